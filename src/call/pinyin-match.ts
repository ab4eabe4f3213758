import type { Span } from './folding.ts';
import { pinyinLetters } from './pinyin-like.ts';

/** A character's pinyin in lower case and without tones, one per reading; none if not Chinese. */
export type Readings = (character: string) => readonly string[];

/** Makes a search for a folded query as pinyin, which gives its matches in a folded text. */
export type PinyinMatching = (query: string) => (text: string) => Span[];

/** For each place in the query, where a character that begins there may end. */
type Ends = readonly (readonly number[])[];
/** A character's ends, by its code point. */
type EndsOf = (code: number) => Ends;

const longInitial = /^[zcs]h/;

/** Where in the query a syllable that begins at a place may end. */
function syllableEnds(syllable: string, query: string, from: number): number[] {
  if (syllable[0] !== query[from]) return [];
  if (syllable.startsWith(query.slice(from))) return [query.length];
  const initials = [syllable.slice(0, 1), ...(syllable.match(longInitial) ?? [])];
  return [syllable, ...initials]
    .filter((letters) => query.startsWith(letters, from))
    .map((letters) => from + letters.length);
}

function unique(places: number[]): number[] {
  return [...new Set(places)];
}

/** Works out the ends of each character once. */
function memoisedEnds(query: string, readings: Readings): EndsOf {
  const known = new Map<number, Ends>();
  return (code) => {
    const found = known.get(code);
    if (found) return found;
    const character = String.fromCodePoint(code);
    const syllables = [character, ...readings(character)];
    const ends = Array.from(query, (_, from) =>
      unique(syllables.flatMap((syllable) => syllableEnds(syllable, query, from))),
    );
    known.set(code, ends);
    return ends;
  };
}

/** The places in the query that one more character leads to. */
function goOn(reached: readonly number[], ends: Ends): readonly number[] {
  const [from = 0] = reached;
  if (reached.length === 1) return ends[from] ?? [];
  return unique(reached.flatMap((each) => ends[each] ?? []));
}

function unitsOf(code: number): number {
  return code > 0xffff ? 2 : 1;
}

/** Where the shortest match that begins at a place of the text ends; null when none does. */
function endOfMatch(text: string, start: number, length: number, endsOf: EndsOf): number | null {
  let reached: readonly number[] = [0];
  let at = start;
  while (at < text.length && reached.length > 0) {
    const code = text.codePointAt(at) ?? 0;
    reached = goOn(reached, endsOf(code));
    at += unitsOf(code);
    if (reached.includes(length)) return at;
  }
  return null;
}

function matchesIn(text: string, length: number, endsOf: EndsOf): Span[] {
  const spans: Span[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    const canBegin = endsOf(code)[0]?.length;
    const end = canBegin ? endOfMatch(text, at, length, endsOf) : null;
    if (end !== null) spans.push([at, end]);
    at = end ?? at + unitsOf(code);
  }
  return spans;
}

/**
 * A search for a folded query as pinyin: it gives the matches in a folded text, leftmost first and
 * without overlaps. Each character stands for any of its readings, in full or as an initial (贷款:
 * `daikuan`, `dk`, `dkuan`), the last one also in part (`daik`); letters and digits stand for
 * themselves. A query that is not like pinyin is nowhere.
 */
export function createPinyinMatcher(query: string, readings: Readings): (text: string) => Span[] {
  const letters = pinyinLetters(query);
  if (letters === null) return () => [];
  const endsOf = memoisedEnds(letters, readings);
  return (text) => matchesIn(text, letters.length, endsOf);
}
