import { beforeAll, describe, expect, test } from 'vitest';
import { readEnvelope } from '../api/call-query.ts';
import { createFinder } from '../call/find.ts';
import { estimateMs, layOut, toCues } from '../call/track.ts';
import { turnsOf } from '../call/turns.ts';
import type { Call } from '../call/types.ts';
import { createExplainer } from '../insight/explain.ts';
import { hiddenItems } from '../insight/hidden-rows.ts';
import { createInsight } from '../insight/insight.ts';
import { runAtOnce } from '../insight/steps.ts';
import { openDemoCall } from '../testing/demo-calls.ts';
import { timelineRows } from './timeline-rows.ts';

const rows = 1000;
/** Linear work takes ten times as long, and up to 25 on a busy machine; a square a hundred times. */
const mostGrowth = 50;
const mostRuns = 60;
const enoughMs = 1500;

const heard = {
  lengthOf: () => 2000,
  levelOf: () => ({ rms: 0.1, peak: 0.8, clippedShare: 0 }),
};

const parts: Record<string, (call: Call) => unknown> = {
  'reading the answer': ({ raw }) => readEnvelope(raw),
  'laying out the timeline': timelineRows,
  'laying out the recording': (call) =>
    layOut(toCues(call), (cue) => ({ ms: estimateMs(cue), standing: 'estimated' })),
  'finding words': (call) => createFinder(turnsOf(call)).find('客户', null),
  'explaining a turn': (call) => {
    const [, turn] = turnsOf(call);
    if (turn) createExplainer(call)(turn);
  },
  'placing hidden rows': hiddenItems,
  'telling all figures': (call) => runAtOnce(createInsight(call)(heard)),
};

/** The least processor time of some runs, in ms: free of what else the machine did. */
function leastMs(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let run = 0; run < mostRuns && spent < enoughMs; run++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1000;
    least = Math.min(least, ms);
    spent += ms;
  }
  return least;
}

describe('ten times the rows take about ten times the time for', { timeout: 30_000 }, () => {
  let short: Call;
  let long: Call;
  beforeAll(async () => {
    short = await openDemoCall(`rows-${rows}`);
    long = await openDemoCall(`rows-${10 * rows}`);
  });

  test.each(Object.entries(parts))('%s', (_, work) => {
    const shortMs = leastMs(() => {
      for (let times = 0; times < 10; times++) work(short);
    });
    const longMs = leastMs(() => work(long));
    expect(longMs / (shortMs / 10)).toBeLessThanOrEqual(mostGrowth);
  });
});
