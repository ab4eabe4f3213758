import { describe, expect, test } from 'vitest';
import { createQuietRecord, openCall } from '../testing/builders.ts';

describe('ringing', () => {
  test.for([
    ['2023-07-03 15:21:31', '2023-07-03 15:21:42', 11_000],
    ['2023-07-03 15:21:42', '2023-07-03 15:21:42', 0],
    ['2023-07-03 15:21:43', '2023-07-03 15:21:42', null],
    [null, '2023-07-03 15:21:42', null],
    ['2023-07-03 15:21:31', null, null],
    ['2023-07-03 15:21:31', '0000-00-00 00:00:00', null],
  ])('from %s to %s took %j ms', ([calldate, answerdate, expected]) => {
    expect(openCall({ record: { calldate, answerdate } }).record.ringMs).toBe(expected);
  });
});

describe('the level', () => {
  const named = (level: unknown, level_name: unknown) =>
    openCall({ record: { level, level_name } }).record.level;

  test('has the name and colour of its object', () => {
    const level = { id: '1', name: '高', color: '#f00' };
    expect(named(level, '低()')).toEqual({ name: '高', color: '#f00' });
  });

  test.for(['评分高()', '评分高（）', '评分高 ( )', '评分高'])(
    'reads %s without its brackets',
    (name) => {
      expect(named(null, name)).toEqual({ name: '评分高', color: null });
    },
  );

  test.for(['评分高(A)', '评分(高)级'])('keeps what stands in the brackets of %s', (name) => {
    expect(named(null, name)?.name).toBe(name);
  });

  test.for([null, '', '()'])('is none when it is named %j only', (name) => {
    expect(named(null, name)).toBeNull();
    expect(named({ name: null, color: '#f00' }, name)).toBeNull();
  });
});

describe('the number called', () => {
  test.for([
    ['1', '2', '1'],
    [null, '2', '2'],
    ['', '2', '2'],
    [null, null, null],
  ])('with %j in the record and %j beside it is %j', ([callee, beside, expected]) => {
    const call = openCall({ record: { callee }, rest: { callee: beside } });
    expect(call.record.callee).toBe(expected);
  });
});

describe('the account’s own fields', () => {
  const shownOf = (...components: unknown[]) =>
    openCall({ customer: { components } }).customer?.components.map(({ name, value }) => [
      name,
      value,
    ]);

  test('come in sort order', () => {
    expect(shownOf({ name: 'b', sort: 2 }, { name: 'a', sort: '1' })).toEqual([
      ['a', null],
      ['b', null],
    ]);
  });

  test.for([false, 0, '0'])('are left out when their status is %j', (status) => {
    expect(shownOf({ name: 'a', status })).toEqual([]);
  });

  test.for([true, 1, null, undefined])('are shown when their status is %j', (status) => {
    expect(shownOf({ name: 'a', status })).toEqual([['a', null]]);
  });

  test.for([
    ['33424324242', '33424324242'],
    [0, '0'],
    [false, 'false'],
    [['a', 'b'], '["a","b"]'],
    ['', null],
    [null, null],
  ])('whose value is %j show %j', ([value, expected]) => {
    expect(shownOf({ name: 'a', data: { value } })).toEqual([['a', expected]]);
  });

  test.for([null, [], undefined])('have no value when their data is %j', (data) => {
    expect(shownOf({ name: 'a', data })).toEqual([['a', null]]);
  });

  test('have no value when their data lacks one', () => {
    const call = openCall({ customer: { components: [{ name: 'a', data: {} }] } });
    expect(call.problems).toEqual([]);
    expect(call.customer?.components).toMatchObject([{ name: 'a', value: null }]);
  });
});

describe('the CRM customer', () => {
  test('is shown when there is one, whatever is said of the CRM', () => {
    const call = openCall({ rest: { is_crm_exists: false } });
    expect([call.isInCrm, call.customer?.name]).toEqual([false, 'ai_5225271']);
  });

  test('is none when the number is not in the CRM', () => {
    const call = openCall({ customer: null, rest: { is_crm_exists: false } });
    expect([call.isInCrm, call.customer]).toEqual([false, null]);
  });

  test('has dates without a time of day', () => {
    const call = openCall({ customer: { unsettled_back_at: '2023-09-17' } });
    expect(call.customer?.unsettledBackAt).toBe(Date.parse('2023-09-17T00:00:00+08:00'));
  });
});

describe('the script', () => {
  test('has its nodes in priority order', () => {
    const utterances = [
      { id: 'b', priority: 10 },
      { id: 'a', priority: '2' },
    ];
    expect(openCall({ utterances }).script.utterances.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('the transfer', () => {
  test('is that of the record, with the states of the rows', () => {
    const call = openCall({
      rows: [createQuietRecord(), createQuietRecord({ bridge_status: 4 })],
      record: {
        bridge_callid: 'leg',
        bridge_number: '8002',
        bridge_calldate: '2023-07-03 15:21:44',
        bridge_answerdate: '2023-07-03 15:21:50',
      },
    });
    expect(call.transfer).toMatchObject({
      callid: 'leg',
      number: '8002',
      waitMs: 6000,
      outcome: 'answered',
      statuses: [4],
    });
  });
});
