import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningDemoPlatform, startDemoPlatform } from '../../demo-platform/start.ts';
import { createPlatformRate } from '../../gateway/platform-rate.ts';
import { ratedUpstream } from '../../gateway/rated-upstream.ts';
import { createUpstream, DEFAULT_TIMEOUTS, type Upstream } from '../../gateway/upstream.ts';
import { sendJson, startUpstream, TOKEN } from '../../testing.ts';
import { platformLists } from './platform-lists.ts';

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
const listsOf = (url: string, asked = upstream) => platformLists({ url, token: TOKEN }, asked);

test('the lists of the demo platform are read', async () => {
  const account = demo.exampleCall.userId;
  const lists = listsOf(demo.url);
  const { items } = await lists.tasks({ account, subAccount: null }, 1, never);
  const task = items.find(({ name }) => name?.includes('车险'))?.id ?? '';
  const asked = { task, since: null };
  const read = (page: number) =>
    lists.calls({ account, subAccount: null }, { ...asked, page }, never);
  const [first, second] = [await read(1), await read(2)];
  expect(first).toMatchObject({ rows: 100, page: 1, lastPage: 2, total: 108, problems: [] });
  expect(second.items).toHaveLength(8);
  const since = first.items[9]?.record.calledAt ?? 0;
  const recent = await lists.calls({ account, subAccount: null }, { task, page: 1, since }, never);
  expect(recent.items).toEqual(first.items.slice(0, 10));
});

test('a list is asked for as documented, for a sub-account too', async () => {
  const platform = await startUpstream((_, res) => sendJson(res, { code: 200, data: [] }));
  const lists = listsOf(`${platform.origin}/api/agent-api/`);
  const since = Date.parse('2023-07-03T15:21:31+08:00');
  await lists.calls({ account: 'u/1', subAccount: 's1' }, { task: 't 1', page: 3, since }, never);
  const [{ url, headers } = { url: '', headers: {} }] = platform.requests;
  const { pathname, searchParams } = new URL(url ?? '', platform.origin);
  expect(pathname).toBe('/api/agent-api/user/u%2F1/task/t%201/record');
  expect(Object.fromEntries(searchParams)).toEqual({
    ...{ page: '3', per_page: '100', start_at: '2023-07-03 15:21:31', sub_user_id: 's1' },
  });
  expect(headers.authorization).toBe(`Bearer ${TOKEN}`);
});

describe('a list that is not there is told apart from one that is not there now', () => {
  test.each([
    [404, 'none'],
    [405, 'none'],
    [401, 'refused'],
    [422, 'refused'],
    [500, 'later'],
    [503, 'later'],
  ])('HTTP %i: %s', async (status, kind) => {
    const platform = await startUpstream((_, res) => sendJson(res, {}, status));
    const failure = { kind, waitMs: null, message: `HTTP ${status}` };
    await expect(listsOf(platform.origin).tasks(owner, 1, never)).rejects.toMatchObject(failure);
  });

  test.each([
    [{ code: 1002, status: 'error', message: '未找到对应云节点', data: [] }, 'refused'],
    [{ code: 200, status: 'success', data: 'none' }, 'unreadable'],
  ])('%j', async (body, kind) => {
    const platform = await startUpstream((_, res) => sendJson(res, body));
    await expect(listsOf(platform.origin).tasks(owner, 1, never)).rejects.toMatchObject({ kind });
  });

  test('what is no JSON, and nobody there', async () => {
    const platform = await startUpstream((_, res) => res.end('<html>'));
    const lists = listsOf(platform.origin);
    await expect(lists.tasks(owner, 1, never)).rejects.toMatchObject({ kind: 'unreadable' });
    const nobody = listsOf('http://127.0.0.1:1');
    await expect(nobody.tasks(owner, 1, never)).rejects.toMatchObject({ kind: 'later' });
  });
});

test('a platform that is asked too often is left alone as long as it says', async () => {
  let isFirst = true;
  const platform = await startUpstream((_, res) => {
    if (!isFirst) return sendJson(res, { code: 200, data: [] });
    isFirst = false;
    res.writeHead(429, { 'retry-after': '1' }).end();
  });
  const platformUrl = platform.origin;
  const rate = createPlatformRate(600);
  const lists = listsOf(
    platformUrl,
    ratedUpstream(upstream, { platformUrl, rate, asker: 'background' }),
  );
  const began = performance.now();
  await expect(lists.tasks(owner, 1, never)).rejects.toMatchObject({ kind: 'later', waitMs: 1000 });
  await lists.tasks(owner, 1, never);
  expect(performance.now() - began).toBeGreaterThanOrEqual(1000);
});

test('who goes away is waited for no longer', async () => {
  const platform = await startUpstream(() => {});
  const leaving = new AbortController();
  const asked = listsOf(platform.origin).tasks(owner, 1, leaving.signal);
  leaving.abort(new Error('gone'));
  await expect(asked).rejects.toThrow('gone');
});
