import type { VirtualItem } from '@tanstack/react-virtual';
import type { TimelineRow } from './timeline-rows.ts';

/**
 * How many rows on either side of the kept one are kept with it: a heading and the transfer may stand
 * between it and the next row that can have the focus.
 */
export const keptReach = 3;

/**
 * A row that is rendered, with its index among all rows. Rows in view are laid out one after another.
 * A row that is kept out of view is placed `apartPx` below the first of those; null for all others.
 */
export type DrawnRow = TimelineRow & { index: number; apartPx: number | null };

/** Stretches of items that follow one another without a gap. */
function runsOf(items: readonly VirtualItem[]): VirtualItem[][] {
  const runs: VirtualItem[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run?.at(-1)?.index === item.index - 1) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

/**
 * The rows to be drawn, and where the first of those in view begins, in px. Those kept out of view
 * (around `keptIndex`) are a run of their own.
 */
export function drawnRows(
  rows: readonly TimelineRow[],
  items: readonly VirtualItem[],
  keptIndex: number | null,
): { startPx: number; drawn: DrawnRow[] } {
  const runs = runsOf(items);
  const isKept = ({ index }: VirtualItem) =>
    keptIndex !== null && Math.abs(index - keptIndex) <= keptReach;
  const isApart = (run: VirtualItem[]) => runs.length > 1 && run.every(isKept);
  const startPx = runs.find((run) => !isApart(run))?.[0]?.start ?? 0;
  const drawn = runs.flatMap((run) => {
    const isOutOfView = isApart(run);
    return run.flatMap(({ index, start }) => {
      const row = rows[index];
      return row ? [{ ...row, index, apartPx: isOutOfView ? start - startPx : null }] : [];
    });
  });
  return { startPx, drawn };
}
