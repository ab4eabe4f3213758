import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireRow } from '../payload/wire.ts';
import type { RunningDemoPlatform } from '../start.ts';
import { startDemoPlatform } from '../start.ts';
import { fetchCall, linksOf, token } from './client.ts';

let platform: RunningDemoPlatform;
let rows: WireRow[];
beforeAll(async () => {
  platform = await startDemoPlatform({ token });
  rows = (await fetchCall(platform, 'broken-audio')).data.records;
});
afterAll(() => platform.stop());

const said = (row: number, sentence: number) =>
  rows[row]?.download_voice?.[sentence]?.[0] ?? 'about:blank';
const heard = (row: number) => rows[row]?.voice ?? 'about:blank';

describe('broken-audio has a clip that', () => {
  it('is fine', async () => {
    expect((await fetch(said(0, 0))).status).toBe(200);
  });
  it('is refused', async () => {
    expect((await fetch(said(0, 1))).status).toBe(422);
  });
  it('is expired', async () => {
    expect((await fetch(heard(1))).status).toBe(403);
  });
  it('is slow', { timeout: 15_000 }, async () => {
    const start = performance.now();
    expect((await fetch(said(1, 0))).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(3500);
  });
  it('is not audio', async () => {
    const response = await fetch(heard(2));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
  });
  it('claims to be audio and is not', async () => {
    const response = await fetch(said(2, 0));
    expect(response.headers.get('content-type')).toBe('audio/mpeg');
    const [first, second] = new Uint8Array(await response.arrayBuffer());
    expect(first === 0xff && ((second ?? 0) & 0xe0) === 0xe0).toBe(false);
  });
  it('is missing, for a sentence, for a customer, and for a whole answer', () => {
    expect(rows[2]?.download_voice?.[1]).toEqual([]);
    expect(rows[4]).toMatchObject({ question: '那多久能放款？', voice: '' });
    expect(rows[5]).toMatchObject({ answer_text: '4邀约加微信', download_voice: [] });
  });
  it('is one more than there are sentences', () => {
    expect(rows[3]?.contents).toHaveLength(1);
    expect(rows[3]?.download_voice).toHaveLength(2);
  });
});

describe('expired links', () => {
  async function statuses(recordId: string): Promise<number[]> {
    const { data } = await fetchCall(platform, recordId);
    const links = data.records.flatMap(linksOf);
    const responses = await Promise.all(links.map((link) => fetch(link)));
    return [...new Set(responses.map((response) => response.status))];
  }

  it.each(['expired-links', 'expired-links-of-a-test'])(
    'of %s are dead at every odd fetch and alive at every even one',
    async (recordId) => {
      expect(await statuses(recordId)).toEqual([403]);
      expect(await statuses(recordId)).toEqual([200]);
      expect(await statuses(recordId)).toEqual([403]);
      expect(await statuses(recordId)).toEqual([200]);
    },
  );

  it('are listed once', () => {
    const ids = platform.calls.map(({ recordId }) => recordId);
    expect(ids.filter((id) => id.startsWith('expired-links'))).toEqual(['expired-links']);
  });
});
