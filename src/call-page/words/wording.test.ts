import { describe, expect, test } from 'vitest';
import { CallError } from '../../api/call-error.ts';
import { openCall, type Wire } from '../../testing/builders.ts';
import { answeredFailures } from '../screen/answered-failures.ts';
import { callTitle } from '../screen/call-title.ts';
import { failureWords } from '../screen/failure-words.ts';
import { hangupBy, intentionGrade, placeOf, transferOutcome } from './wording.ts';

describe('who hung up', () => {
  const words = (record: Wire) => hangupBy(openCall({ record }).record);

  test('is told in the platform’s own word', () => {
    const record = { hangup_disposition_str: '坐席', hangup_disposition: 1 };
    expect(words(record)).toBe('坐席挂断');
  });

  test.for([
    [1, '机器人挂断'],
    [2, '客户挂断'],
    [3, null],
    [null, null],
  ] as const)('is told from the code %j where there is no word', ([code, expected]) => {
    const record = { hangup_disposition_str: '', hangup_disposition: code };
    expect(words(record)).toBe(expected);
  });
});

describe('the intention', () => {
  test.for([
    [1, 'A'],
    [6, 'F'],
    [0, null],
    [null, null],
    [7, '#7'],
    [-1, '#-1'],
    [1.5, '#1.5'],
  ] as const)('of code %j is %j', ([code, expected]) => {
    expect(intentionGrade(code)).toBe(expected);
  });
});

describe('the place', () => {
  test.for([
    [{ province: '河南', city: '洛阳', operator: '移动' }, '河南 洛阳 移动'],
    [{ province: '北京', city: '北京', operator: null }, '北京'],
    [{ province: null, city: null, operator: null }, '归属地未知'],
  ] as const)('of %j is %s', ([place, expected]) => {
    expect(placeOf(place)).toBe(expected);
  });
});

test.for([
  ['answered', '转接成功'],
  ['failed', '转接失败'],
  ['unknown', '转接结果未知'],
] as const)('a transfer that is %s is told as %s', ([outcome, expected]) => {
  expect(transferOutcome(outcome)).toBe(expected);
});

describe('the page’s title', () => {
  test('has the number masked, and the task', () => {
    expect(callTitle(openCall())).toBe('178****3327 · xz0609 · Turnwise');
  });

  test('says when there is no number, and leaves out a task without a name', () => {
    const call = openCall({ record: { callee: null }, task: { name: null } });
    expect(callTitle(call)).toBe('号码未记录 · Turnwise');
  });
});

describe('the words of a failure', () => {
  test('differ for each kind', () => {
    const titles = Object.values(answeredFailures).map(([title]) => title());
    expect(new Set(titles).size).toBe(titles.length);
  });

  test.for(['task-missing', 'account-missing', 'record-missing', 'not-allowed'] as const)(
    'offer no second try where it cannot help: %s',
    (kind) => {
      const [, , canRetry] = answeredFailures[kind];
      expect(canRetry).toBe(false);
    },
  );

  test('of a fault of ours are its own', () => {
    expect(failureWords(new TypeError('x is not a function'), null)).toMatchObject({
      advice: 'x is not a function',
      canRetry: true,
    });
  });

  test('are there without a server where none answered, and say so where they could not be loaded', () => {
    const down = failureWords(new CallError('gateway-down'), null);
    expect(down).toMatchObject({ canRetry: true });
    expect(failureWords(new CallError('platform'), null)).toBeNull();
    expect(failureWords(new CallError('platform'), {})).toEqual(down);
  });
});
