import { useDeferredValue, useMemo, useState } from 'react';
import { createFinder, type FindableNote, type Match } from '../../call/find.ts';
import { fold } from '../../call/folding.ts';
import { groupBy } from '../../call/group-by.ts';
import { isPinyinLike } from '../../call/pinyin-like.ts';
import type { PinyinMatching } from '../../call/pinyin-match.ts';
import { turnsOf } from '../../call/turns.ts';
import type { Call } from '../../call/types.ts';
import { useOnDemand } from '../../ui/use-on-demand.ts';
import { type Found, fieldKey } from './find-context.ts';

/**
 * Whether the pinyin data, which is large, is not needed, being loaded, loaded, or failed to load.
 */
type PinyinState = 'none' | 'loading' | 'ready' | 'failed';

/** What the find bar shows and does. */
export interface Find {
  query: string;
  /** The query of the matches: while one types fast, an earlier one than `query`. */
  searched: string;
  found: Found;
  /** The matches are those of an earlier query. */
  isPending: boolean;
  pinyin: PinyinState;
  setQuery(query: string): void;
  /**
   * Moves to the next (1) or the previous (−1) match, from the last on to the first; returns it.
   */
  step(by: 1 | -1): Match | undefined;
}

const loadPinyin = () => import('./pinyin.ts').then(({ asPinyin }) => asPinyin);

function usePinyin(isWanted: boolean): { asPinyin: PinyinMatching | null; pinyin: PinyinState } {
  const { loaded, hasFailed } = useOnDemand(loadPinyin, isWanted);
  if (!isWanted) return { asPinyin: null, pinyin: 'none' };
  if (loaded) return { asPinyin: loaded, pinyin: 'ready' };
  return { asPinyin: null, pinyin: hasFailed ? 'failed' : 'loading' };
}

/** Searches a call's data and what was noted in it, so that turns that are not rendered are found too. */
export function useFind(call: Call, notes: readonly FindableNote[]): Find {
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState(0);
  const searched = useDeferredValue(query);
  const hasWords = searched.trim() !== '';
  const finder = useMemo(
    () => (hasWords ? createFinder(turnsOf(call), notes) : null),
    [call, notes, hasWords],
  );
  const { asPinyin, pinyin } = usePinyin(isPinyinLike(fold(searched.trim()).text));
  const matches = useMemo(
    () => finder?.find(searched, asPinyin) ?? [],
    [finder, searched, asPinyin],
  );
  const byField = useMemo(() => groupBy(matches, fieldKey), [matches]);
  const at = matches.length === 0 ? -1 : Math.min(current, matches.length - 1);
  const found = useMemo(() => ({ matches, current: at, byField }), [matches, at, byField]);
  return {
    query,
    searched,
    found,
    isPending: searched !== query,
    pinyin,
    setQuery: (words) => {
      setQuery(words);
      setCurrent(0);
    },
    step: (by) => {
      if (matches.length === 0) return undefined;
      const next = (at + by + matches.length) % matches.length;
      setCurrent(next);
      return matches[next];
    },
  };
}
