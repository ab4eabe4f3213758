import { classifyRecords, type RuleFields, usableRecords } from '../call/records.ts';
import type { Section } from '../call/types.ts';
import { ruleFieldsOf } from './read-row.ts';

/** Where a row belongs. */
export interface RowPlace {
  /** Where the documented rules put it; null where they hide it. */
  section: Section | null;
  /** Where it is shown if it is unreadable: what cannot be understood is never hidden. */
  sectionIfUnreadable: Section;
}

/** A row that takes part in the rules, and its position. */
interface RuledRow extends RuleFields {
  index: number;
}

function sectionsOf(rows: readonly RuledRow[]): Map<number, Section> {
  const { before, after } = classifyRecords(usableRecords(rows));
  return new Map([
    ...before.map(({ index }) => [index, 'before'] as const),
    ...after.map(({ index }) => [index, 'after'] as const),
  ]);
}

/**
 * Places the rows by the documented rules, in O(n). An unreadable row takes part with what is
 * readable of it; what is no row at all takes no part, and stands with the row before it.
 */
export function placeRows(records: readonly unknown[]): RowPlace[] {
  const rows = records.map((wire, index) => ({ ...ruleFieldsOf(wire), index }));
  const sections = sectionsOf(rows.filter((_, index) => Object(records[index]) === records[index]));
  let last: Section = 'before';
  return rows.map(({ bridge_status, index }) => {
    const section = sections.get(index) ?? null;
    last = section ?? (bridge_status ? 'after' : last);
    return { section, sectionIfUnreadable: last };
  });
}
