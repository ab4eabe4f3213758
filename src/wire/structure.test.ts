import { describe, expect, test } from 'vitest';
import { createAnswer, type DataParts, failureOf, openCall } from '../testing/builders.ts';
import { readAnswer } from './read-answer.ts';

function problemOf(data: unknown) {
  const { kind, details } = failureOf({ code: 200, status: 'success', message: '', data });
  return { kind, ...details.problem };
}

function dataWith(parts: DataParts): Record<string, unknown> {
  return createAnswer(parts).data as Record<string, unknown>;
}

describe('an answer whose structure is wrong names where, and what stood there', () => {
  test.for([
    [null, 'null'],
    [[], '[]'],
    ['查看成功', '"查看成功"'],
    [7, '7'],
    [undefined, '∅'],
  ])('data: %j', ([data, found]) => {
    expect(problemOf(data)).toEqual({ kind: 'unreadable', path: 'data', found });
  });

  test.for([
    ['none', '"none"'],
    [5, '5'],
    [{ first: 1 }, '{"first":1}'],
    [true, 'true'],
  ])('data.records: %j', ([rows, found]) => {
    const expected = { kind: 'unreadable', path: 'data.records', found };
    expect(problemOf(dataWith({ rows }))).toEqual(expected);
  });

  test.for([
    ['none', '"none"'],
    [5, '5'],
    [{ first: 1 }, '{"first":1}'],
  ])('data.utterances: %j', ([utterances, found]) => {
    const expected = { kind: 'unreadable', path: 'data.utterances', found };
    expect(problemOf(dataWith({ utterances }))).toEqual(expected);
  });

  test.for([
    [null, 'null'],
    ['x', '"x"'],
    [[], '[]'],
    [undefined, '∅'],
  ])('data.info: %j', ([info, found]) => {
    const expected = { kind: 'unreadable', path: 'data.info', found };
    expect(problemOf({ ...dataWith({}), info })).toEqual(expected);
  });

  test.for([
    [null, 'null'],
    ['x', '"x"'],
    [[], '[]'],
    [undefined, '∅'],
  ])('data.info.record: %j', ([record, found]) => {
    const expected = { kind: 'unreadable', path: 'data.info.record', found };
    expect(problemOf({ ...dataWith({}), info: { record, task: null } })).toEqual(expected);
  });

  test('a value too long for a message is cut', () => {
    expect(problemOf('长'.repeat(500)).found?.length).toBeLessThan(100);
  });
});

describe('a body that is no envelope is unreadable', () => {
  test.for(['ok', '', 7, true, null, undefined, [], [1], {}])('%j', (body) => {
    expect(failureOf(body).kind).toBe('unreadable');
  });
});

describe('a single odd value costs itself only', () => {
  test.for<[name: string, parts: DataParts, path: string, found: string]>([
    ['of the record', { record: { duration: 'long' } }, 'data.info.record.duration', '"long"'],
    ['that is an object', { record: { callee: {} } }, 'data.info.record.callee', '{}'],
    ['of the level', { record: { level: 7 } }, 'data.info.record.level', '7'],
    ['of the customer', { customer: { sex: 'f' } }, 'data.info.record.crm_customer.sex', '"f"'],
    [
      'of a component',
      { customer: { components: [{ name: 'a' }, { name: 'b', sort: 'last' }] } },
      'data.info.record.crm_customer.components[1].sort',
      '"last"',
    ],
    [
      'of the components',
      { customer: { components: 'none' } },
      'data.info.record.crm_customer.components',
      '"none"',
    ],
    ['of the task', { task: { enable: 'maybe' } }, 'data.info.task.enable', '"maybe"'],
    ['of the script', { task: { group: 'g' } }, 'data.info.task.group', '"g"'],
    ['of a node', { utterances: [{ id: 'a', priority: [] }] }, 'data.utterances[0].priority', '[]'],
    ['in place of a node', { utterances: [{ id: 'a' }, 5] }, 'data.utterances[1]', '5'],
    ['beside the record', { rest: { is_crm_exists: 'so' } }, 'data.is_crm_exists', '"so"'],
    ['in place of the place', { rest: { mobile_info: '河南' } }, 'data.mobile_info', '"河南"'],
  ])('%s', ([, parts, path, found]) => {
    expect(openCall(parts).problems).toEqual([{ path, found }]);
  });

  test('and is absent', () => {
    const call = openCall({ record: { duration: 'long' } });
    expect([call.record.durationMs, call.record.talkMs]).toEqual([null, 8060]);
  });

  test('and so do several at once', () => {
    const call = openCall({ record: { bill: {}, score: 'a' }, task: { sort: [] } });
    expect(call.problems.map(({ path }) => path)).toEqual([
      'data.info.record.score',
      'data.info.record.bill',
      'data.info.task.sort',
    ]);
  });

  test('in a list with numbered keys too, and is named by its key', () => {
    const call = openCall({ utterances: { 1: { id: 'a' }, 3: { id: 'b', wait: 'long' } } });
    expect(call.script.utterances.map(({ id, wait }) => [id, wait])).toEqual([
      ['a', null],
      ['b', null],
    ]);
    expect(call.problems).toMatchObject([{ path: expect.stringContaining('3'), found: '"long"' }]);
  });

  test('and leaves the answer as it came', () => {
    const answer = createAnswer({ record: { duration: 'long' } });
    const before = structuredClone(answer);
    expect(readAnswer(answer).raw).toEqual(before);
  });
});
