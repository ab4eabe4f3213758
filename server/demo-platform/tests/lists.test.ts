import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountId, subAccountId, taskId } from '../account.ts';
import documented from '../documented/call-details.json';
import type { WireAnswer } from '../payload/wire.ts';
import type { RunningDemoPlatform } from '../start.ts';
import { startDemoPlatform } from '../start.ts';
import { linksOf, requestCall, token } from './client.ts';

let platform: RunningDemoPlatform;
beforeAll(async () => {
  platform = await startDemoPlatform({ token, isBusy: true });
});
afterAll(() => platform.stop());

interface Row {
  [column: string]: unknown;
  id: string;
  calldate: string;
}

interface List<Item> {
  code: number;
  data: Item[];
  meta: { total: number; last_page: number; current_page: number; per_page: unknown };
}

async function list<Item>(path: string, query: Record<string, string> = {}): Promise<List<Item>> {
  const url = `${platform.url}/user/${accountId}/${path}?${new URLSearchParams(query)}`;
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  expect(response.status).toBe(200);
  return (await response.json()) as List<Item>;
}

const records = (task: string, query: Record<string, string> = {}) =>
  list<Row>(`task/${task}/record`, query);

async function campaignIds(): Promise<string[]> {
  const { data } = await list<{ uuid: string; name: string }>('task');
  const isCampaign = ({ uuid, name }: (typeof data)[number]) =>
    uuid !== taskId && !name.includes('全量');
  return data.filter(isCampaign).map(({ uuid }) => uuid);
}

/** All calls of the campaigns, from as many pages as there are. */
async function allCalls(): Promise<Row[]> {
  const calls: Row[] = [];
  for (const task of await campaignIds()) {
    for (let page = 1, last = 1; page <= last; page++) {
      const { data, meta } = await records(task, { page: String(page), per_page: '50' });
      calls.push(...data);
      last = meta.last_page;
    }
  }
  return calls;
}

async function detailsOf(row: Row): Promise<WireAnswer> {
  const address = { taskId: String(row.task_id), recordId: row.id };
  return (await (await requestCall(platform, address)).json()) as WireAnswer;
}

it('five campaigns have 400 calls, each on one page, the newest first', async () => {
  expect(await campaignIds()).toHaveLength(5);
  const calls = await allCalls();
  expect(calls).toHaveLength(400);
  expect(new Set(calls.map(({ id }) => id)).size).toBe(400);
  for (const task of await campaignIds()) {
    const dates = calls.filter(({ task_id }) => task_id === task).map(({ calldate }) => calldate);
    expect(dates).toEqual(dates.toSorted().reverse());
  }
});

it('the calls have outcomes of every kind', async () => {
  const calls = await allCalls();
  const count = (is: (row: Row) => unknown) => calls.filter(is).length;
  expect(count(({ bill }) => bill === 0)).toBeGreaterThan(60);
  for (const name of ['评分高()', '评分中()', '评分低()', '未接通']) {
    expect(count(({ level_name }) => level_name === name)).toBeGreaterThan(20);
  }
  expect(count(({ bridge_answerdate }) => bridge_answerdate)).toBeGreaterThan(5);
  const isFailed = ({ bridge_calldate, bridge_answerdate }: Row) =>
    bridge_calldate && !bridge_answerdate;
  expect(count(isFailed)).toBeGreaterThan(0);
  expect(count(({ name }) => name === null)).toBeGreaterThan(10);
});

it('a call has the same columns in its list and in its details, and every documented field', async () => {
  const fieldsOf = (value: unknown) => Object.keys(value ?? {}).sort();
  const { info, records: rows } = documented.data;
  for (const task of await campaignIds()) {
    for (const row of (await records(task, { per_page: '10' })).data) {
      const { data } = await detailsOf(row);
      const { record } = data.info;
      const shared = Object.entries(row).filter(([column]) => column in record);
      expect(record).toMatchObject(Object.fromEntries(shared));
      expect(shared.length).toBeGreaterThan(25);
      expect(data.info.task.uuid).toBe(task);
      expect(data.callee).toBe(row.callee);
      expect(fieldsOf(record)).toEqual(fieldsOf(info.record));
      for (const each of data.records) expect(fieldsOf(each)).toEqual(fieldsOf(rows[0]));
    }
  }
});

