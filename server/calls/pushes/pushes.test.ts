import { describe, expect, test, vi } from 'vitest';
import { routes } from '../../../src/contract/routes.ts';
import { documentedAnswer } from '../../../src/testing/builders.ts';
import { ask, startApi } from '../../api/testing.ts';
import { dayMs } from '../../day.ts';
import { addColleague, cookieOf, roleEverywhere, startTeam } from '../../people/testing.ts';
import { erase } from '../../reviews/erase.ts';
import { engines } from '../../store/testing/engines.ts';
import { requestLines, sendJson, startGateway, startUpstream } from '../../testing.ts';
import { addCalls } from '../imports/import-calls.ts';
import { eraseListedCall } from '../lists/erase-listed.ts';
import { removeOldUnknown } from './push-queries.ts';

const hookSecret = 'a-secret_of~16.or-more';
const call = { account: 'u1', task: 't1', record: 'r1' };
const pushed = { user_id: 'u1', task_id: 't1', record_id: 'r1', callee: '13912345678' };

interface Sending {
  secret?: string;
  headers?: Record<string, string>;
}

function push(
  { origin }: { origin: string },
  body: string | object,
  { secret = hookSecret, headers = {} }: Sending = {},
): Promise<Response> {
  return fetch(`${origin}/hooks/hangup/${secret}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const listed = async (api: { origin: string }) =>
  (await ask(api, routes.listCalls, { query: { sort: '-called' } })).body.calls;
const shown = async (api: { origin: string }, cookie?: string) =>
  (await ask(api, routes.getHangupHook, cookie ? { cookie } : {})).body;

describe.for(engines)('on %s, a push', (kind) => {
  test('adds its call, whose columns are filled with its details', async () => {
    const api = await startApi(kind, { hookSecret });
    const before = Date.now();
    expect((await push(api, pushed)).status).toBe(202);
    const { record, task } = documentedAnswer().data.info;
    await vi.waitFor(
      async () => {
        expect(await listed(api)).toMatchObject([
          {
            ...{ ...call, subAccount: null, taskName: task?.name, talkMs: record.bill },
            ...{ level: '评分高', endedBy: 'customer' },
            calledAt: expect.stringMatching(/^2023-/),
          },
        ]);
      },
      { timeout: 20_000, interval: 100 },
    );
    expect(api.platform.requests[0]?.url).toBe('/user/u1/task/t1/detail/r1');
    const { secret, arrivedAt, unknown } = await shown(api);
    expect({ secret, unknown }).toEqual({ secret: hookSecret, unknown: [] });
    expect(Date.parse(arrivedAt ?? '')).toBeGreaterThanOrEqual(before);
  });

  test('is accepted though the platform does not answer: the call is there by its ids', async () => {
    const platform = await startUpstream((_, res) => sendJson(res, {}, 503));
    const { store } = await startApi(kind);
    const api = await startGateway({ platformUrl: platform.origin, store, config: { hookSecret } });
    expect((await push(api, { ...pushed, sub_user_id: 's1' })).status).toBe(202);
    await vi.waitFor(
      async () =>
        expect(await listed(api)).toMatchObject([{ ...call, subAccount: 's1', talkMs: null }]),
      { timeout: 20_000, interval: 100 },
    );
  });

  test('changes nothing of a call that was erased', async () => {
    const api = await startApi(kind, { hookSecret });
    await api.store.run(async (db) => {
      await addCalls(db, [{ ...call, customerName: '王女士' }], new Date());
      await eraseListedCall(db, call, new Date());
    });
    await push(api, pushed);
    await vi.waitFor(() => expect(api.platform.requests).toHaveLength(1), { timeout: 20_000 });
    await push(api, { ...pushed, record_id: 'r2' });
    await vi.waitFor(
      async () => expect((await listed(api)).map(({ talkMs }) => talkMs)).toEqual([8060, null]),
      { timeout: 20_000, interval: 100 },
    );
  });

  test('without a call is kept for a day, to be seen without numbers by those who may', async () => {
    const api = await startTeam(kind, { hookSecret });
    const admin = await cookieOf(
      api.store,
      await addColleague(api.store, 'admin', roleEverywhere('admin')),
    );
    const odd = { event: 'bye', callee: 13912345678, voice: 'https://h/v?key=abc', n: [1, '2'] };
    expect((await push(api, odd)).status).toBe(202);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await push(api, 'mobile=13912345678&x=%E7%8E%8B', { headers: form })).status).toBe(202);
    expect(
      (await push(api, '打 13912345678', { headers: { 'content-type': 'text/plain' } })).status,
    ).toBe(202);
    const { unknown } = await shown(api, admin);
    expect(unknown.map(({ text }) => text)).toEqual([
      '打 139****5678',
      '{\n  "mobile": "139****5678",\n  "x": "王"\n}',
      expect.stringContaining('"voice": "https://h/v?…"'),
    ]);
    expect(JSON.stringify(unknown)).not.toMatch(/13912345678|abc/);
    for (let at = 0; at < 60; at++) await push(api, { at });
    const { unknown: newest } = await shown(api, admin);
    expect(newest).toHaveLength(50);
    expect(newest[0]?.text).toContain('59');
    await api.store.run((db) => removeOldUnknown(db, new Date(Date.now() + dayMs + 1)));
    expect((await shown(api, admin)).unknown).toEqual([]);
  });

  test('that names somebody is removed with what else is known of them', async () => {
    const api = await startApi(kind, { hookSecret });
    await push(api, { callee: 13912345678 });
    await push(api, { tel: '+86 139 1234 5678' });
    await push(api, { tel: '13800000000', call: 'r-77' });
    const erased = await api.store.run((db) => erase(db, { phone: '13912345678' }));
    expect(erased.pushes).toBe(2);
    expect((await shown(api)).unknown).toHaveLength(1);
    await api.store.run((db) => erase(db, { call: 'r-77' }));
    expect((await shown(api)).unknown).toEqual([]);
  });
});

test('pushes need the secret and nothing else, which stays out of the log', async () => {
  const api = await startTeam('embedded', { hookSecret });
  const foreign = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
  expect((await push(api, {}, { headers: foreign })).status).toBe(202);
  expect((await push(api, {}, { secret: `${hookSecret}x` })).status).toBe(404);
  expect((await push(api, 'x'.repeat(64_001))).status).toBe(413);
  expect((await fetch(`${api.origin}/hooks/hangup/${hookSecret}`)).status).toBe(404);
  expect(api.logLines.join()).not.toContain(hookSecret);
  expect(requestLines(api)[0]).toMatchObject({ path: '/hooks/***', status: 202 });
  const wrong = await Promise.all(
    Array.from({ length: 40 }, async () => (await push(api, {}, { secret: 'wrong' })).status),
  );
  expect(new Set(wrong)).toContain(429);
});

test('without a secret there is no place for pushes', async () => {
  const api = await startApi('embedded');
  expect((await push(api, pushed)).status).toBe(404);
  expect(await shown(api)).toEqual({ secret: null, arrivedAt: null, unknown: [] });
});

test('a push that cannot be kept is not accepted', async () => {
  const databaseUrl = 'postgresql://127.0.0.1:1/none';
  const store = { databaseUrl, dataDir: '/nowhere' };
  const api = await startGateway({ platformUrl: 'http://h', store, config: { hookSecret } });
  for (const body of [pushed, {}]) {
    const answer = await push(api, body);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('x-turnwise-error')).toBe('push-not-kept');
  }
});
