import { maskNumbersIn } from '../../src/call/personal-number.ts';
import type { Note } from '../../src/contract/review.ts';

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
