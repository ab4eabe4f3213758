import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback } from 'react';

const rowPx = 36;
const headPx = 36;

/** A row to render, or the room of rows that are not rendered. */
type Drawn = { index: number } | { gapPx: number; before: number };

interface VirtualRows {
  drawn: Drawn[];
  /** The last row that is near the view. */
  lastIndex: number;
  scrollTo(index: number): void;
}

/** The rows in view and around it, and the current one, which keeps the focus wherever it is. */
export function useVirtualRows(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
  current: number,
): VirtualRows {
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 12,
    scrollMargin: headPx,
    scrollPaddingStart: headPx,
    rangeExtractor: useCallback((range: Range) => withRow(range, current), [current]),
  });
  const indexes = virtualizer.getVirtualItems().map(({ index }) => index);
  return {
    drawn: withGaps(indexes, count),
    lastIndex: virtualizer.range?.endIndex ?? 0,
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}

function withRow(range: Range, row: number): number[] {
  const indexes = defaultRangeExtractor(range);
  if (row >= range.count || indexes.includes(row)) return indexes;
  return [...indexes, row].sort((a, b) => a - b);
}

/** What is drawn of so many rows: those of the indexes, and the room between them. */
function withGaps(indexes: readonly number[], count: number): Drawn[] {
  const drawn: Drawn[] = [];
  let next = 0;
  for (const index of [...indexes, count]) {
    if (index > next) drawn.push({ gapPx: (index - next) * rowPx, before: index });
    if (index < count) drawn.push({ index });
    next = index + 1;
  }
  return drawn;
}
