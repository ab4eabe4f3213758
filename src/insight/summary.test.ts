import { expect, test } from 'vitest';
import { createQuietRecord, openRows } from '../testing/builders.ts';
import { summarise } from './summary.ts';
import { measureTalk } from './talk-time.ts';

const robot = createQuietRecord({ id: 'a', notify: 'enter', answer_content: '您好' });
const customer = createQuietRecord({ id: 'b', notify: 'asrmessage_notify', question: '喂' });
const none = { coverageShare: null, medianResponseMs: null, openingShare: null, severities: [] };

function shareOf(lengthMs: number | null, ...rows: unknown[]): number | null {
  const talk = measureTalk(openRows(...rows), () => lengthMs);
  return summarise({ ...none, talk }).talkShare;
}

test('a summary has the customer’s share of the talk', () => {
  expect(shareOf(1000, robot, customer)).toBe(0.5);
  expect(shareOf(1000, robot)).toBe(0);
  expect(shareOf(null, robot, customer)).toBeNull();
});

test('a summary counts the findings and hands the other figures on', () => {
  const summary = summarise({
    talk: measureTalk(openRows(), () => null),
    coverageShare: 0.5,
    medianResponseMs: 900,
    openingShare: 1,
    severities: ['notice', 'serious', 'notice'],
  });
  expect(summary).toEqual({
    talkShare: null,
    coverage: 0.5,
    medianResponseMs: 900,
    openingShare: 1,
    findings: { serious: 1, warning: 0, notice: 2 },
  });
});
