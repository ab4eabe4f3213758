import { Fragment } from 'react';

interface FoundTextProps {
  text: string;
  /** Stretches of the text that were found, in order, as UTF-16 offsets. */
  spans: readonly { start: number; end: number; isCurrent: boolean }[];
}

/** Text in which what was found is marked. */
export function FoundText({ text, spans }: FoundTextProps) {
  if (spans.length === 0) return text;
  return (
    <>
      {spans.map(({ start, end, isCurrent }, index) => (
        <Fragment key={start}>
          {text.slice(spans[index - 1]?.end ?? 0, start)}
          <mark
            data-found={isCurrent ? 'current' : ''}
            className="rounded-sm bg-found text-ink data-[found=current]:bg-accent data-[found=current]:text-accent-ink"
          >
            {text.slice(start, end)}
          </mark>
        </Fragment>
      ))}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}
