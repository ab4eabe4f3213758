import { clsx } from 'clsx';
import { VolumeX } from 'lucide-react';
import { maskNumbersIn } from '../call/phone-number.ts';
import type { Segment, Sentence, Speaker } from '../call/types.ts';
import { m } from '../messages/index.ts';
import { ClipBar } from './clip-bar.tsx';
import { PhoneNumber } from './phone-number.tsx';

interface SentenceRowProps {
  sentence: Sentence;
  speaker: Speaker;
}

/** One sentence: its recordings beside its words; the customer's are mirrored. */
export function SentenceRow({ sentence, speaker }: SentenceRowProps) {
  const isMirrored = speaker === 'customer';
  return (
    <div
      data-sentence-id={sentence.id}
      className={clsx(
        'mt-1 flex flex-col gap-x-3 sm:items-start',
        isMirrored ? 'sm:flex-row-reverse' : 'sm:flex-row',
      )}
    >
      <div className="w-full shrink-0 sm:w-56">
        {sentence.clips.map((clip) => (
          <ClipBar
            key={clip.id}
            clip={clip}
            speaker={speaker}
            text={maskNumbersIn(sentence.text) || m.no_words()}
          />
        ))}
        {sentence.clips.length === 0 && (
          <p className="flex h-8 items-center gap-1.5 text-xs text-muted">
            <VolumeX size={14} aria-hidden className="mx-1.5" />
            {m.clip_none()}
          </p>
        )}
      </div>
      <p className="min-w-0 flex-1 py-[5px] text-pretty break-words whitespace-pre-line">
        {sentence.segments.length === 0 && <span className="text-muted">{m.no_words()}</span>}
        {sentence.segments.map((segment, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity but their place
          <SegmentText key={index} segment={segment} />
        ))}
      </p>
    </div>
  );
}

function SegmentText({ segment }: { segment: Segment }) {
  if (segment.kind === 'variable') {
    return (
      <mark
        title={`{$${segment.name}}`}
        className="rounded bg-accent-soft px-0.5 text-accent underline decoration-dotted underline-offset-4"
      >
        {maskNumbersIn(segment.text)}
        <span className="sr-only">{m.variable_of({ name: segment.name ?? '' })}</span>
      </mark>
    );
  }
  if (segment.kind === 'number') {
    return <PhoneNumber number={segment.text} />;
  }
  if (segment.kind === 'mark') {
    return <span className="mx-0.5 text-sm text-muted">{markWords(segment.text)}</span>;
  }
  return segment.text;
}

/** `<break time="500ms"/>` is written as a pause; other marks as they stand. */
function markWords(mark: string): string {
  const time = /^<break\s+time="([^"]+)"/.exec(mark)?.[1];
  return time ? `(${m.pause_of({ time })})` : mark;
}
