import { afterAll, beforeAll, expect, it } from 'vitest';
import { exampleRecordId } from '../account.ts';
import documented from '../documented/call-details.json';
import type { RunningDemoPlatform } from '../start.ts';
import { startDemoPlatform } from '../start.ts';
import { fetchCall, linksOf, token } from './client.ts';

let platform: RunningDemoPlatform;
beforeAll(async () => {
  platform = await startDemoPlatform({ token });
});
afterAll(() => platform.stop());

it('is the document’s response, but for where its clips are', async () => {
  const answer = await fetchCall(platform, exampleRecordId);
  const moved = JSON.stringify(answer).replaceAll(
    platform.url,
    'https://ai.telrobot.top/api/agent-api',
  );
  expect(JSON.parse(moved)).toEqual(documented);
});

it('has speech for the documented keys, the long sentence first', async () => {
  const answer = await fetchCall(platform, exampleRecordId);
  const sizes = await Promise.all(
    answer.data.records.flatMap(linksOf).map(async (link) => {
      const response = await fetch(link);
      expect(response.headers.get('content-type')).toBe('audio/wav');
      return (await response.arrayBuffer()).byteLength;
    }),
  );
  expect(sizes).toHaveLength(2);
  expect(sizes[0]).toBeGreaterThan(4 * (sizes[1] ?? 0));
});

it('is the first of the calls on offer', () => {
  expect(platform.calls[0]).toBe(platform.exampleCall);
  expect(platform.exampleCall.recordId).toBe(exampleRecordId);
});
