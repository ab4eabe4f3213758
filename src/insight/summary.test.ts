import { expect, test } from 'vitest';
import { createQuietRecord, openRows } from '../testing/builders.ts';
import type { Figure } from './figure.ts';
import { type SummaryParts, summarise } from './summary.ts';
import { measureTalk } from './talk-time.ts';

const robot = createQuietRecord({ id: 'a', notify: 'enter', answer_content: '您好' });
const customer = createQuietRecord({ id: 'b', notify: 'asrmessage_notify', question: '喂' });
const none: Omit<SummaryParts, 'talk'> = {
  talkStanding: 'known',
  coverageShare: null,
  medianResponseMs: null,
  openingShare: null,
  openingStanding: 'known',
  severities: [],
  findingsStanding: 'known',
};

function shareOf(lengthMs: number | null, ...rows: unknown[]): Figure<number> {
  const talk = measureTalk(openRows(...rows), () => ({ ms: lengthMs, isPartial: false }));
  return summarise({ ...none, talk }).talkShare;
}

test('a summary has the customer’s share of the talk', () => {
  expect(shareOf(1000, robot, customer)).toEqual({ state: 'known', value: 0.5 });
  expect(shareOf(1000, robot)).toEqual({ state: 'known', value: 0 });
  expect(shareOf(null, robot, customer)).toEqual({ state: 'unavailable' });
});

test('a summary counts the findings and hands the other figures on', () => {
  const summary = summarise({
    ...none,
    talk: measureTalk(openRows(), () => ({ ms: null, isPartial: false })),
    coverageShare: 0.5,
    medianResponseMs: 900,
    openingShare: 1,
    severities: ['notice', 'serious', 'notice'],
  });
  expect(summary).toEqual({
    talkShare: { state: 'unavailable' },
    coverage: { state: 'known', value: 0.5 },
    medianResponseMs: { state: 'known', value: 900 },
    openingShare: { state: 'known', value: 1 },
    findings: { state: 'known', value: { serious: 1, warning: 0, notice: 2 } },
  });
});
