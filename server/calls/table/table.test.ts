import { describe, expect, test } from 'vitest';
import type { CallRow, CallSort } from '../../../src/contract/call-table.ts';
import { routes } from '../../../src/contract/routes.ts';
import { card, yesNo } from '../../../src/testing/scorecards.ts';
import { ask, publishedCard, startApi } from '../../api/testing.ts';
import { addColleague, cookieOf, startTeam } from '../../people/testing.ts';
import { putReviews } from '../../reviews/testing.ts';
import { calls, tasks } from '../../store/calls-schema.ts';
import type { Store } from '../../store/store.ts';
import { engines } from '../../store/testing/engines.ts';

type Row = typeof calls.$inferInsert;
type Api = { origin: string; store: Store };
type Query = Record<string, string>;

const day = 86_400_000;
const firstDay = Date.parse('2026-01-01T00:00:00+08:00');

/** The nth of many calls; some share when they were made, some do not say it. */
function nth(n: number): Row {
  const calledAt = n % 37 === 5 ? null : new Date(firstDay + Math.floor(n / 3) * (day / 20));
  return {
    ...{ account: n % 11 === 0 ? 'u2' : 'u1', task: `t${n % 4}`, record: `r${n}`, calledAt },
    ...{ subAccount: n % 13 === 0 ? 's1' : null, callee: `1380000${1000 + (n % 9000)}` },
    ...{ talkMs: n % 17 === 3 ? null : (n % 90) * 1000, rounds: n % 23, score: (n % 50) / 2 },
    ...{ level: n % 5 === 0 ? null : `L${n % 5}`, intention: n % 7 === 0 ? null : (n % 6) + 1 },
    ...{ endedBy: ['robot', 'customer', null][n % 3] ?? null },
    transferredAt: n % 6 === 0 ? new Date(firstDay) : null,
    transferAnsweredAt: n % 12 === 0 ? new Date(firstDay) : null,
    ...{ listedAt: new Date(), changedAt: new Date() },
  };
}

async function putCalls(store: Store, rows: Row[]): Promise<void> {
  await store.run(async (db) => {
    for (let at = 0; at < rows.length; at += 500) {
      await db.insert(calls).values(rows.slice(at, at + 500));
    }
  });
}

