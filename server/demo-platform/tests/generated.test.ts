import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClipLinks } from '../download-voice/links.ts';
import { findCall } from '../find-call.ts';
import { buildCallAnswer } from '../payload/call-answer.ts';
import type { RunningDemoPlatform } from '../start.ts';
import { startDemoPlatform } from '../start.ts';
import { fetchCall, linksOf, token } from './client.ts';

let platform: RunningDemoPlatform;
beforeAll(async () => {
  platform = await startDemoPlatform({ token });
});
afterAll(() => platform.stop());

it.each([0, 1, 2, 3, 7, 250, 5000])('rows-%i has as many rows', async (count) => {
  const { data } = await fetchCall(platform, `rows-${count}`);
  expect(data.records).toHaveLength(count);
});

it('has distinct rows and distinct links, over shared speech', async () => {
  const { data } = await fetchCall(platform, 'rows-2000');
  const links = data.records.flatMap(linksOf);
  expect(new Set(data.records.map((row) => row.id)).size).toBe(2000);
  expect(new Set(links).size).toBe(links.length);
  for (const link of [links.at(0), links.at(-1)]) {
    expect((await fetch(link ?? '')).headers.get('content-type')).toBe('audio/mpeg');
  }
});

it('is transferred at four fifths, its numbers rising', async () => {
  const { data } = await fetchCall(platform, 'rows-1000');
  const transfer = data.records.findIndex((row) => row.bridge_status);
  const numbers = data.records
    .filter((row) => row.notify === 'asrmessage_notify')
    .map((row) => row.question_index ?? -1);
  expect(transfer / 1000).toBeCloseTo(0.8, 1);
  expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
  expect(data.info.record.bridge_answerdate).not.toBeNull();
});

it('mixes partials and silence with finished sentences', async () => {
  const { data } = await fetchCall(platform, 'rows-100');
  const kinds = new Set(data.records.map((row) => row.notify));
  expect([...kinds].sort()).toEqual([
    'asrmessage_notify',
    'asrprogress_notify',
    'enter',
    'leave',
    'playback_result',
  ]);
});

it('takes for ten times the rows no more than thirty times as long', () => {
  const links = createClipLinks('http://127.0.0.1/api/agent-api', token);
  const build = (rows: number) => {
    const call = findCall(`rows-${rows}`);
    if (!call) throw new Error(`rows-${rows} is not there`);
    expect(buildCallAnswer(call, links, 1).data.records).toHaveLength(rows);
  };
  // Ten small answers take as much memory as the large one; the least is free of other work's time.
  const leastUs = (work: () => void) =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const before = process.cpuUsage();
        work();
        const { user, system } = process.cpuUsage(before);
        return user + system;
      }),
    );
  const tenSmallUs = leastUs(() => {
    for (let times = 0; times < 10; times++) build(1000);
  });
  const largeUs = leastUs(() => build(10_000));
  expect((10 * largeUs) / tenSmallUs).toBeLessThan(30);
});