it('what is said in the calls can be heard', async () => {
  const [row] = (await allCalls()).filter(({ bridge_answerdate }) => bridge_answerdate);
  const links = (await detailsOf(row as Row)).data.records.flatMap(linksOf);
  expect(links.length).toBeGreaterThan(6);
  for (const link of links) expect((await fetch(link)).status).toBe(200);
});

describe('a list is narrowed', () => {
  it.each([
    [{ levels: '评分高' }, ({ level_name }: Row) => level_name === '评分高()'],
    [{ intention_tags: '1' }, ({ intention_results }: Row) => intention_results === 1],
    [{ keyword: '00001' }, ({ callee }: Row) => String(callee).includes('00001')],
  ])('by %o', async (query, isMeant) => {
    const [task = ''] = await campaignIds();
    const all = (await records(task, { per_page: '200' })).data;
    const found = (await records(task, { per_page: '200', ...query })).data;
    expect(found).toEqual(all.filter(isMeant));
    expect(found.length).toBeLessThan(all.length);
  });

  it('by when calls were made', async () => {
    const [task = ''] = await campaignIds();
    const all = (await records(task, { per_page: '200' })).data;
    const [end = '', start = ''] = [all[10]?.calldate, all[30]?.calldate];
    const found = await records(task, { per_page: '200', start_at: start, end_at: end });
    expect(found.data).toEqual(all.slice(10, 31));
  });

  it('of tasks by name and status', async () => {
    const named = await list<{ name: string }>('task', { name: '还款' });
    expect(named.data.map(({ name }) => name)).toEqual(['信用卡还款提醒-逾期三天']);
    expect((await list('task', { status: '1' })).data).toEqual([]);
  });
});

it('a page says where it is, in the form in which it was asked for', async () => {
  const [task = ''] = await campaignIds();
  const { meta } = await records(task, { page: '2', per_page: '30' });
  expect(meta).toMatchObject({ current_page: 2, per_page: '30', last_page: 4, total: 108 });
  expect((await records(task)).meta.per_page).toBe(20);
  expect((await records(task, { page: '99' })).data).toEqual([]);
});

it('the documented task lists the written calls, a sub-account its own', async () => {
  expect((await records(taskId)).data.map(({ id }) => id)).toContain('complaint');
  const own = await records(taskId, { sub_user_id: subAccountId });
  expect(own.data.map(({ id }) => id)).toEqual(['sub-account']);
});

it('a call is found long after it left its list, but not under another task', async () => {
  const loans = (await list<{ uuid: string; name: string }>('task', { name: '网点登记' })).data[0];
  const codeOf = async (address: { taskId?: string; recordId: string }) =>
    ((await (await requestCall(platform, address)).json()) as { code: number }).code;
  const task = loans?.uuid ?? '';
  expect(await codeOf({ taskId: task, recordId: 'loan-20230703-3' })).toBe(200);
  expect(await codeOf({ recordId: 'loan-20230703-3' })).toBe(5005);
  for (const recordId of [
    'loan-20230703-4',
    'loan-20230231-0',
    'loan-20230703-03',
    'no-20230703-0',
  ]) {
    expect(await codeOf({ taskId: task, recordId })).toBe(5005);
  }
});

it('a busy account has 62,000 calls, where that is asked for', async () => {
  const busy = (await list<{ uuid: string }>('task', { name: '全量' })).data[0];
  const { data, meta } = await records(busy?.uuid ?? '', { page: '310', per_page: '200' });
  expect([data.length, meta.total]).toEqual([200, 62_000]);
  const quiet = await startDemoPlatform({ token });
  const response = await fetch(`${quiet.url}/user/${accountId}/task`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(((await response.json()) as List<unknown>).data).toHaveLength(6);
  await quiet.stop();
});

it('lists are for those with the token', async () => {
  const response = await fetch(`${platform.url}/user/${accountId}/task`);
  expect(response.status).toBe(401);
});
