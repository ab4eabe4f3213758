/** A stretch of a string: UTF-16 offsets, the end not included. */
export type Span = readonly [start: number, end: number];

/**
 * A text folded for searching. `offsets` says for each UTF-16 unit of the folded text, and for its
 * end, where in the original begins what it was made from; null where every offset is its own.
 */
export interface Folded {
  text: string;
  offsets: Uint32Array | null;
}

/** Whatever might not fold unit by unit; most of what is said in a call has none of it. */
const uneven = /[^ -~·—‘’“”\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]| {2}/;
/** White space, or a character with the marks that combine with it. */
const cluster = /\s+|\S\p{Grapheme_Extend}*/gu;

function foldWords(words: string): string {
  return words.normalize('NFKC').toLowerCase();
}

function foldClusters(text: string): Folded {
  const offsets: number[] = [];
  let folded = '';
  for (const { 0: words, index } of text.matchAll(cluster)) {
    folded += words.trim() === '' ? ' ' : foldWords(words);
    while (offsets.length < folded.length) offsets.push(index);
  }
  offsets.push(text.length);
  const isEven = offsets.every((offset, index) => offset === index);
  return { text: folded, offsets: isEven ? null : Uint32Array.from(offsets) };
}

/**
 * Folds away what a search ignores: case, full and half width and other compatible forms (NFKC),
 * and how much white space stands between words.
 */
export function fold(text: string): Folded {
  if (uneven.test(text)) return foldClusters(text);
  const folded = foldWords(text);
  // The original itself is kept where it can be, so that a call's words stand in memory once.
  return { text: folded === text ? text : folded, offsets: null };
}

/**
 * The stretch of the original that a stretch of the folded text was made from. It never cuts a
 * character, or a mark from its character.
 */
export function originalSpan({ offsets }: Folded, [start, end]: Span): Span {
  if (!offsets) return [start, end];
  let after = end;
  while (offsets[after] === offsets[end - 1]) after++;
  return [offsets[start] ?? 0, offsets[after] ?? 0];
}
