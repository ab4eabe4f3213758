import { describe, expect, test } from 'vitest';
import { growth, leastProcessorMs } from '../testing/processor-time.ts';
import { classifyRecords, type RuleFields, usableRecords } from './records.ts';

function partials(length: number, questions: number, status: number | null): RuleFields[] {
  return Array.from({ length }, (_, index) => ({
    notify: 'asrprogress_notify',
    question_index: index % questions,
    bridge_status: status,
  }));
}

function classify(records: RuleFields[]): unknown {
  return classifyRecords(usableRecords(records));
}

describe.for([
  { name: 'partials of different questions', questions: Infinity, status: null },
  { name: 'partials of one question', questions: 1, status: null },
  { name: 'different questions after the transfer', questions: Infinity, status: 4 },
])('$name', ({ questions, status }) => {
  test('10,000 of them take at most 10 ms', () => {
    const records = partials(10_000, questions, status);
    expect(leastProcessorMs(14, () => classify(records))).toBeLessThanOrEqual(10);
  });

  test('ten times as many take less than thirty times as long', { timeout: 20_000 }, () => {
    const some = (size: number) => partials(10_000 * size, questions, status);
    expect(growth(9, some, classify)).toBeLessThan(30);
  });
});
