import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { type FocusEvent, useCallback, useState } from 'react';
import { keptReach } from './drawn-rows.ts';

/**
 * Keeps the row that has the focus rendered when it is scrolled out of view, and those around it: when
 * the focused element is removed, the browser moves the focus to the top of the page, and Tab and
 * Shift+Tab find only what is rendered.
 */
export function useKeptRow() {
  const [kept, setKept] = useState<number | null>(null);
  const onFocus = useCallback(({ target }: FocusEvent) => {
    const row = target.closest<HTMLElement>('[data-index]');
    setKept(row ? Number(row.dataset.index) : null);
  }, []);
  const onBlur = useCallback(({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setKept(null);
  }, []);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      if (kept === null || kept >= range.count) return indexes;
      const first = Math.max(kept - keptReach, 0);
      const last = Math.min(kept + keptReach, range.count - 1);
      const around = Array.from({ length: last - first + 1 }, (_, place) => first + place);
      return [...new Set([...indexes, ...around])].sort((a, b) => a - b);
    },
    [kept],
  );
  return { keptIndex: kept, rangeExtractor, onFocus, onBlur };
}
