import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayMs } from '../../day.ts';
import { type RunningDemoPlatform, startDemoPlatform } from '../../demo-platform/start.ts';
import { createUpstream, DEFAULT_TIMEOUTS, type Upstream } from '../../gateway/upstream.ts';
import { callExtras, calls, tasks } from '../../store/calls-schema.ts';
import type { Store } from '../../store/store.ts';
import { engines, migratedStore, openStore } from '../../store/testing/engines.ts';
import type { EngineKind } from '../../store/testing/templates.ts';
import { sendJson, startUpstream, TOKEN } from '../../testing.ts';
import { addCalls } from '../imports/import-calls.ts';
import { findReading } from './list-queries.ts';
import { platformLists } from './platform-lists.ts';
import { ListReader } from './read-lists.ts';

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

const never = new AbortController().signal;
const owner = { account: 'u1', subAccount: null };
const task = 't1';
const key = { owner, task };

function readerOf(store: Store, url: string): ListReader {
  return new ListReader(store, platformLists({ url, token: TOKEN }, upstream));
}

const allCalls = (store: Store) =>
  store.run((db) => db.select().from(calls).orderBy(asc(calls.record)));
const idsOf = async (store: Store) => (await allCalls(store)).map(({ record }) => record);

interface Row {
  id: string;
  calldate?: string;
  [column: string]: unknown;
}
const row = (number: number, more: object = {}): Row => ({
  id: `r${String(number).padStart(3, '0')}`,
  calldate: `2023-07-${String(30 - Math.floor(number / 10)).padStart(2, '0')} 10:00:00`,
  bill: number,
  ...more,
});
const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => row(from + at));

/** A platform whose list of calls is `listed`, by tens; `answer` may answer a page otherwise. */
async function startListing(listed: Row[], answer: (page: number) => number | null = () => null) {
  const asked: URLSearchParams[] = [];
  const platform = await startUpstream(({ url = '' }, res) => {
    const query = new URL(url, 'http://platform').searchParams;
    asked.push(query);
    const page = Number(query.get('page'));
    const status = answer(page);
    if (status !== null) return sendJson(res, {}, status);
    const meta = { total: String(listed.length), last_page: Math.ceil(listed.length / 10) };
    return sendJson(res, { code: 200, data: listed.slice((page - 1) * 10, page * 10), meta });
  });
  const pages = () => asked.splice(0).map((query) => Number(query.get('page')));
  return { ...platform, asked, pages };
}

const newStore = async (kind: EngineKind) => openStore(await migratedStore(kind));

