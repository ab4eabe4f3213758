import type { VirtualItem } from '@tanstack/react-virtual';
import type { TimelineRow } from './timeline-rows.ts';

/**
 * A row that is rendered, with its index among all rows. Rows in view are laid out one after another.
 * A row that is kept out of view is placed `apartPx` below the first of those; null for all others.
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
