import { describe, expect, test } from 'vitest';
import { type Decoder, list, object, optionalObject } from './decoder.ts';
import { parseTolerantly, UnreadableError } from './parse.ts';
import { clipLinks, flag, number, text, texts, time } from './scalars.ts';

function read(decode: Decoder<unknown>, value: unknown): unknown {
  return parseTolerantly(decode, value, 'value', () => true).data;
}

function isRefused(decode: Decoder<unknown>, value: unknown): boolean {
  try {
    read(decode, value);
    return false;
  } catch (error) {
    return error instanceof UnreadableError;
  }
}

describe('an absent value', () => {
  test.for([null, undefined, ''])('%j is null, whatever was expected', (value) => {
    for (const decode of [text, number, flag, time]) expect(read(decode, value)).toBeNull();
  });

  test('is null when its key is missing', () => {
    const decode = object({ a: text, b: number, c: flag, d: time });
    expect(read(decode, {})).toEqual({ a: null, b: null, c: null, d: null });
  });

  test('is an empty list where a list was expected', () => {
    const decode = object({ a: list(text), b: texts, c: clipLinks });
    expect(read(decode, {})).toEqual({ a: [], b: [], c: [] });
  });

  test('is null where an object was expected, also when the key is missing', () => {
    expect(read(object({ a: optionalObject({ id: text }) }), {})).toEqual({ a: null });
  });
});

describe('text', () => {
  test.for([
    ['16', '16'],
    [16, '16'],
    [0, '0'],
    [false, 'false'],
    [' ', ' '],
  ])('reads %j as %j', ([value, expected]) => {
    expect(read(text, value)).toBe(expected);
  });

  test.for([{}, [], ['a']])('refuses %j', (value) => {
    expect(isRefused(text, value)).toBe(true);
  });
});

describe('a number', () => {
  test.for([
    [16, 16],
    ['16', 16],
    ['0.00', 0],
    ['-1.5', -1.5],
    [' 7 ', 7],
    [true, 1],
    [false, 0],
  ])('reads %j as %j', ([value, expected]) => {
    expect(read(number, value)).toBe(expected);
  });

  test.for(['a', ' ', '1,000', '12px', {}, [], [1], Infinity, NaN, '1e999'])(
    'refuses %j',
    (value) => {
      expect(isRefused(number, value)).toBe(true);
    },
  );
});

describe('a flag', () => {
  test.for([
    [true, true],
    [false, false],
    [1, true],
    [0, false],
    ['1', true],
    ['0', false],
    ['true', true],
    ['false', false],
    [2, true],
  ])('reads %j as %j', ([value, expected]) => {
    expect(read(flag, value)).toBe(expected);
  });

  test.for(['yes', {}, [], NaN])('refuses %j', (value) => {
    expect(isRefused(flag, value)).toBe(true);
  });
});

describe('a time', () => {
  test('is Shanghai time', () => {
    expect(read(time, '2023-07-03 15:21:44')).toBe(Date.parse('2023-07-03T15:21:44+08:00'));
  });

  test.for(['0000-00-00', '0000-00-00 00:00:00'])('%s is absent', (value) => {
    expect(read(time, value)).toBeNull();
  });

  test.for(['soon', '2023-02-30 00:00:00', 1688368904, true, {}])('refuses %j', (value) => {
    expect(isRefused(time, value)).toBe(true);
  });
});

describe('a list', () => {
  test.for([
    [
      [1, '2'],
      [1, 2],
    ],
    [{}, []],
    ['', []],
    [null, []],
    [{ 0: 5, 1: 6 }, [5, 6]],
    [{ 3: 6, 1: 5 }, [5, 6]],
  ])('reads %j as %j', ([value, expected]) => {
    expect(read(list(number), value)).toEqual(expected);
  });

  test.for(['a', 1, true, { a: 1 }])('refuses %j', (value) => {
    expect(isRefused(list(number), value)).toBe(true);
  });
});

describe('an object that may be absent', () => {
  const decode = optionalObject({ id: text });

  test.for([
    [{ id: 1, more: 2 }, { id: '1' }],
    [[], null],
    ['', null],
    [null, null],
    [{}, { id: null }],
  ])('reads %j as %j', ([value, expected]) => {
    expect(read(decode, value)).toEqual(expected);
  });

  test.for(['a', 1, true, [1]])('refuses %j', (value) => {
    expect(isRefused(decode, value)).toBe(true);
  });
});

describe('texts', () => {
  test.for([
    ['a', ['a']],
    [
      ['a', '', null, 'b'],
      ['a', 'b'],
    ],
    [null, []],
    ['', []],
    [{}, []],
  ])('reads %j as %j', ([value, expected]) => {
    expect(read(texts, value)).toEqual(expected);
  });
});

describe('clip links', () => {
  test.for([
    ['u', [['u']]],
    [
      ['u', 'v'],
      [['u'], ['v']],
    ],
    [
      [['u', 'v'], ['w']],
      [['u', 'v'], ['w']],
    ],
    [
      ['u', ['v', 'w']],
      [['u'], ['v', 'w']],
    ],
    [{ 0: ['u'], 1: 'v' }, [['u'], ['v']]],
    ['', []],
    [null, []],
    [{}, []],
  ])('reads %j as %j', ([value, expected]) => {
    expect(read(clipLinks, value)).toEqual(expected);
  });

  test('keep the place of a sentence without a clip', () => {
    expect(read(clipLinks, ['', ['u'], null, []])).toEqual([[], ['u'], [], []]);
  });

  test.for([1, true, { a: 'u' }, [1]])('refuse %j', (value) => {
    expect(isRefused(clipLinks, value)).toBe(true);
  });
});
