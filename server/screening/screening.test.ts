import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { routes } from '../../src/contract/routes.ts';
import { createInsight } from '../../src/insight/insight.ts';
import { rulesVersion } from '../../src/insight/rules-version.ts';
import { runAtOnce } from '../../src/insight/steps.ts';
import { createAnswer, createRecord, documentedAnswer } from '../../src/testing/builders.ts';
import { demoCallIds, openDemoCall } from '../../src/testing/demo-calls.ts';
import { ask, startApi } from '../api/testing.ts';
import { readCallFrom } from '../calls/fetch-call.ts';
import { type RunningDemoPlatform, startDemoPlatform } from '../demo-platform/start.ts';
import { createUpstream, DEFAULT_TIMEOUTS, type Upstream } from '../gateway/upstream.ts';
import { Jobs } from '../jobs/jobs.ts';
import { erase } from '../reviews/erase.ts';
import { calls } from '../store/calls-schema.ts';
import { screeningClaims, screenings, sentences } from '../store/screening-schema.ts';
import type { Store } from '../store/store.ts';
import { engines } from '../store/testing/engines.ts';
import { lendStore } from '../store/testing/lent-stores.ts';
import { sendJson, startUpstream, TOKEN } from '../testing.ts';
import { keepScreening } from './keep-screening.ts';
import { PlatformAway, Screener } from './screener.ts';

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

type Row = Partial<typeof calls.$inferInsert> & { record: string };
const going = () => new AbortController().signal;
const readingFrom = (url: string) => readCallFrom({ url, token: TOKEN }, upstream);

async function list(store: Store, rows: Row[]): Promise<void> {
  const at = new Date();
  const usual = { account: 'u1', task: 't1', talkMs: 20_000, listedAt: at, changedAt: at };
  await store.run((db) => db.insert(calls).values(rows.map((row) => ({ ...usual, ...row }))));
}

/** A platform on which each call says its own id; counts how often each was asked for. */
async function startPlatform(answer?: (record: string) => unknown) {
  const asked: string[] = [];
  const platform = await startUpstream(({ url = '' }, res) => {
    const record = new URL(url, 'http://platform').pathname.split('/').at(-1) ?? '';
    asked.push(record);
    const given = answer?.(record);
    if (typeof given === 'number') return sendJson(res, {}, given);
    return sendJson(res, given ?? saying(`这是${record}说的话`));
  });
  return { asked, url: platform.origin };
}

function saying(...words: string[]): unknown {
  const rows = words.map((question, at) =>
    createRecord({ notify: 'asrmessage_notify', question, question_index: at, contents: [] }),
  );
  return createAnswer({ rows });
}

const screened = (store: Store) =>
  store.run((db) => db.select().from(screenings).orderBy(screenings.record));

