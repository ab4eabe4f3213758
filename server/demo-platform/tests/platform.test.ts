import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleRecordId, subAccountId } from '../account.ts';
import type { RunningDemoPlatform } from '../start.ts';
import { startDemoPlatform } from '../start.ts';
import { requestCall, token } from './client.ts';

let platform: RunningDemoPlatform;
beforeAll(async () => {
  platform = await startDemoPlatform({ token });
});
afterAll(() => platform.stop());

const elsewhere = '00000000-0000-4000-8000-000000000000';

describe('the token', () => {
  it.each(['', 'Bearer wrong', token])('is refused as %j', async (authorization) => {
    const response = await requestCall(platform, { recordId: exampleRecordId }, authorization);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 401, status: 'error', data: [] });
  });

  it('opens the account', async () => {
    const response = await requestCall(platform, { recordId: exampleRecordId });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ code: 200, status: 'success' });
  });
});

describe('the documented errors', () => {
  const noTask = { code: 5002, status: 'error', message: '任务不存在', data: [] };
  const noAccount = {
    code: 1002,
    status: 'error',
    message: '【user】参数错误,未找到对应云节点',
    data: [],
  };
  const noRecord = {
    code: 5005,
    status: 'error',
    message: '该任务下的该通通话记录不存在',
    data: [],
  };

  it.each([
    ['an unknown task', { taskId: elsewhere, recordId: exampleRecordId }, noTask],
    ['an unknown account', { userId: elsewhere, recordId: exampleRecordId }, noAccount],
    ['an unknown record', { recordId: elsewhere }, noRecord],
    ['an unknown account before all', { userId: 'x', taskId: 'x', recordId: 'x' }, noAccount],
    ['an unknown task before a record', { taskId: 'x', recordId: 'x' }, noTask],
    ['an unknown sub-account', { recordId: 'sub-account', subUserId: 'x' }, noAccount],
    ['a sub-account’s call without it', { recordId: 'sub-account' }, noRecord],
    ['a main call with it', { recordId: 'transfer-answered', subUserId: subAccountId }, noRecord],
    ['the example with it', { recordId: exampleRecordId, subUserId: subAccountId }, noRecord],
    ['too many rows', { recordId: 'rows-100001' }, noRecord],
  ])('answers %s', async (_, address, envelope) => {
    const response = await requestCall(platform, address);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(envelope);
  });
});

it('finds a sub-account’s call with its id', async () => {
  const response = await requestCall(platform, {
    recordId: 'sub-account',
    subUserId: subAccountId,
  });
  expect(await response.json()).toMatchObject({ code: 200, data: { user_id: subAccountId } });
});

it('answers other paths with 404', async () => {
  const response = await fetch(`${platform.url}/user`);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: 404, status: 'error' });
});
