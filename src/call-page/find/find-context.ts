import { createContext } from 'react';
import type { Match, SearchedField } from '../../call/find.ts';

/** A found stretch of a field, as UTF-16 offsets. */
export interface FoundSpan {
  start: number;
  end: number;
  isCurrent: boolean;
}

/** The matches in the call, and the index of the current one; −1 when there is none. */
export interface Found {
  matches: readonly Match[];
  current: number;
  /** The matches by {@link fieldKey}. */
  byField: ReadonlyMap<string, readonly Match[]>;
}

export const nothingFound: Found = { matches: [], current: -1, byField: new Map() };

/** The matches, for every part of the page that marks them. */
export const FindContext = createContext<Found>(nothingFound);

/** The key of a searched field in {@link Found.byField}. */
export function fieldKey({ turnId, sentenceId, field }: SearchedField): string {
  return `${turnId} ${sentenceId ?? ''} ${field}`;
}

/** The stretches of one field that were found. */
export function spansIn({ matches, current, byField }: Found, field: SearchedField): FoundSpan[] {
  const currentMatch = matches[current];
  return (byField.get(fieldKey(field)) ?? []).map((match) => ({
    start: match.start,
    end: match.end,
    isCurrent: match === currentMatch,
  }));
}
