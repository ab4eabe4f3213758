// The libraries that Turnwise is built on, and the least that is done with them: the same words through
// React, a key that plays, and the first clip as a waveform.
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Link, Route, Routes, useParams, useSearchParams } from 'react-router';
import WaveSurfer from 'wavesurfer.js';

interface Row {
  id: string;
  question: string | null;
  answer_content: string | null;
  download_voice: string[][] | null;
}

const rowsOnScreen = 15;

async function fetchRows(): Promise<Row[]> {
  const answer = await fetch(`/agent-api${location.pathname}${location.search}`);
  return (await answer.json()).data.records;
}

function FirstClip({ src }: { src: string }) {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!container.current) return;
    const url = `/voice?src=${encodeURIComponent(src)}`;
    const wave = WaveSurfer.create({ container: container.current, height: 24, url });
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      void wave.playPause();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      wave.destroy();
    };
  }, [src]);
  return <div ref={container} data-waveform="" />;
}

function Call() {
  const { recordId = '' } = useParams();
  const [search] = useSearchParams();
  const { data = [] } = useQuery({
    queryKey: ['call', recordId, search.get('sub_user_id')],
    queryFn: fetchRows,
  });
  const first = data.find((row) => row.download_voice?.[0]?.[0])?.download_voice?.[0]?.[0];
  return (
    <>
      <Link to="/">Turnwise</Link>
      {first && <FirstClip src={first} />}
      {data
        .slice(0, rowsOnScreen)
        .flatMap(({ id, question, answer_content }) =>
          [question, answer_content]
            .filter(Boolean)
            .map((words) => <article key={`${id} ${words}`}>{words}</article>),
        )}
    </>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={new QueryClient()}>
      <BrowserRouter>
        <Routes>
          <Route path="user/:userId/task/:taskId/detail/:recordId" element={<Call />} />
        </Routes>
      </BrowserRouter>
    </QueryClientProvider>,
  );
}
