import type { KnownNumbers } from '../call/personal-number.ts';
import { toTimelineItems } from '../call/timeline.ts';
import type { CallEvent, Problem, Section, TimelineItem, Transfer } from '../call/types.ts';
import { placeRows, type RowPlace } from './place-rows.ts';
import { type ReadRow, readRow } from './read-row.ts';
import { toEvent } from './to-event.ts';

/** A row in its place: an event, or what was unreadable. `section` is null where the rules hide it. */
export interface PlacedRow {
  id: string;
  section: Section | null;
  event: CallEvent | null;
  /** Why the row is unreadable. */
  problem: Problem | null;
  /** Its single values that were not understood and are treated as absent. */
  oddValues: Problem[];
}

/** The script's words for `word_class`, by its code. */
type ClassNames = ReadonlyMap<string, string>;

/** Ids are the rows' own; a missing or repeated one is replaced by one made of its position. */
function uniqueIds(rows: readonly ReadRow[]): string[] {
  const own = rows.map(({ row }) => row?.id);
  const taken = new Set(own);
  const seen = new Set<string>();
  return own.map((given, index) => {
    let id = given && !seen.has(given) ? given : `row-${index}`;
    while (seen.has(id) || (id !== given && taken.has(id))) id += '+';
    seen.add(id);
    return id;
  });
}

/** A row that was read, put in its place. */
export function toPlacedRow(
  { row, problem, oddValues }: ReadRow,
  { section, sectionIfUnreadable }: RowPlace,
  { index, id, classNames }: { index: number; id: string; classNames: ClassNames },
): PlacedRow {
  if (!row) return { id, section: sectionIfUnreadable, event: null, problem, oddValues };
  const wordClassStr = classNames.get(row.word_class ?? '') ?? null;
  const event = toEvent(row, { index, id, section, wordClassStr });
  return { id, section, event, problem, oddValues };
}

/** Parses the rows one by one, so that a bad one costs itself only, and places each by the rules. */
export function toPlacedRows(records: readonly unknown[], classNames: ClassNames): PlacedRow[] {
  const places = placeRows(records);
  const rows = records.map(readRow);
  const ids = uniqueIds(rows);
  return places.flatMap((place, index) => {
    const [read, id] = [rows[index], ids[index]];
    return read && id !== undefined ? toPlacedRow(read, place, { index, id, classNames }) : [];
  });
}

/** The events among rows. */
export function eventsOf(rows: readonly PlacedRow[]): CallEvent[] {
  return rows.map(({ event }) => event).filter((event) => event !== null);
}

/** What a row shows in its section of the timeline. */
export function itemsOf(
  { id, event, problem }: PlacedRow,
  section: Section,
  transfer: Transfer | null,
  known: KnownNumbers,
): TimelineItem[] {
  if (problem) return [{ kind: 'unreadable', id, section, problem }];
  return event ? toTimelineItems(event, section, transfer, known) : [];
}
