import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleRecordId } from '../account.ts';
import type { RunningDemoPlatform } from '../start.ts';
import { startDemoPlatform } from '../start.ts';
import { fetchCall, linksOf, token } from './client.ts';

let platform: RunningDemoPlatform;
let link: string;
let whole: Buffer;
beforeAll(async () => {
  platform = await startDemoPlatform({ token });
  const { data } = await fetchCall(platform, exampleRecordId);
  link = data.records.flatMap(linksOf)[1] ?? '';
  whole = Buffer.from(await (await fetch(link)).arrayBuffer());
});
afterAll(() => platform.stop());

const ask = (range: string, method = 'GET') => fetch(link, { method, headers: { range } });

describe('a range', () => {
  it.each([
    ['bytes=0-99', 0, 100],
    ['bytes=100-', 100, undefined],
    ['bytes=-50', -50, undefined],
    ['bytes=10-99999999', 10, undefined],
  ])('%s is answered in part', async (range, start, end) => {
    const response = await ask(range);
    const wanted = whole.subarray(start, end);
    expect(response.status).toBe(206);
    expect(response.headers.get('content-length')).toBe(String(wanted.length));
    expect(response.headers.get('content-range')).toMatch(
      new RegExp(`^bytes \\d+-\\d+/${whole.length}$`),
    );
    expect(Buffer.from(await response.arrayBuffer()).equals(wanted)).toBe(true);
  });

  it.each(['bytes=99999999-', 'bytes=-0'])('%s cannot be satisfied', async (range) => {
    const response = await ask(range);
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe(`bytes */${whole.length}`);
  });

  it.each(['seconds=0-1', 'bytes=5-2', 'bytes=-', 'bytes=0-1,4-5'])(
    '%s is ignored',
    async (range) => {
      const response = await ask(range);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-length')).toBe(String(whole.length));
    },
  );
});

it('is a RIFF WAV of its stated length', async () => {
  expect(whole.subarray(0, 4).toString('latin1')).toBe('RIFF');
  expect(whole.readUInt32LE(4) + 8).toBe(whole.length);
});

it('answers HEAD without a body', async () => {
  const response = await fetch(link, { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(response.headers.get('accept-ranges')).toBe('bytes');
  expect(response.headers.get('content-length')).toBe(String(whole.length));
  expect((await response.arrayBuffer()).byteLength).toBe(0);
});

it('needs no token, and takes one', async () => {
  const response = await fetch(link, { headers: { authorization: `Bearer ${token}` } });
  expect(response.status).toBe(200);
});

it.each(['', '?key=', '?key=bm9uc2Vuc2U', '?key=%F0%9F%94%91'])(
  'refuses the unknown key %j',
  async (query) => {
    const response = await fetch(`${platform.url}/download-voice${query}`);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 403, status: 'error' });
  },
);

it('refuses a key that was tampered with', async () => {
  const { data } = await fetchCall(platform, 'transfer-answered');
  const [genuine = ''] = data.records.flatMap(linksOf);
  expect((await fetch(genuine)).status).toBe(200);
  const forged = genuine.slice(0, -2) + (genuine.endsWith('AA') ? 'BB' : 'AA');
  expect((await fetch(forged)).status).toBe(403);
});
