import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskNumber } from '../../call/masked-number.ts';
import { maskNumbersIn } from '../../call/personal-number.ts';
import { documentedAnswer } from '../../testing/builders.ts';
import { type RawLine, rawLines, writeValue } from './raw-tree.ts';

const answer = documentedAnswer();
const phone = '17838463327';
const atRest = { number: maskNumber, text: (text: string) => maskNumbersIn(text) };
const revealed = { number: String, text: String };

/** The lines when everything is open. */
function allLines(root: unknown): RawLine[] {
  const open = new Set<string>();
  let lines = rawLines(root, open, '');
  while (lines.some(({ size, isOpen, path }) => size !== null && !isOpen && !open.has(path))) {
    for (const { path } of lines) open.add(path);
    lines = rawLines(root, open, '');
  }
  return lines;
}

/** The value at a path, as a console would find it. */
function evaluate(root: unknown, path: string): unknown {
  const steps = path.matchAll(/\[("(?:[^"\\]|\\.)*")\]|\[(\d+)\]|\.?([A-Za-z_]\w*)/g);
  return Array.from(steps).reduce<unknown>((value, [, quoted, index, name]) => {
    const key: unknown = quoted === undefined ? (index ?? name) : JSON.parse(quoted);
    return Object.getOwnPropertyDescriptor(Object(value), String(key))?.value;
  }, root);
}

function pathsOf(words: string, root: unknown = answer): string[] {
  return rawLines(root, new Set(), words)
    .filter(({ isMatch }) => isMatch)
    .map(({ path }) => path);
}

describe('the tree', () => {
  test('shows the first level when nothing is open', () => {
    const lines = rawLines(answer, new Set(), '');
    expect(lines.map(({ path }) => path)).toEqual(['code', 'status', 'message', 'data']);
  });

  test('shows what is in open places only', () => {
    const lines = rawLines(answer, new Set(['data', 'data.mobile_info']), '');
    const deepest = lines.filter(({ depth }) => depth === 2).map(({ path }) => path);
    expect(deepest).toEqual([
      'data.mobile_info.mobile_type',
      'data.mobile_info.province',
      'data.mobile_info.city',
    ]);
  });

  test('does not show what is open within what is closed', () => {
    expect(rawLines(answer, new Set(['data.info']), '')).toHaveLength(4);
  });

  test('counts what a place holds', () => {
    const lines = rawLines(
      { list: [1, 2], object: { a: 1 }, none: null, text: 'ab' },
      new Set(),
      '',
    );
    expect(lines.map(({ size }) => size)).toEqual([2, 1, null, null]);
  });

  test('has lines whose paths lead to their values', () => {
    for (const { path, value } of allLines(answer)) expect(evaluate(answer, path)).toBe(value);
  });

  test('has such lines for any answer, with paths that differ', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (json) => {
        const lines = allLines(json);
        for (const { path, value } of lines) expect(evaluate(json, path)).toBe(value);
        expect(new Set(lines.map(({ path }) => path)).size).toBe(lines.length);
      }),
      { numRuns: 200 },
    );
  });

  test.for([null, 5, 'text', [], {}])('of %j has no lines', (root) => {
    expect(rawLines(root, new Set(), '')).toEqual([]);
  });
});

describe('searching', () => {
  test('finds a value and opens all that it is in', () => {
    expect(pathsOf('洛阳')).toEqual(['data.mobile_info.city']);
    const lines = rawLines(answer, new Set(), '洛阳').map(({ path }) => path);
    expect(lines).toEqual(['data', 'data.mobile_info', 'data.mobile_info.city']);
  });

  test('finds a name, in any case', () => {
    expect(pathsOf('NLP_Threshold')).toEqual(['data.info.task.group.nlp_threshold']);
  });

  test('finds a number by its digits, though it is shown masked', () => {
    expect(pathsOf(phone)).toContain('data.info.record.callee');
  });

  test('finds null and numbers as they are written', () => {
    expect(pathsOf('19460')).toEqual(['data.info.record.duration']);
    expect(pathsOf('null', { a: null, b: 1 })).toEqual(['a']);
  });

  test('finds under a first name that is no identifier', () => {
    expect(pathsOf('洛阳', { 一: { city: '洛阳' } })).toEqual(['["一"].city']);
  });

  test('finds in an answer that is a list', () => {
    expect(pathsOf('洛阳', [{ city: '洛阳' }])).toEqual(['[0].city']);
  });

  test('for nothing shows the tree as it was open', () => {
    expect(rawLines(answer, new Set(), '  ')).toHaveLength(4);
  });

  test('for what is not there shows nothing', () => {
    expect(rawLines(answer, new Set(), '没有这个词')).toEqual([]);
  });

  test('lets a place found by its name be opened', () => {
    const lines = rawLines(answer, new Set(['data.mobile_info']), 'mobile_info');
    expect(lines.map(({ path }) => path)).toContain('data.mobile_info.city');
  });
});

describe('a value as it is written', () => {
  test.for([
    [null, 'null'],
    [true, 'true'],
    [60, '60'],
    ['移动', '"移动"'],
    ['a "b"', '"a \\"b\\""'],
    ['', '""'],
  ] as const)('%j is %s', ([value, expected]) => {
    expect(writeValue('name', value, atRest)).toBe(expected);
  });

  test.for(['callee', 'phone', 'caller_number', 'bridge_number', 'line_callee'])(
    'of %s is masked whatever number it is',
    (name) => {
      expect(writeValue(name, '03791234567', atRest)).toBe('"037****4567"');
    },
  );

  test('of any other name has its mobile numbers masked', () => {
    expect(writeValue('remark', `打${phone}`, atRest)).toBe('"打178****3327"');
    expect(writeValue('value', Number(phone), atRest)).toBe('178****3327');
  });

  test('is whole where numbers are shown', () => {
    expect(writeValue('callee', phone, revealed)).toBe(`"${phone}"`);
  });

  test('shows the customer’s number nowhere in the documented answer', () => {
    for (const { name, value, size } of allLines(answer)) {
      if (size === null) expect(writeValue(name, value, atRest)).not.toContain(phone);
    }
  });
});
