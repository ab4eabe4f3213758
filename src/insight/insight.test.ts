import { expect, test } from 'vitest';
import { openDemoCall } from '../testing/demo-calls.ts';
import { gainInsight } from './insight.ts';

const budgetMs = 50;

test('all of it takes at most 50 ms for a call of 5000 rows', async () => {
  const call = await openDemoCall('rows-5000');
  const heard = {
    lengthOf: () => 2000,
    levelOf: () => ({ rms: 0.1, peak: 0.8, clippedShare: 0 }),
  };
  const times = Array.from({ length: 7 }, () => {
    const before = process.cpuUsage();
    const { findings } = gainInsight(call, heard);
    expect(findings.length).toBeGreaterThan(0);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  expect(Math.min(...times)).toBeLessThanOrEqual(budgetMs);
});