async function pageOf(api: Api, query: Query, cookie?: string) {
  const { status, body } = await ask(api, routes.listCalls, { query, ...(cookie && { cookie }) });
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

/** The calls of all pages. */
async function allOf(api: Api, query: Query): Promise<CallRow[]> {
  const found: CallRow[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(api, {
      ...query,
      ...(after !== null && { after }),
    });
    found.push(...page.calls);
    after = page.next;
  } while (after !== null);
  return found;
}

const filters: [Query, (row: Row) => boolean][] = [
  [{}, () => true],
  [{ task: 't1' }, ({ task }) => task === 't1'],
  [{ account: 'u2', task: 't1' }, ({ account, task }) => account === 'u2' && task === 't1'],
  [{ task: 'none' }, () => false],
  [
    { from: '2026-01-02', to: '2026-01-03' },
    ({ calledAt }) =>
      calledAt != null && +calledAt >= firstDay + day && +calledAt < firstDay + 3 * day,
  ],
  [{ level: 'L3' }, ({ level }) => level === 'L3'],
  [{ intention: 'B' }, ({ intention }) => intention === 2],
  [{ endedBy: 'customer' }, ({ endedBy }) => endedBy === 'customer'],
  [{ transfer: 'none' }, ({ transferredAt }) => !transferredAt],
  [
    { transfer: 'asked' },
    ({ transferredAt, transferAnsweredAt }) => Boolean(transferredAt) && !transferAnsweredAt,
  ],
  [{ transfer: 'answered' }, ({ transferAnsweredAt }) => Boolean(transferAnsweredAt)],
  [
    { talkFrom: '10', talkTo: '20' },
    ({ talkMs }) => talkMs != null && talkMs >= 10_000 && talkMs <= 20_000,
  ],
  [{ roundsFrom: '20' }, ({ rounds }) => Number(rounds) >= 20],
  [
    { roundsTo: '3', endedBy: 'robot' },
    ({ rounds, endedBy }) => Number(rounds) <= 3 && endedBy === 'robot',
  ],
];
const sorts: CallSort[] = [
  '-called',
  'called',
  '-talk',
  'talk',
  '-rounds',
  'rounds',
  '-score',
  'score',
];

/** The order of the table, by plain code. */
function compare(sort: CallSort, a: Row, b: Row): number {
  const keyOf = ({ calledAt, talkMs, rounds, score }: Row) =>
    ({ called: calledAt?.getTime(), talk: talkMs, rounds, score })[sort.replace('-', '')] ?? null;
  const sign = sort.startsWith('-') ? -1 : 1;
  const [keyA, keyB] = [keyOf(a), keyOf(b)];
  if (keyA !== keyB && (keyA === null || keyB === null)) return keyA === null ? 1 : -1;
  if (keyA !== keyB) return Number(keyA) < Number(keyB) ? -sign : sign;
  const idOf = ({ account, task, record }: Row) => [account, task, record].join();
  return idOf(a) < idOf(b) ? -sign : sign;
}

const many = 700;
const rows = Array.from({ length: many }, (_, n) => nth(n));

describe.for(engines)('on %s, the table of calls', (kind) => {
  test('is what plain code finds, by each filter, in each order', async () => {
    const api = await startApi(kind);
    await putCalls(api.store, rows);
    for (const [at, [query, lets]] of filters.entries()) {
      const expected = rows.filter(lets);
      const ordered = at === 0 ? sorts : [sorts[at % 8], sorts[(at + 3) % 8]];
      for (const sort of ordered as CallSort[]) {
        const limit = expected.length < 20 ? '3' : '100';
        const found = await allOf(api, { ...query, sort, limit });
        const sorted = expected.toSorted((a, b) => compare(sort, a, b));
        expect(
          found.map(({ record }) => record),
          `${JSON.stringify(query)} ${sort}`,
        ).toEqual(sorted.map(({ record }) => record));
      }
      const { body } = await ask(api, routes.countCalls, { query });
      expect(body).toEqual({ count: expected.length });
    }
  });

  test('shows of a call what there is to choose it by, its number masked', async () => {
    const api = await startApi(kind);
    const called = { ...nth(12), callee: '95013123', levelColor: '#0a0', tags: ['回访'] };
    const { account, task } = called;
    await putCalls(api.store, [called, nth(1)]);
    const named = {
      account,
      task,
      name: '续保',
      isRunning: true,
      createdAt: null,
      changedAt: null,
    };
    await api.store.run((db) =>
      db.insert(tasks).values({ ...named, subAccount: '', seenAt: new Date() }),
    );
    const { calls: found, next } = await pageOf(api, { transfer: 'answered' });
    expect(next).toBeNull();
    expect(found).toEqual([
      {
        ...{ account, task, record: 'r12', subAccount: null, taskName: '续保' },
        ...{ calledAt: called.calledAt?.toISOString(), callee: expect.stringMatching(/\*/) },
        ...{ customerName: null, talkMs: 12_000, rounds: 12, score: 6, level: 'L2' },
        ...{ levelColor: '#0a0', intention: 'A', endedBy: 'robot', transfer: 'answered' },
        ...{ tags: ['回访'], review: null, screening: { state: 'waiting' } },
      },
    ]);
    expect(JSON.stringify(found)).not.toContain('95013123');
    const { body } = await ask(api, routes.listCallFacets);
    expect(body).toMatchObject({
      tasks: [
        { account, task, name: '续保', isRunning: true, isListed: false, count: 1, list: null },
        { account: 'u1', task: 't1', name: null, isListed: false, count: 1, list: null },
      ],
      levels: ['L1', 'L2'],
      endings: ['customer', 'robot'],
      accounts: [],
    });
  });

  test('knows what was reviewed', async () => {
    const api = await startApi(kind);
    await putCalls(api.store, rows.slice(1, 5));
    const version = await publishedCard(api, card({ questions: [yesNo('opening')] }));
    const of = (n: number) => ({ account: 'u1', task: `t${n}`, record: `r${n}` });
    const [, , drafted, again] = await putReviews(api.store, version, [
      { ...of(1), score: 80 },
      { ...of(1), score: null, submittedAt: null },
      { ...of(2), submittedAt: null },
      { ...of(1), score: 20, submittedAt: new Date(Date.now() + 1000) },
    ]);
    const found = async (review: string) =>
      (await pageOf(api, { review })).calls.map((call) => [call.record, call.review]);
    expect(await found('submitted')).toEqual([
      ['r1', { id: again?.id, isSubmitted: true, score: 20 }],
    ]);
    expect(await found('draft')).toEqual([
      ['r2', { id: drafted?.id, isSubmitted: false, score: null }],
    ]);
    expect((await found('none')).map(([record]) => record).toSorted()).toEqual(['r3', 'r4']);
  });

  test('has only what somebody may see', async () => {
    const api = await startTeam(kind);
    await putCalls(api.store, rows);
    const seenBy = async (account: string, task: string | null) => {
      const name = `${account} ${task}`;
      const id = await addColleague(api.store, name, [{ role: 'manager', account, task }]);
      const cookie = await cookieOf(api.store, id);
      const { body } = await ask(api, routes.countCalls, { cookie });
      return body.count;
    };
    const mine = (task: string | null) =>
      rows.filter(
        (row) => row.account === 'u1' && !row.subAccount && (task === null || row.task === task),
      ).length;
    expect(await seenBy('u1', null)).toBe(mine(null));
    expect(await seenBy('u1', 't2')).toBe(mine('t2'));
    expect(await seenBy('u9', null)).toBe(0);
  });

  test.each([
    [{ talkFrom: '-1' }, 'query.talkFrom'],
    [{ from: 'today' }, 'query.from'],
    [{ sort: 'name' }, 'query.sort'],
    [{ after: 'WyJjYWxsZWQiXQ' }, 'query.after'],
    [{ intention: 'G' }, 'query.intention'],
  ])('says what is wrong in %j', async (query, path) => {
    const api = await startApi(kind);
    const { status, body } = await ask(api, routes.listCalls, { query: query as never });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ path }] });
  });
});
