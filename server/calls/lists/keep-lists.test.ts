import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type RunningDemoPlatform, startDemoPlatform } from '../../demo-platform/start.ts';
import { createUpstream, DEFAULT_TIMEOUTS, type Upstream } from '../../gateway/upstream.ts';
import { Jobs } from '../../jobs/jobs.ts';
import { calls } from '../../store/calls-schema.ts';
import type { Store } from '../../store/store.ts';
import { engines, migratedStore, openStore } from '../../store/testing/engines.ts';
import { sendJson, startUpstream, TOKEN } from '../../testing.ts';
import { keepLists } from './keep-lists.ts';
import { findReading } from './list-queries.ts';
import { type ListOwner, platformLists } from './platform-lists.ts';

let demo: RunningDemoPlatform;
let upstream: Upstream;
beforeAll(async () => {
  demo = await startDemoPlatform({ token: TOKEN });
  upstream = createUpstream(DEFAULT_TIMEOUTS);
});
afterAll(async () => {
  await upstream.stop();
  await demo.stop();
});

const owner = { account: 'u1', subAccount: null };

/** Keeps the lists of some owners, as a process does until it ends. */
async function keeping(store: Store, url: string, owners: readonly ListOwner[]) {
  const lines: string[] = [];
  const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
  const jobs = new Jobs(store, log);
  const lists = platformLists({ url, token: TOKEN }, upstream);
  const kept = keepLists({ store, jobs, lists, owners, log });
  await kept.refresh();
  return {
    lines,
    refresh: kept.refresh,
    end: async () => {
      await kept.stop();
      await jobs.stop();
    },
  };
}

const countOf = (store: Store) => store.run((db) => db.$count(calls));

describe.each(engines)('on %s, lists are kept', (kind) => {
  test('up to date with the demo platform', async () => {
    const store = await openStore(await migratedStore(kind));
    const { end, lines } = await keeping(store, demo.url, demo.accounts);
    await vi.waitFor(async () => expect(await countOf(store)).toBeGreaterThan(400), 50_000);
    await end();
    expect(lines).toEqual([]);
  });

  test('through a process that ends half-way, and one that comes after it', async () => {
    const store = await openStore(await migratedStore(kind));
    let mostPages = 2;
    const asked: number[] = [];
    const platform = await startUpstream(({ url = '' }, res) => {
      const { pathname, searchParams } = new URL(url, 'http://platform');
      if (!pathname.endsWith('/record')) {
        return sendJson(res, { data: [{ uuid: 't1' }], meta: { total: 1, last_page: 1 } });
      }
      const page = Number(searchParams.get('page'));
      asked.push(page);
      if (page > mostPages) return;
      const data = Array.from({ length: page > 5 ? 0 : 10 }, (_, at) => ({ id: `${page}-${at}` }));
      return sendJson(res, { data, meta: { total: 50, last_page: 5 } });
    });
    const first = await keeping(store, platform.origin, [owner]);
    await vi.waitFor(() => expect(asked).toEqual([1, 2, 3]), 20_000);
    await first.end();
    expect(await countOf(store)).toBe(20);
    mostPages = 6;
    const second = await keeping(store, platform.origin, [owner]);
    await vi.waitFor(async () => expect(await countOf(store)).toBe(50), 20_000);
    await second.end();
    expect(asked.slice(3, 7)).toEqual([2, 3, 4, 5]);
  });

  test('where a platform has none, which is said once', async () => {
    const store = await openStore(await migratedStore(kind));
    const platform = await startUpstream((_, res) => sendJson(res, {}, 404));
    const { refresh, end, lines } = await keeping(store, platform.origin, [owner]);
    await vi.waitFor(() => expect(lines).toHaveLength(1), 20_000);
    await refresh();
    await end();
    expect(platform.requests).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'list-not-read', kind: 'none' });
    const reading = await store.run((db) => findReading(db, { owner, task: null }));
    expect(reading?.failure).toBe('none: HTTP 404');
  });

  test('later, where the platform asks for that', async () => {
    const store = await openStore(await migratedStore(kind));
    let isFirst = true;
    const platform = await startUpstream((_, res) => {
      if (!isFirst) return sendJson(res, { data: [] });
      isFirst = false;
      res.writeHead(429, { 'retry-after': '1' }).end();
    });
    const { end } = await keeping(store, platform.origin, [owner]);
    await vi.waitFor(() => expect(platform.requests).toHaveLength(2), 20_000);
    await vi.waitFor(async () => {
      const reading = await store.run((db) => findReading(db, { owner, task: null }));
      expect(reading).toMatchObject({ failure: null, finishedAt: expect.any(Date) });
    }, 20_000);
    await end();
  });
});
