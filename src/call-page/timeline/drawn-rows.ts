import type { VirtualItem } from '@tanstack/react-virtual';
import type { TimelineRow } from './timeline-rows.ts';

/**
 * A row in the document, by its place among all rows. Those in view follow one another; `apartPx` is
 * where one stands that is kept out of view, from the first of those, and null for all others.
 */
export type DrawnRow = TimelineRow & { index: number; apartPx: number | null };

/** The rows to be drawn, and where the first of those in view begins, in px. */
export function drawnRows(
  rows: readonly TimelineRow[],
  items: readonly VirtualItem[],
  keptIndex: number | null,
): { startPx: number; drawn: DrawnRow[] } {
  const isApart = ({ index }: VirtualItem) =>
    index === keptIndex && !items.some((other) => Math.abs(other.index - index) === 1);
  const startPx = items.find((item) => !isApart(item))?.start ?? 0;
  const drawn = items.flatMap((item) => {
    const row = rows[item.index];
    const apartPx = isApart(item) ? item.start - startPx : null;
    return row ? [{ ...row, index: item.index, apartPx }] : [];
  });
  return { startPx, drawn };
}
