import {
  classifyRecords as classifyAsDocumented,
  getUsableRecords,
  type RuledRow,
} from '../server/demo-platform/tests/documented-rule.ts';
import { classifyRecords, usableRecords } from '../src/call/records.ts';
import { median } from './statistics.ts';

/** The documented rule on its worst case, partials of different questions and no finished sentence. */
export interface RuleRow {
  rows: number;
  oursMs: number;
  /** The document's own algorithm. */
  documentedMs: number;
}

const sizes = [100, 1_000, 10_000, 100_000];
/** From this many rows on, the document's algorithm runs once: it takes from a part of a second to half a minute. */
const slowFrom = 10_000;

function partials(length: number): (RuledRow & { bridge_status: null })[] {
  return Array.from({ length }, (_, index) => ({
    notify: 'asrprogress_notify',
    question_index: index,
    bridge_status: null,
  }));
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The median of some runs, after one that warms the code up. */
function medianOf(runs: number, work: () => void): number {
  work();
  return median(Array.from({ length: runs }, () => timeOf(work)));
}

/** Both algorithms on 100 … 100,000 rows. */
export function measureRule(runs: number): RuleRow[] {
  return sizes.map((rows) => {
    const records = partials(rows);
    const asDocumented = () => void classifyAsDocumented(getUsableRecords(records));
    return {
      rows,
      oursMs: medianOf(runs * 4, () => void classifyRecords(usableRecords(records))),
      documentedMs: rows >= slowFrom ? timeOf(asDocumented) : medianOf(runs, asDocumented),
    };
  });
}
