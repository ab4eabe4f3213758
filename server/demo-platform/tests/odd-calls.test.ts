import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningDemoPlatform } from '../start.ts';
import { startDemoPlatform } from '../start.ts';
import { fetchCall, token } from './client.ts';

let platform: RunningDemoPlatform;
beforeAll(async () => {
  platform = await startDemoPlatform({ token });
});
afterAll(() => platform.stop());

it('silent-call hears nobody', async () => {
  const { data } = await fetchCall(platform, 'silent-call');
  expect(data.records.map((row) => row.question).join('')).toBe('');
  expect(data.records.length).toBeGreaterThan(3);
});

it('no-records has none, and was not answered', async () => {
  const { data } = await fetchCall(platform, 'no-records');
  expect(data.records).toEqual([]);
  expect(data.info.record).toMatchObject({ answerdate: null, bill: 0, duration: 45_000 });
});

it('not-in-crm has no customer', async () => {
  const { data } = await fetchCall(platform, 'not-in-crm');
  expect(data.is_crm_exists).toBe(false);
  expect(data.info.record.crm_customer).toBeNull();
});

it('all-null has nulls and yet a talk', async () => {
  const { data } = await fetchCall(platform, 'all-null');
  const { record, task } = data.info;
  expect(record).toMatchObject({ level: null, calldate: null, duration: null, bill: null });
  expect(task).toMatchObject({ name: null, group: { name: null } });
  expect(record.crm_customer).toMatchObject({ name: null, phone: null });
  expect(data.records.some((row) => row.question)).toBe(true);
});

it('drift gives clips in every shape, and two rows that cannot be read', async () => {
  const { data } = await fetchCall(platform, 'drift');
  const rows: unknown[] = data.records;
  const clips = data.records.map((row) => row.download_voice as unknown);
  expect(rows).toContain('broken row');
  expect(rows).toContainEqual({ id: 'unreadable', notify: { x: 1 }, contents: 7 });
  expect(clips.some((clip) => typeof clip === 'string' && clip.startsWith('http'))).toBe(true);
  expect(clips.some((clip) => Array.isArray(clip) && typeof clip[0] === 'string')).toBe(true);
  expect(clips.some((clip) => Array.isArray(clip) && Array.isArray(clip[0]))).toBe(true);
});
