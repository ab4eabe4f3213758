import { describe, expect, test } from 'vitest';
import { documentedAnswer, failureOf } from '../testing/builders.ts';
import { readAnswer } from './read-answer.ts';

describe('a business error', () => {
  test.for([
    [5002, 'task-missing', '任务不存在'],
    ['5002', 'task-missing', '任务不存在'],
    [1002, 'account-missing', '【user】参数错误,未找到对应云节点'],
    [5005, 'record-missing', '该任务下的该通通话记录不存在'],
    [4999, 'platform', '别的'],
  ] as const)('%j is %s, with the platform’s words', ([code, kind, message]) => {
    const error = failureOf({ code, status: 'error', message, data: [] });
    expect(error.kind).toBe(kind);
    expect(error.details).toEqual({ code, platformMessage: message });
  });

  test('needs no status to be one', () => {
    expect(failureOf({ code: 5002, message: '任务不存在', data: [] }).kind).toBe('task-missing');
  });

  test('whose message is an object keeps its words', () => {
    const message = { user: ['必填'] };
    const error = failureOf({ code: 422, status: 'error', message, data: [] });
    expect(error.details.platformMessage).toContain('必填');
  });

  test.for([[null], [undefined], ['']])('without words, %j, makes none up', ([message]) => {
    const error = failureOf({ code: 5002, status: 'error', message, data: [] });
    expect(error.details.platformMessage ?? '').toBe('');
  });

  test('without a code makes none up', () => {
    const error = failureOf({ status: 'error', message: '出错', data: [] });
    expect(error.kind).toBe('platform');
    expect(error.details.code).toBeUndefined();
  });

  test('with a code that happens to name something of JavaScript’s is the platform’s', () => {
    expect(failureOf({ code: 'constructor', status: 'error', message: '' }).kind).toBe('platform');
  });

  test('with a code that is no plain value is the platform’s', () => {
    const code = { toString: null, valueOf: null };
    expect(failureOf({ code, status: 'error', message: '' }).kind).toBe('platform');
  });
});

describe('a success', () => {
  test.for([
    { code: 200, status: 'success' },
    { code: '200', status: 'success' },
    { code: 0, status: 'success' },
    { status: 'success' },
    { code: 200 },
    {},
  ])('may be written %j', (envelope) => {
    const { data } = documentedAnswer();
    expect(readAnswer({ ...envelope, data }).record.callee).toBe('17838463327');
  });
});