describe.each(engines)('on %s, lists are read', (kind) => {
  test('from the demo platform: tasks and calls, once and again', async () => {
    const store = await newStore(kind);
    const reader = readerOf(store, demo.url);
    const demoOwner = { account: demo.exampleCall.userId, subAccount: null };
    await reader.readTasks(demoOwner, never);
    const listed = await store.run((db) => db.select().from(tasks));
    expect(listed).toHaveLength(6);
    const renewal = listed.find(({ name }) => name?.includes('车险'));
    const read = () => reader.readCalls(demoOwner, renewal?.task ?? '', never);
    await read();
    const first = await allCalls(store);
    expect(first).toHaveLength(108);
    expect(new Set(first.map(({ level }) => level))).toContain('评分高');
    expect(new Set(first.map(({ endedBy }) => endedBy))).toEqual(
      new Set(['robot', 'customer', null]),
    );
    expect(first.some(({ transferAnsweredAt }) => transferAnsweredAt)).toBe(true);
    await read();
    expect(await allCalls(store)).toEqual(first);
  });

  test('and only what is new or changed is read again', async () => {
    const store = await newStore(kind);
    const listed = rows(0, 95);
    const platform = await startListing(listed);
    const reader = readerOf(store, platform.origin);
    await reader.readCalls(owner, task, never);
    expect(platform.pages()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const before = await allCalls(store);
    listed.splice(3, 1, row(3, { bill: 9_999 }));
    listed.unshift(row(999, { calldate: '2023-07-31 10:00:00' }));
    await reader.readCalls(owner, task, never);
    expect(platform.asked[0]?.get('start_at')).toBe('2023-07-28 10:00:00');
    expect(platform.pages()).toEqual([1, 2, 3, 4, 5]);
    const after = await allCalls(store);
    expect(after).toHaveLength(96);
    const changed = after.filter(
      (call) => !before.some((each) => each.changedAt >= call.changedAt),
    );
    expect(changed.map(({ record, talkMs }) => [record, talkMs])).toEqual([
      ['r003', 9_999],
      ['r999', 999],
    ]);
    expect(changed[0]?.listedAt).toEqual(before[3]?.listedAt);
  });

  test('from when they were read last, though calls are known that were made later', async () => {
    const store = await newStore(kind);
    const platform = await startListing(rows(0, 15));
    const reader = readerOf(store, platform.origin);
    await reader.readCalls(owner, task, never);
    const calledAt = '2099-01-01T00:00:00.000Z';
    await store.run((db) =>
      addCalls(db, [{ account: owner.account, task, record: 'imported', calledAt }], new Date()),
    );
    platform.asked.splice(0);
    const before = Date.now();
    await reader.readCalls(owner, task, never);
    const since = platform.asked[0]?.get('start_at') ?? '';
    expect(Date.parse(`${since.replace(' ', 'T')}+08:00`)).toBeLessThan(before - dayMs);
  });

  test('on from where it broke off', async () => {
    const store = await newStore(kind);
    let isBroken = true;
    const platform = await startListing(rows(0, 50), (page) =>
      isBroken && page === 4 ? 503 : null,
    );
    const reader = readerOf(store, platform.origin);
    await expect(reader.readCalls(owner, task, never)).rejects.toMatchObject({ kind: 'later' });
    expect(await idsOf(store)).toHaveLength(30);
    expect(await store.run((db) => findReading(db, key))).toMatchObject({
      ...{ nextPage: 4, total: 50, finishedAt: null, failure: 'later: HTTP 503' },
    });
    isBroken = false;
    platform.pages();
    await readerOf(store, platform.origin).readCalls(owner, task, never);
    expect(platform.pages()).toEqual([3, 4, 5, 6]);
    expect(await idsOf(store)).toEqual(rows(0, 50).map(({ id }) => id));
    const reading = await store.run((db) => findReading(db, key));
    expect(reading).toMatchObject({ nextPage: null, failure: null });
    expect(reading?.wholeAt).toEqual(reading?.finishedAt);
  });

  test('though it is a list that answers every page alike', async () => {
    const store = await newStore(kind);
    const platform = await startUpstream((_, res) => sendJson(res, { data: rows(0, 10) }));
    await readerOf(store, platform.origin).readCalls(owner, task, never);
    expect(await idsOf(store)).toHaveLength(10);
    expect(await store.run((db) => findReading(db, key))).toMatchObject({ failure: 'repeats' });
  });

  test('whatever is in their texts and numbers', async () => {
    const store = await newStore(kind);
    const odd = row(1, {
      ...{ name: 'a\0b', level_name: '\ud83d', bill: 1e15, rounds: 2.4, tags: ['x\0'] },
      ...{ unknown: { 'text\ud83d': ['\0\udc00', '\\u0000'] }, duration: 'long' },
    });
    const platform = await startListing([odd]);
    await readerOf(store, platform.origin).readCalls(owner, task, never);
    expect(await allCalls(store)).toMatchObject([
      { customerName: 'ab', talkMs: null, rounds: 2, tags: ['x'] },
    ]);
    expect(await store.run((db) => db.select().from(callExtras))).toMatchObject([
      { rest: { unknown: { text: ['', '\\u0000'] }, duration: 'long' } },
    ]);
  });
});
