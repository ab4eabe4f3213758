import type { Note } from '../../src/contract/review.ts';

/** What was written, so that letters of any case and width, and any spaces, compare as equal. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** What is kept with a review of its notes, to find and to show it by. */
export function searchedOf(notes: readonly Pick<Note, 'text' | 'tags'>[]) {
  return {
    tags: [...new Set(notes.flatMap(({ tags }) => tags))],
    words: notes.map(({ text }) => foldText(text)).join('\n'),
  };
}

/** The pairs of letters that a text holds which contains `folded`; its letter where that is one. */
export function pairsIn(folded: string): string[] {
  const letters = [...folded];
  if (letters.length < 2) return letters;
  return [...new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`))];
}
