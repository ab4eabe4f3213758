import { describe, expect, test } from 'vitest';
import { processorMs } from '../testing/processor-time.ts';
import { expressionSpans, keywordSpans } from './spans.ts';

describe('the spans of a keyword', () => {
  test.for([
    ['多少钱', '要多少钱', [[1, 4]]],
    [
      '钱，价格',
      '价格多少钱',
      [
        [0, 2],
        [4, 5],
      ],
    ],
    [
      'a,b|c;d',
      'dcba',
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
      ],
    ],
    [
      '微信',
      '微信微信',
      [
        [0, 2],
        [2, 4],
      ],
    ],
    ['APP', '😀app', [[2, 5]]],
    ['k', 'İK', [[1, 2]]],
    ['要, 要钱', '要钱', [[0, 2]]],
    ['(a.*', 'x(a.*y', [[1, 5]]],
    ['-/^$', '-/^$', [[0, 4]]],
    [' ,，', '钱', []],
    [null, '钱', []],
    ['钱', null, []],
  ] as const)('%s in %s', ([keyword, text, spans]) => {
    expect(keywordSpans(keyword, text)).toEqual(spans);
  });
});

describe('the spans of an expression', () => {
  test.for([
    ['(怎么|哪里).{0,4}我.{0,2}(电话|号码)', '你们怎么有我电话的？', [[2, 8]]],
    [
      '(合约|两年|绑定)',
      '合约要绑两年',
      [
        [0, 2],
        [4, 6],
      ],
    ],
    ['.', '😀', [[0, 2]]],
    ['(ab)+', 'xababab', [[1, 7]]],
    ['[(|*+]+', 'a(|', [[1, 3]]],
    ['a*', 'b', []],
    ['(', '(', []],
    ['a{3', 'a', []],
    [null, 'a', []],
    ['a', null, []],
    ['a'.repeat(201), 'a'.repeat(201), []],
    ['a', 'a'.repeat(201), []],
  ] as const)('%s in %s', ([expression, text, spans]) => {
    expect(expressionSpans(expression, text)).toEqual(spans);
  });

  test.for([
    '(a+)+b',
    '(a|a)*b',
    '(?:a|a){0,30}b',
    '((a*)b?){2,}c',
    '(a{1,9}){9}b',
    `${'a?'.repeat(60)}${'a'.repeat(60)}`,
    `${'(a|a)'.repeat(30)}b`,
    `${'a*'.repeat(20)}b`,
    '(?=(a+)+b)',
  ])('%s is not tried, because it could take for ever', (expression) => {
    const tried = () => expect(expressionSpans(expression, 'a'.repeat(200))).toEqual([]);
    expect(processorMs(tried)).toBeLessThan(500);
  });
});
