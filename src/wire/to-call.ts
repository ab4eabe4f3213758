import { type KnownNumbers, numbersOf } from '../call/personal-number.ts';
import type { Call, Section, TimelineItem, Transfer } from '../call/types.ts';
import type { ReadDetails } from './read-details.ts';
import { shareCommonTexts } from './share.ts';
import { eventsOf, itemsOf, type PlacedRow, toPlacedRows } from './to-events.ts';
import { classNames } from './to-script.ts';
import { toSurroundings } from './to-surroundings.ts';

function toTimeline(
  rows: readonly PlacedRow[],
  transfer: Transfer | null,
  numbers: KnownNumbers,
): Record<Section, TimelineItem[]> {
  const timeline: Record<Section, TimelineItem[]> = { before: [], after: [] };
  for (const row of rows) {
    if (row.section) timeline[row.section].push(...itemsOf(row, row.section, transfer, numbers));
  }
  return timeline;
}

/** The call in an answer's details. `raw` is the whole answer, kept for the raw view. */
export function toCall({ details, problems }: ReadDetails, raw: unknown): Call {
  shareCommonTexts(details.records);
  const rows = toPlacedRows(details.records, classNames(details));
  const events = eventsOf(rows);
  const surroundings = toSurroundings(details, events);
  return {
    ...surroundings,
    events,
    timeline: toTimeline(rows, surroundings.transfer, numbersOf(surroundings)),
    problems: [...problems, ...rows.flatMap((row) => row.oddValues)],
    raw,
  };
}
