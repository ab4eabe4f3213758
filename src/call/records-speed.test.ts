import { describe, expect, test } from 'vitest';
import { classifyRecords, type RuleFields, usableRecords } from './records.ts';

function partials(length: number, questions: number, status: number | null): RuleFields[] {
  return Array.from({ length }, (_, index) => ({
    notify: 'asrprogress_notify',
    question_index: index % questions,
    bridge_status: status,
  }));
}

/** Processor times in ms once the code is warm, the shortest first. */
function timesOf(records: RuleFields[]): number[] {
  const run = () => {
    const start = process.cpuUsage();
    classifyRecords(usableRecords(records));
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  for (let warm = 0; warm < 5; warm++) run();
  return Array.from({ length: 9 }, run).sort((a, b) => a - b);
}

describe.for([
  { name: 'partials of different questions', questions: Infinity, status: null },
  { name: 'partials of one question', questions: 1, status: null },
  { name: 'different questions after the transfer', questions: Infinity, status: 4 },
])('$name', ({ questions, status }) => {
  test('10,000 of them take at most 10 ms', () => {
    const [least] = timesOf(partials(10_000, questions, status));
    expect(least).toBeLessThanOrEqual(10);
  });

  // The shortest times are compared, since long runs are interrupted more often than short ones.
  test('ten times as many take less than thirty times as long', { timeout: 20_000 }, () => {
    const [small = Number.NaN] = timesOf(partials(10_000, questions, status));
    const [large] = timesOf(partials(100_000, questions, status));
    expect(large).toBeLessThan(small * 30);
  });
});
