import { maskNumbersIn } from '../src/call/personal-number.ts';
import type { Note } from '../src/contract/review.ts';

/** What was written, so that letters of any case and width, and any spaces, compare as equal. */
function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Words that are looked for, as those of notes are kept: to search tells nobody a masked number. */
export function searchable(text: string): string {
  return foldText(maskNumbersIn(text));
}

/** What is kept with a review of its notes, to find and to show it by. */
export function searchedOf(notes: readonly Pick<Note, 'text' | 'tags'>[]) {
  return {
    tags: [...new Set(notes.flatMap(({ tags }) => tags.map((tag) => maskNumbersIn(tag))))],
    words: notes.map(({ text }) => searchable(text)).join('\n'),
  };
}

/** The pairs of letters that a text holds which contains `folded`; its letter where that is one. */
export function pairsIn(folded: string): string[] {
  const letters = [...folded];
  if (letters.length < 2) return letters;
  return [...new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`))];
}

/** The numbers of the letters and pairs of letters of a text, by which an index finds it. */
export function pairNumbersOf(folded: string): number[] {
  const letters = [...folded];
  return [...new Set([...letters, ...pairsIn(folded)].map(numberOf))];
}

/** The numbers that a text has which contains `folded`. Others may have them too. */
export function pairNumbersIn(folded: string): number[] {
  return pairsIn(folded).map(numberOf);
}

/** A number of 32 bits for a letter, or for two; several may share one. */
function numberOf(letters: string): number {
  const first = letters.codePointAt(0) ?? 0;
  const second = letters.codePointAt(first > 0xffff ? 2 : 1) ?? 0;
  return (Math.imul(second, 0x9e3779b1) ^ first) | 0;
}
