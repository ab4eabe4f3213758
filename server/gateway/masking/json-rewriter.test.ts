import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonRewriter, type Rewriting } from './json-rewriter.ts';

/** Marks what was looked at. */
const marking: Rewriting = {
  string: (value) => value.replaceAll('7', 'seven'),
  piece: (value) => value.replaceAll('7', 'seven'),
  number: (written, name) => (name === 'callee' ? `masked ${written}` : null),
  isPlain: (bytes, start) =>
    bytes.toString('latin1', start, Math.min(start + 4, bytes.length)) === 'http',
  shortestNumber: 1,
  isKept: () => false,
  isSeenWhole: () => false,
  see: () => undefined,
};

/** Rewrites a text that arrives in pieces of some lengths. */
function rewrite(text: string, lengths: readonly number[] = [], rewriting = marking): string {
  const rewriter = new JsonRewriter(rewriting);
  const bytes = Buffer.from(text);
  const parts: Buffer[] = [];
  let at = 0;
  for (const length of lengths) {
    parts.push(rewriter.push(bytes.subarray(at, at + length)));
    at += length;
  }
  parts.push(rewriter.push(bytes.subarray(at)), rewriter.end());
  return Buffer.concat(parts).toString();
}

/** The same done to a parsed value. */
function rewritten(value: unknown, name = ''): unknown {
  if (typeof value === 'string')
    return value.startsWith('http') ? value : marking.string(value, name);
  if (typeof value === 'number') return marking.number(JSON.stringify(value), name) ?? value;
  if (Array.isArray(value)) return value.map((item) => rewritten(item, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [marking.string(key, ''), rewritten(item, key)]),
  );
}

const lengths = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 });

describe('JSON that streams by', () => {
  test('is rewritten like the parsed value, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), lengths, (value, cuts) => {
        const text = JSON.stringify(value);
        expect(JSON.parse(rewrite(text, cuts))).toEqual(rewritten(JSON.parse(text)));
      }),
    );
  });

  test('keeps every byte that is not to be changed', () => {
    const text = ' { "a" : [ 1.50, -2e+3 , "\\u00e9\\/\\"" ] ,\n "b":null }\r\n';
    expect(rewrite(text)).toBe(text);
    const anything = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(anything, lengths, (garbage, cuts) => {
        const text = Buffer.from(garbage.replaceAll('7', '1')).toString();
        expect(rewrite(text, cuts)).toBe(text);
      }),
    );
  });

  test('knows the name that a value stands under', () => {
    const text = '{"callee":17800000000,"other":17800000000,"list":{"callee":[1,2]}}';
    expect(JSON.parse(rewrite(text))).toEqual({
      callee: 'masked 17800000000',
      other: 17800000000,
      list: { callee: ['masked 1', 'masked 2'] },
    });
  });

  test('finds what is escaped', () => {
    expect(rewrite('"\\u0037"')).toBe('"seven"');
  });

  test('goes on before a long string has ended, and nothing in it is cut in two', () => {
    const rewriting: Rewriting = {
      ...marking,
      piece: (value) => value.replaceAll('needle 13800000000', 'found'),
    };
    const filler = fc.constantFrom('x', ' ', '话。', '\\n', ', ');
    fc.assert(
      fc.property(filler, fc.integer({ min: 0, max: 90_000 }), (unit, before) => {
        const padding = unit.repeat(Math.ceil(before / unit.length));
        const text = `{"a":"${padding}needle 13800000000${unit.repeat(80_000)}","callee":7}`;
        const chunk = Array.from({ length: 20 }, () => 10_000);
        const expected = text.replace('needle 13800000000', 'found').replace(':7}', ':"masked 7"}');
        expect(rewrite(text, chunk, rewriting) === expected).toBe(true);
      }),
      { numRuns: 60 },
    );
    const rewriter = new JsonRewriter(rewriting);
    const given = rewriter.push(Buffer.from(`"${'a, '.repeat(70_000)}`));
    expect(given.length).toBeGreaterThan(190_000);
  });

  test('an object is seen whole before its first value is rewritten, however it is cut', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), lengths, (value, cuts) => {
        const seen: string[] = [];
        const rewriting: Rewriting = {
          ...marking,
          isSeenWhole: (name) => name === 'whole',
          see: (json) => seen.push(json),
          string: (text) => `${text}${seen.length}`,
        };
        const whole = { before: '{"}\\"', value };
        const text = JSON.stringify({ first: '', whole, last: '' });
        const given = JSON.parse(rewrite(text, cuts, rewriting));
        expect(seen).toEqual([JSON.stringify(whole)]);
        expect(given).toMatchObject({ first0: '0', whole0: { before1: '{"}\\"1' }, last1: '1' });
      }),
    );
  });

  test('an object that is too long to be held goes on unseen, while it comes', () => {
    const rewriting = { ...marking, isSeenWhole: () => true, see: () => expect.fail() };
    const rewriter = new JsonRewriter(rewriting);
    const begin = `{"long":{"a":["${'x'.repeat(70_000)}",7`;
    expect(rewriter.push(Buffer.from(begin)).length).toBeGreaterThan(70_000);
    expect(Buffer.concat([rewriter.push(Buffer.from(']}')), rewriter.end()]).toString()).toBe(
      '7]}',
    );
  });
});