describe.for(engines)('on %s, calls are looked through', (kind) => {
  test('as their pages do', async () => {
    const store = await lendStore(kind);
    const [listed] = demo.calls;
    const of = { account: listed?.userId ?? '', task: listed?.taskId ?? '' };
    const ofTask = demo.calls.filter(
      ({ taskId, subUserId }) => taskId === of.task && subUserId === undefined,
    );
    expect(ofTask.length).toBeGreaterThan(3);
    await list(
      store,
      ofTask.map(({ recordId: record }) => ({ ...of, record })),
    );
    await new Screener(store, readingFrom(demo.url)).screenNext(500, going());
    for (const row of await screened(store)) {
      const call = await openDemoCall(row.record);
      const { findingGroups, coverage, responsiveness } = runAtOnce(
        createInsight(call)(() => ({ state: 'unasked' })),
      );
      expect(row.rules).toBe(rulesVersion);
      expect(row.findings.map(({ kind: found, count }) => [found, count])).toEqual(
        findingGroups.map((group) => [group.kind, group.places.length]),
      );
      expect(row.serious).toBe(findingGroups.filter((g) => g.severity === 'serious').length);
      expect(row.coverage ?? Number.NaN).toBeCloseTo(coverage.share ?? Number.NaN);
      expect(row.medianResponseMs).toBe(
        responsiveness.medianMs === null ? null : Math.round(responsiveness.medianMs),
      );
    }
    expect(await screened(store)).toHaveLength(ofTask.length);
    expect(demoCallIds).toEqual(expect.arrayContaining(ofTask.map(({ recordId }) => recordId)));
  });

  test('in the order of what the list hints at, and not where nobody spoke', async () => {
    const store = await lendStore(kind);
    const on = (day: number) => ({ calledAt: new Date(Date.UTC(2026, 0, day)) });
    await list(store, [
      { record: 'old', ...on(1) },
      { record: 'new', ...on(9) },
      { record: 'unconnected', talkMs: 0, ...on(9) },
      { record: 'short', talkMs: 3000, ...on(2) },
      { record: 'transferred', transferredAt: new Date(), ...on(3) },
      { record: 'unknown', talkMs: null },
    ]);
    const { asked, url } = await startPlatform();
    const screener = new Screener(store, readingFrom(url));
    for (let count = 1; count > 0; ) count = await screener.screenNext(1, going());
    expect(asked).toEqual(['transferred', 'short', 'new', 'old', 'unknown']);
  });

  test('once each by several processes', async () => {
    const store = await lendStore(kind);
    const records = Array.from({ length: 120 }, (_, at) => `r${at}`);
    await list(
      store,
      records.map((record) => ({ record })),
    );
    const { asked, url } = await startPlatform();
    const work = async () => {
      const screener = new Screener(store, readingFrom(url));
      while ((await screener.screenNext(7, going())) > 0);
    };
    await Promise.all([work(), work(), work()]);
    expect(asked.toSorted()).toEqual(records.toSorted());
    expect(await screened(store)).toHaveLength(120);
    expect(await store.run((db) => db.$count(screeningClaims))).toBe(0);
  });

  test('through a process that is stopped, and one that dies', async () => {
    const store = await lendStore(kind);
    await list(
      store,
      Array.from({ length: 30 }, (_, at) => ({ record: `r${at}` })),
    );
    const { asked, url } = await startPlatform();
    const stopped = new AbortController();
    const reading = readingFrom(url);
    const first = new Screener(store, async (ids, signal) => {
      if (asked.length >= 10) stopped.abort(new Error('stopped'));
      return reading(ids, signal);
    });
    await expect(first.screenNext(30, stopped.signal)).rejects.toThrow('stopped');
    const kept = (await screened(store)).length;
    expect(kept).toBeGreaterThan(0);
    // One that died leaves its claims.
    const until = new Date(Date.now() + 1000);
    await store.run((db) =>
      db.insert(screeningClaims).values({ account: 'u1', task: 't1', record: 'r29', until }),
    );
    const second = new Screener(store, reading);
    while ((await second.screenNext(30, going())) > 0);
    expect(await screened(store)).toHaveLength(29);
    await vi.waitFor(async () => {
      await second.screenNext(30, going());
      expect(await screened(store)).toHaveLength(30);
    }, 10_000);
    const again = asked.filter((record, at) => asked.indexOf(record) !== at);
    expect(again.length).toBeLessThanOrEqual(8);
  });

  test('and what lists did not say of them is filled in', async () => {
    const store = await lendStore(kind);
    await list(store, [{ record: 'bare', talkMs: null }]);
    const { url } = await startPlatform(() => documentedAnswer());
    const screener = new Screener(store, readingFrom(url));
    expect(await screener.screenNext(9, going())).toBe(1);
    const [call] = await store.run((db) => db.select().from(calls));
    expect(call).toMatchObject({ talkMs: 8060, calledAt: expect.any(Date) });
    expect(await screener.screenNext(9, going())).toBe(0);
  });

  test('again when the rules change or the call does, and what was found before stands till then', async () => {
    const store = await lendStore(kind);
    await list(store, [{ record: 'a' }, { record: 'b' }, { record: 'c' }]);
    const { asked, url } = await startPlatform();
    const screener = new Screener(store, readingFrom(url));
    expect(await screener.screenNext(9, going())).toBe(3);
    expect(await screener.screenNext(9, going())).toBe(0);
    await store.run((db) =>
      db.execute(`update screenings set rules = rules - 1 where record = 'a'`),
    );
    await store.run((db) =>
      db.execute(`update calls set changed_at = now() + interval '1 hour' where record = 'b'`),
    );
    expect(await screener.screenNext(9, going())).toBe(2);
    expect(asked.slice(3).toSorted()).toEqual(['a', 'b']);
  });

  test('later, where one cannot be read, and not at all where none can', async () => {
    const store = await lendStore(kind);
    await list(
      store,
      Array.from({ length: 20 }, (_, at) => ({ record: `r${at}` })),
    );
    let isAway = false;
    const { asked, url } = await startPlatform((record) => {
      if (isAway) return 503;
      if (record === 'r3') return { status: 'error', code: 5005, message: '无记录', data: [] };
      return record === 'r4' ? [] : undefined;
    });
    const screener = new Screener(store, readingFrom(url));
    await screener.screenNext(10, going());
    const failures = (await screened(store)).flatMap(({ record, failure, retryAt }) =>
      failure === null ? [] : [[record, failure, retryAt && retryAt > new Date()]],
    );
    const seen = new Set(asked);
    expect(failures).toEqual(
      [
        ['r3', 'missing', true],
        ['r4', 'unreadable', true],
      ].filter(([record]) => seen.has(String(record))),
    );
    isAway = true;
    const before = asked.length;
    await expect(screener.screenNext(10, going())).rejects.toThrow(PlatformAway);
    expect(asked.length - before).toBeLessThan(14);
  });

  test('in jobs, unless somebody wants a task left alone', async () => {
    const api = await startApi(kind);
    await list(api.store, [
      { record: 'a' },
      { record: 'b', task: 't2' },
      { record: 'silent', talkMs: 0 },
    ]);
    const { asked, url } = await startPlatform();
    const lines: string[] = [];
    const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
    const params = { account: 'u1', task: 't2' };
    const pause = (isPaused: boolean) =>
      ask(api, routes.putScreeningOrder, { params, body: { isPaused } });
    expect((await pause(true)).status).toBe(204);
    const jobs = new Jobs(api.store, log);
    const kept = keepScreening({ store: api.store, jobs, readCall: readingFrom(url), log });
    kept.begin();
    await vi.waitFor(async () => expect(await screened(api.store)).toHaveLength(1), 20_000);
    expect(asked).toEqual(['a']);
    await pause(false);
    await kept.refresh();
    await vi.waitFor(async () => expect(await screened(api.store)).toHaveLength(2), 20_000);
    await kept.stop();
    await jobs.stop();
    expect(lines).toEqual([]);
  });

  test('so that they are found by what was found in them, and by what was said', async () => {
    const api = await startApi(kind);
    await list(api.store, [{ record: 'a' }, { record: 'b' }, { record: 'c' }, { record: 'd' }]);
    const { url } = await startPlatform((record) =>
      record === 'a'
        ? saying('喂你好', '再打我就投诉你们')
        : record === 'b'
          ? saying('ＯＫ  好的，我的号码是13812345678')
          : saying('投一票，上诉'),
    );
    await new Screener(api.store, readingFrom(url)).screenNext(3, going());
    const find = async (query: Record<string, string>) => {
      const { status, body } = await ask(api, routes.listCalls, { query });
      expect(status).toBe(200);
      return body.calls.map(({ record }) => record).toSorted();
    };
    expect(await find({ words: '投诉' })).toEqual(['a']);
    expect(await find({ words: '诉' })).toHaveLength(2);
    expect(await find({ words: 'ok 好' })).toEqual(['b']);
    expect(await find({ words: '13812345678' })).toEqual(['b']);
    expect(await find({ words: '没有人说' })).toEqual([]);
    expect(await find({ finding: 'risk-word' })).toEqual(['a']);
    expect(await find({ severity: 'serious', words: '投诉' })).toEqual(['a']);
    const kept = JSON.stringify([
      await screened(api.store),
      await api.store.run((db) => db.select().from(sentences)),
    ]);
    expect(kept).not.toContain('13812345678');
    const { body } = await ask(api, routes.listCalls, { query: { sort: 'called' } });
    expect(body.calls.map(({ screening }) => screening.state).toSorted()).toEqual([
      ...['screened', 'screened', 'screened'],
      'waiting',
    ]);
    const { body: facets } = await ask(api, routes.listCallFacets);
    expect(facets.tasks).toMatchObject([{ task: 't1', screening: { total: 4, screened: 3 } }]);
  });

  test('and what a person said goes with them, but for what others said too', async () => {
    const store = await lendStore(kind);
    await list(store, [{ record: 'a' }, { record: 'b' }]);
    const { url } = await startPlatform((record) =>
      record === 'a' ? saying('我叫欧阳小明', '好的') : saying('好的'),
    );
    await new Screener(store, readingFrom(url)).screenNext(3, going());
    await store.run((db) => erase(db, { call: 'a' }));
    const left = await store.run((db) => db.select().from(sentences));
    expect(left.map(({ text }) => text)).toContain('好的');
    expect(left.map(({ text }) => text)).not.toContain('我叫欧阳小明');
    expect((await screened(store)).map(({ record }) => record)).toEqual(['b']);
  });
});
