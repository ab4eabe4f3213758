import { describe, expect, test } from 'vitest';
import { documentedAnswer } from '../../../src/testing/builders.ts';
import { findPushedCalls } from './find-pushed-calls.ts';

const call = { account: 'u1', task: 't1', record: 'r1' };
const path = '/user/u1/task/t1/detail/r1';

describe('a push names its call', () => {
  test.each([
    ['by the platform’s names', { user_id: 'u1', task_id: 't1', record_id: 'r1', callid: 'c9' }],
    ['by names in camel case', { userId: 'u1', taskId: 't1', recordId: 'r1' }],
    ['by a record’s own columns', { id: 'r1', task_id: 't1', user_id: 'u1', callee: '138' }],
    [
      'within other things',
      { event: 'hangup', data: { record: { id: 'r1', task_id: 't1', user_id: 'u1' } } },
    ],
    [
      'by its parts',
      { user: { id: 'u1' }, task: { uuid: 't1', name: '续保' }, call: { uuid: 'r1' } },
    ],
    [
      'in JSON within a field of a form',
      { sign: 'x', data: '{"user_id":"u1","task_id":"t1","id":"r1"}' },
    ],
    ['by an address', { link: `https://host/api/agent-api${path}` }],
    ['by an old address beside its account', { uid: 'u1', url: 'task/t1/detail/r1' }],
    ['in a text', path],
    [
      'beside names',
      { user: 'zhang', task: 'renewal', user_id: 'u1', task_id: 't1', record: 'r1' },
    ],
    ['in a list', [{ ...call, record_id: 'r1' }]],
    ['before others that are within it', { ...call, customer: { id: 'c1', user_id: 'u9' } }],
  ])('%s', (_, body) => {
    expect(findPushedCalls(body)).toEqual([call]);
  });

  test('with its sub-account, and numbers as ids', () => {
    const body = { user_id: 7, sub_user_id: 8, task_id: 12, record_id: 13 };
    expect(findPushedCalls(body)).toEqual([
      { account: '7', subAccount: '8', task: '12', record: '13' },
    ]);
  });

  test('as one of several', () => {
    const records = ['r1', 'r2', 'r1'].map((record) => ({ ...call, record }));
    expect(findPushedCalls(records).map(({ record }) => record)).toEqual(['r1', 'r2']);
  });

  test('as call details do', () => {
    const { user_id, task_id, id } = documentedAnswer().data.info.record;
    expect(findPushedCalls(documentedAnswer())).toEqual([
      { account: user_id, task: task_id, record: id },
    ]);
  });
});

test.each([
  [null],
  ['hello'],
  [[]],
  [{ task_id: 't1', record_id: 'r1' }],
  [{ user_id: 'u1', task_id: 't1', customer: { id: 'c1' } }],
  [{ user_id: '../..', task_id: 't1', record_id: 'r1' }],
  [{ user_id: 'u1', task_id: 't1', record_id: { deep: [[[['r1']]]] } }],
])('%j names none', (body) => {
  expect(findPushedCalls(body)).toEqual([]);
});
