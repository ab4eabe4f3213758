import { fold } from './folding.ts';

const separators = /[\s'’]+/g;
const pinyinLike = /^(?=.*[a-z])[a-z0-9]{2,64}$/;

/** A folded query without what parts syllables; null where it is not like pinyin. */
export function pinyinLetters(foldedQuery: string): string | null {
  const letters = foldedQuery.replace(separators, '');
  return pinyinLike.test(letters) ? letters : null;
}

/**
 * Whether a query may be pinyin: 2 to 64 letters and digits, not digits alone. Spaces and
 * apostrophes do not count.
 */
export function isPinyinLike(query: string): boolean {
  return pinyinLetters(fold(query).text) !== null;
}
