import type { Segment, Sentence } from './types.ts';

const pause = /^<break\b|^[（(]\s*停顿/;
const timedPause = /^<break\s+time="([^"]+)"/;

/** A mark as it is shown: `<break time="500ms"/>` by its time, `(500ms)`; others as they stand. */
export function shownMark(mark: string): string {
  const time = timedPause.exec(mark)?.[1];
  return time === undefined ? mark : `(${time})`;
}

function plain({ kind, text }: Segment): string {
  if (kind !== 'mark') return text;
  return pause.test(text) ? ' ' : '';
}

/**
 * What is said in a sentence, without marks: for wherever its words leave the timeline, such as
 * transcripts, subtitles, print and the names of buttons. A pause becomes a space.
 */
export function plainText({ segments, text }: Pick<Sentence, 'segments' | 'text'>): string {
  if (!segments.some(({ kind }) => kind === 'mark')) return text;
  return segments.map(plain).join('').replace(/ +/g, ' ').trim();
}
