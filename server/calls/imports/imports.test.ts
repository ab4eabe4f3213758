import { describe, expect, test } from 'vitest';
import type { ImportedCall } from '../../../src/contract/call-import.ts';
import type { Grant } from '../../../src/contract/rights.ts';
import { routes } from '../../../src/contract/routes.ts';
import { readCallList } from '../../../src/wire/read-lists.ts';
import { ask, startApi } from '../../api/testing.ts';
import { addColleague, cookieOf, roleEverywhere, startTeam } from '../../people/testing.ts';
import { calls as listed } from '../../store/calls-schema.ts';
import { engines } from '../../store/testing/engines.ts';
import { eraseListedCall } from '../lists/erase-listed.ts';
import { putCalls } from '../lists/list-queries.ts';

const now = new Date();
const of = (record: string, rest: Partial<ImportedCall> = {}): ImportedCall => ({
  ...{ account: 'u1', task: 't1', record },
  ...rest,
});
const inTask = (account: string, task: string | null): Grant => ({ role: 'lead', account, task });

describe.for(engines)('on %s, an import', (kind) => {
  test('adds calls with what is known of them, and the same again adds nothing', async () => {
    const api = await startApi(kind);
    const told = of('r1', {
      ...{ subAccount: 's1', calledAt: '2026-09-01T02:30:15.000Z', callee: '13800001111' },
      ...{ customerName: '王女士', talkMs: 65_000, level: '评分高', intention: 'B' },
    });
    const body = { calls: [told, of('r2'), of('r3', { task: 't2' })] };
    expect(await ask(api, routes.importCalls, { body })).toMatchObject({
      status: 200,
      body: { added: 3, known: 0 },
    });
    const { body: page } = await ask(api, routes.listCalls, { query: { sort: '-called' } });
    expect(page.calls).toHaveLength(3);
    expect(page.calls[0]).toMatchObject({ ...told, callee: '138****1111' });
    const { body: again } = await ask(api, routes.importCalls, { body });
    expect(again).toEqual({ added: 0, known: 3 });
    const { body: log } = await ask(api, routes.listAudit, { query: { action: 'import-calls' } });
    expect(log.entries.map(({ detail }) => detail)).toEqual([{ count: 3, known: 0 }]);
  });

  test('leaves alone what a list says, and what was erased', async () => {
    const { store, ...api } = await startApi(kind);
    const { items } = readCallList({ data: [{ id: 'r1', name: '王女士' }, { id: 'r2' }] });
    const owner = { account: 'u1', subAccount: null };
    await store.run(async (db) => {
      await putCalls(db, owner, 't1', items, now);
      await eraseListedCall(db, of('r2'), now);
    });
    const calls = ['r1', 'r2', 'r3'].map((record) => of(record, { customerName: '李先生' }));
    const { body } = await ask(api, routes.importCalls, { body: { calls } });
    expect(body).toEqual({ added: 1, known: 2 });
    const rows = await store.run((db) => db.select().from(listed).orderBy(listed.record));
    expect(rows.map(({ customerName }) => customerName)).toEqual(['王女士', null, '李先生']);
    // What the list says later of an imported call is what counts.
    const { items: later } = readCallList({ data: [{ id: 'r3', name: '赵先生' }] });
    await store.run((db) => putCalls(db, owner, 't1', later, now));
    const [third] = await store.run((db) =>
      db.select().from(listed).orderBy(listed.record).offset(2),
    );
    expect(third?.customerName).toBe('赵先生');
  });

  test('shows tasks that no list has, and waits for no list of them', async () => {
    const api = await startApi(kind);
    await ask(api, routes.importCalls, { body: { calls: [of('r1'), of('r2')] } });
    const { body } = await ask(api, routes.listCallFacets);
    expect(body.tasks).toEqual([
      {
        ...{ account: 'u1', task: 't1', name: null, isRunning: null, count: 2 },
        ...{ isListed: false, list: null, screening: expect.any(Object) },
      },
    ]);
  });

  test('is for those who may, each call within their accounts and tasks, or nothing is done', async () => {
    const api = await startTeam(kind);
    const cookieFor = async (name: string, grants: Grant[]) =>
      cookieOf(api.store, await addColleague(api.store, name, grants));
    const reviewer = await cookieFor('reviewer', roleEverywhere('reviewer'));
    const lead = await cookieFor('lead', [inTask('u1', 't1'), inTask('s1', null)]);
    const calls = [
      ...[of('r1'), of('r2', { task: 't2' }), of('r3', { subAccount: 's1' })],
      ...[of('r4', { subAccount: 's2' }), of('r5', { account: 'u2' })],
    ];
    const refused = await ask(api, routes.importCalls, { cookie: reviewer, body: { calls } });
    expect(refused.status).toBe(403);
    const partly = await ask(api, routes.importCalls, { cookie: lead, body: { calls } });
    expect(partly).toMatchObject({
      status: 403,
      body: { errors: [1, 3, 4].map((at) => ({ path: `body.calls.${at}` })) },
    });
    expect(await api.store.run((db) => db.$count(listed))).toBe(0);
    const theirs = calls.filter((_, at) => at === 0 || at === 2);
    const done = await ask(api, routes.importCalls, { cookie: lead, body: { calls: theirs } });
    expect(done.body).toEqual({ added: 2, known: 0 });
  });

  test('takes a hundred thousand calls at once, and no more', async () => {
    const api = await startApi(kind);
    const task = '0f1e2d3c-0000-4000-8000-000000000001';
    const calls = Array.from({ length: 100_000 }, (_, at) =>
      of(`0f1e2d3c-0000-4000-8000-${String(at).padStart(12, '0')}`, {
        ...{ task, callee: `1380000${at % 10_000}`, customerName: '王女士', talkMs: at },
        ...{ calledAt: '2026-09-01T02:30:15.000Z', level: '评分高' },
      }),
    );
    const { body } = await ask(api, routes.importCalls, { body: { calls } });
    expect(body).toEqual({ added: 100_000, known: 0 });
    const more = await ask(api, routes.importCalls, { body: { calls: [...calls, of('r')] } });
    expect(more.status).toBe(400);
  });
});
