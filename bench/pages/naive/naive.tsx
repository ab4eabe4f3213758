// What one writes first: the document's rule as it stands, every turn in the page, a waveform a clip.
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import WaveSurfer from 'wavesurfer.js';
import {
  classifyRecords,
  getUsableRecords,
  type RuledRow,
} from '../../../server/demo-platform/tests/documented-rule.ts';

interface Row extends RuledRow {
  id: string;
  question: string | null;
  answer_content: string | null;
  download_voice: string[][] | null;
  voice: string | null;
}

function Clip({ src }: { src: string }) {
  const host = useRef<HTMLDivElement>(null);
  const wave = useRef<WaveSurfer | null>(null);
  useEffect(() => {
    if (!host.current) return;
    const made = WaveSurfer.create({
      container: host.current,
      height: 32,
      url: `/voice?src=${encodeURIComponent(src)}`,
    });
    wave.current = made;
    return () => made.destroy();
  }, [src]);
  const play = () => {
    wave.current?.stop();
    void wave.current?.play();
  };
  return (
    <div>
      <button type="button" onClick={play}>
        Play
      </button>
      <div ref={host} style={{ width: 160 }} />
    </div>
  );
}

function Turn({ words, clips, query }: { words: string; clips: string[]; query: string }) {
  return (
    <article>
      {query && words.includes(query) ? <mark>{words}</mark> : words}
      {clips.map((src) => (
        <Clip key={src} src={src} />
      ))}
    </article>
  );
}

function Section({ rows, query }: { rows: Row[]; query: string }) {
  return rows.map(({ id, question, answer_content, download_voice, voice }) => (
    <div key={id}>
      {question && <Turn words={question} clips={voice ? [voice] : []} query={query} />}
      {answer_content && (
        <Turn words={answer_content} clips={download_voice?.flat() ?? []} query={query} />
      )}
    </div>
  ));
}

function CallPage() {
  const [rows, setRows] = useState<Row[]>([]);
  const [query, setQuery] = useState('');
  useEffect(() => {
    fetch(`/agent-api${location.pathname}${location.search}`)
      .then((answer) => answer.json())
      .then(({ data }) => setRows(data.records));
  }, []);
  const { before, after } = classifyRecords(getUsableRecords(rows));
  return (
    <>
      <input aria-label="Find" value={query} onChange={(event) => setQuery(event.target.value)} />
      <Section rows={before} query={query} />
      <hr />
      <Section rows={after} query={query} />
    </>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<CallPage />);
