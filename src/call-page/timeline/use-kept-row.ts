import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { type FocusEvent, useCallback, useState } from 'react';

/**
 * Keeps the row that has the focus rendered when it is scrolled out of view: when the focused element
 * is removed, the browser moves the focus to the top of the page.
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
      if (kept === null || kept >= range.count || indexes.includes(kept)) return indexes;
      return [...indexes, kept].sort((a, b) => a - b);
    },
    [kept],
  );
  return { keptIndex: kept, rangeExtractor, onFocus, onBlur };
}
