import { expect, test } from 'vitest';
import type { Call } from '../call/types.ts';
import { openDemoCall } from '../testing/demo-calls.ts';
import { createInsight } from './insight.ts';
import { runAtOnce, type Steps } from './steps.ts';

const wholeMs = 50;
const stepMs = 25;
const heard = {
  lengthOf: () => 2000,
  levelOf: () => ({ rms: 0.1, peak: 0.8, clippedShare: 0 }),
};

/** How long each step keeps the processor, in ms. */
function stepTimes(call: Call): number[] {
  const steps = createInsight(call)(heard);
  const times: number[] = [];
  for (let isDone = false; !isDone; ) {
    const before = process.cpuUsage();
    isDone = steps.next().done === true;
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return times;
}

function stepsOf(steps: Steps<unknown>): number {
  let count = 0;
  while (!steps.next().done) count++;
  return count;
}

/** The least of some runs' figures, which is free of what else the machine did. */
function leastOf(runs: number, figure: () => number): number {
  return Math.min(...Array.from({ length: runs }, figure));
}

test('all of it takes at most 50 ms for a call of 5000 rows', async () => {
  const call = await openDemoCall('rows-5000');
  const sum = () => stepTimes(call).reduce((total, ms) => total + ms, 0);
  expect(leastOf(7, sum)).toBeLessThanOrEqual(wholeMs);
});

test('no step of it holds up a page of 10,000 rows', async () => {
  const call = await openDemoCall('rows-10000');
  expect(leastOf(5, () => Math.max(...stepTimes(call)))).toBeLessThanOrEqual(stepMs);
});

test('what the rows tell is worked out once, what is heard every time', async () => {
  const gain = createInsight(await openDemoCall('rows-100'));
  const first = runAtOnce(gain(heard));
  const second = runAtOnce(gain({ ...heard, lengthOf: () => 9000 }));
  expect(second.coverage).toBe(first.coverage);
  expect(second.hidden).toBe(first.hidden);
  expect(second.talk).not.toEqual(first.talk);
});

test('work that is broken off is taken up where it was', async () => {
  const gain = createInsight(await openDemoCall('rows-100'));
  const steps = () => stepsOf(gain(heard));
  const whole = stepsOf(createInsight(await openDemoCall('rows-100'))(heard));
  const brokenOff = gain(heard);
  for (let step = 0; step < 4; step++) brokenOff.next();
  expect(steps()).toBe(whole - 4);
});
