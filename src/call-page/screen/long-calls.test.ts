import { beforeAll, describe, expect, test } from 'vitest';
import { createFinder } from '../../call/find.ts';
import { estimateMs, layOut, toCues } from '../../call/track.ts';
import { turnsOf } from '../../call/turns.ts';
import type { Call } from '../../call/types.ts';
import type { ClipAudio } from '../../insight/audio.ts';
import { createExplainer } from '../../insight/explain.ts';
import { hiddenItems } from '../../insight/hidden-rows.ts';
import { createInsight } from '../../insight/insight.ts';
import { runAtOnce } from '../../insight/steps.ts';
import { openDemoCall } from '../../testing/demo-calls.ts';
import { processorMs } from '../../testing/processor-time.ts';
import { readAnswer } from '../../wire/read-answer.ts';
import { timelineRows } from '../timeline/timeline-rows.ts';

const rows = 1000;
/**
 * Ten times the rows take ten times as long, and some more for caches and garbage collection.
 * Quadratic code takes a hundred times as long.
 */
const mostGrowth = 20;
const mostRounds = 60;
const enoughMs = 1000;

const audioOf = (): ClipAudio => ({
  state: 'known',
  ms: 2000,
  level: { rms: 0.1, peak: 0.8, clippedShare: 0 },
});

const parts: Record<string, (call: Call) => unknown> = {
  'reading the answer': ({ raw }) => readAnswer(raw),
  'laying out the timeline': timelineRows,
  'laying out the recording': (call) =>
    layOut(toCues(call), (cue) => ({ ms: estimateMs(cue), standing: 'estimated' })),
  'finding words': (call) => createFinder(turnsOf(call)).find('客户', null),
  'explaining a turn': (call) => {
    const [, turn] = turnsOf(call);
    if (turn) createExplainer(call)(turn);
  },
  'placing hidden rows': hiddenItems,
  'telling all figures': (call) => runAtOnce(createInsight(call)(audioOf)),
};

/**
 * How many times as long the long call takes: the median of rounds that measure both. Ten short calls
 * take as much memory as the long one, so that the processor's caches favour neither.
 */
function growthOf(tenShort: () => unknown, long: () => unknown): number {
  const growths: number[] = [];
  let spent = 0;
  while (growths.length < mostRounds && spent < enoughMs) {
    const tenShortMs = processorMs(tenShort);
    const longMs = processorMs(long);
    growths.push((10 * longMs) / tenShortMs);
    spent += tenShortMs + longMs;
  }
  return growths.sort((a, b) => a - b)[growths.length >> 1] ?? Number.NaN;
}

describe('ten times the rows take about ten times the time for', { timeout: 30_000 }, () => {
  const short: Call[] = [];
  let long: Call;
  beforeAll(async () => {
    while (short.length < 10) short.push(await openDemoCall(`rows-${rows}`));
    long = await openDemoCall(`rows-${10 * rows}`);
  });

  test.each(Object.entries(parts))('%s', (_, work) => {
    const growth = growthOf(
      () => short.map(work),
      () => work(long),
    );
    expect(growth).toBeLessThanOrEqual(mostGrowth);
  });
});
