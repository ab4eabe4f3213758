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

/** A row as the rules see it, and where they put it. */
interface RuledRow extends RuleFields {
  section: Section | null;
}

function toRuledRow(wire: unknown): RuledRow {
  const { notify, question_index, bridge_status } = ruleFieldsOf(wire);
  return { notify, question_index, bridge_status, section: null };
}

function isRow(wire: unknown): boolean {
  return typeof wire === 'object' && wire !== null;
}

/**
 * Places the rows by the documented rules, in O(n). An unreadable row takes part with what is
 * readable of it; what is no row at all takes no part, and stands with the row before it.
 */
export function placeRows(records: readonly unknown[]): RowPlace[] {
  const rows = records.map(toRuledRow);
  const ruled = records.every(isRow) ? rows : rows.filter((_, index) => isRow(records[index]));
  const { before, after } = classifyRecords(usableRecords(ruled));
  for (const row of before) row.section = 'before';
  for (const row of after) row.section = 'after';
  let last: Section = 'before';
  return rows.map(({ bridge_status, section }) => {
    last = section ?? (bridge_status ? 'after' : last);
    return { section, sectionIfUnreadable: last };
  });
}
