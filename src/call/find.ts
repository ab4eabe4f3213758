import { type Folded, fold, originalSpan, type Span } from './folding.ts';
import { groupBy } from './group-by.ts';
import type { PinyinMatching } from './pinyin-match.ts';
import type { Turn } from './types.ts';

/** A field that is searched: a sentence's words, the node or keyword of an answer, or a note. */
export interface SearchedField {
  turnId: string;
  /** Null for the node and the keyword, and for a note of the turn. */
  sentenceId: string | null;
  field: 'text' | 'node' | 'keyword' | 'note';
}

/** Where a query was found, as UTF-16 offsets in the original field, the end not included. */
export interface Match extends SearchedField {
  start: number;
  end: number;
}

/** Finds queries in the turns that it was made for. */
export interface Finder {
  /**
   * Where the query stands, in spoken order; in a turn, first in its node and keyword, last in its notes. Where
   * `asPinyin` is given, also where it is pinyin of what is said. Matches do not overlap.
   */
  find(query: string, asPinyin: PinyinMatching | null): Match[];
}

/** Something that a reviewer wrote at a place of the call; null where it is of none. */
export interface FindableNote {
  turnId: string | null;
  sentenceId: string | null;
  text: string;
}

interface Place extends SearchedField {
  content: string;
}

function placesOf({ id: turnId, speaker, event, sentences }: Turn): Place[] {
  const said = sentences.map(
    ({ id: sentenceId, text: content }): Place => ({ turnId, sentenceId, field: 'text', content }),
  );
  // A row may be two turns, and its node and keyword belong to the answer alone.
  if (speaker === 'customer') return said;
  return [
    { turnId, sentenceId: null, field: 'node', content: event.answerText ?? '' },
    { turnId, sentenceId: null, field: 'keyword', content: event.keyword ?? '' },
    ...said,
  ];
}

function literalSpans(text: string, words: string): Span[] {
  const spans: Span[] = [];
  let at = text.indexOf(words);
  while (at !== -1) {
    spans.push([at, at + words.length]);
    at = text.indexOf(words, at + words.length);
  }
  return spans;
}

/** Where the spans are in the original. Of two on one character, which folds to several, the first. */
function inOriginal(spans: Span[], folded: Folded): Span[] {
  let after = 0;
  return spans
    .map((span) => originalSpan(folded, span))
    .filter(([start, end]) => {
      const isFree = start >= after;
      if (isFree) after = end;
      return isFree;
    });
}

/** All of the spans, and of the others those that overlap none of them, in order. */
function withOthers(spans: Span[], others: Span[]): Span[] {
  let next = 0;
  const free = others.filter(([start, end]) => {
    while ((spans[next]?.[1] ?? Infinity) <= start) next++;
    return (spans[next]?.[0] ?? Infinity) >= end;
  });
  return [...spans, ...free].sort(([a], [b]) => a - b);
}

function memoised<Value>(make: (text: string) => Value): (text: string) => Value {
  const made = new Map<string, Value>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    made.set(text, value);
    return value;
  };
}

/** A finder for turns in their order. It folds each distinct text once, at the first query. */
export function createFinder(turns: readonly Turn[], notes: readonly FindableNote[] = []): Finder {
  const notesAt = groupBy(notes, ({ turnId }) => turnId);
  const places = turns.flatMap((turn) => [
    ...placesOf(turn),
    ...(notesAt.get(turn.id) ?? []).map(
      ({ sentenceId, text: content }): Place => ({
        ...{ turnId: turn.id, sentenceId, field: 'note', content },
      }),
    ),
  ]);
  const foldOnce = memoised(fold);
  return {
    find(query, asPinyin) {
      const words = fold(query.trim()).text;
      if (words === '') return [];
      const pinyinSpans = asPinyin?.(words);
      const spansOf = memoised((content) => {
        const folded = foldOnce(content);
        const spans = inOriginal(literalSpans(folded.text, words), folded);
        if (!pinyinSpans) return spans;
        return withOthers(spans, inOriginal(pinyinSpans(folded.text), folded));
      });
      return places.flatMap(({ turnId, sentenceId, field, content }) =>
        spansOf(content).map(([start, end]) => ({ turnId, sentenceId, field, start, end })),
      );
    },
  };
}
