import type { Call, Section, TimelineItem, Transfer } from '../../call/types.ts';

/** One row of the timeline as it is laid out. `position` counts a section's items from 1. */
export type TimelineRow =
  | { kind: 'heading'; id: string; section: Section }
  | { kind: 'empty'; id: string; section: Section }
  | { kind: 'transfer'; id: string; section: Section; transfer: Transfer }
  | { kind: 'item'; id: string; section: Section; item: TimelineItem; position: number };

function sectionRows(section: Section, items: readonly TimelineItem[]): TimelineRow[] {
  const rows: TimelineRow[] = items.map((item, index) => ({
    kind: 'item',
    id: item.id,
    section,
    item,
    position: index + 1,
  }));
  if (rows.length === 0) rows.push({ kind: 'empty', id: `${section}-empty`, section });
  return [{ kind: 'heading', id: `${section}-heading`, section }, ...rows];
}

/**
 * The timeline, top to bottom: before the transfer, the transfer itself, after it; one row where there
 * is nothing at all.
 */
export function timelineRows({
  timeline,
  transfer,
}: Pick<Call, 'timeline' | 'transfer'>): TimelineRow[] {
  if (!transfer && timeline.before.length + timeline.after.length === 0) {
    return [{ kind: 'empty', id: 'empty', section: 'before' }];
  }
  const divider: TimelineRow[] = transfer
    ? [{ kind: 'transfer', id: 'transfer', section: 'before', transfer }]
    : [];
  return [
    ...sectionRows('before', timeline.before),
    ...divider,
    ...sectionRows('after', timeline.after),
  ];
}

const linePx = 22;
const charactersPerLine = 44;
const rowPx = 28;
const headPx = 36;

/** A row's height before it is measured, in px. */
export function estimateHeight(row: TimelineRow | undefined): number {
  if (row?.kind !== 'item' || row.item.kind !== 'turn') return 34;
  const sentences = row.item.sentences.reduce((height, { text }) => {
    return height + Math.max(rowPx, Math.ceil(text.length / charactersPerLine) * linePx + 6);
  }, 0);
  return headPx + sentences + row.item.looseClips.length * rowPx;
}

/** Consecutive rows of one section, so that each section can be one element. */
export function groupBySection<Row extends { section: Section; kind: string }>(
  rows: Row[],
): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const joins =
      last?.[0]?.section === row.section &&
      (last[0].kind === 'transfer') === (row.kind === 'transfer');
    if (last && joins) last.push(row);
    else groups.push([row]);
  }
  return groups;
}
