import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { fault, readerOf } from './fast.ts';
import { recordRow } from './record-row.ts';

const keys = Object.keys(recordRow.shape);
const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(null, '', '甲', 0, 1, -1.5, '2', true, 'false', []) },
  fc.constantFrom('2023-07-03 15:21:44', '0000-00-00 00:00:00', {}, undefined, ' ', '甲\n乙'),
  fc.constantFrom(['u'], [['u', ''], null], { 0: 'u', 2: ['v'] }, [[1]], [{ sort: '1' }], [7]),
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);
const row = fc.dictionary(fc.constantFrom(...keys, 'unknown'), value, { maxKeys: 12 });

function readByZod(input: unknown): unknown {
  const { success, data } = z.safeParse(recordRow, input);
  return success ? data : fault;
}

describe('reading a row without zod', () => {
  test('gives what zod gives, and nothing where zod finds a fault', () => {
    fc.assert(
      fc.property(row, (input) => {
        expect(readerOf(recordRow)(input)).toEqual(readByZod(input));
      }),
      { numRuns: 2000 },
    );
  });

  test.for([null, undefined, 7, 'row', [], [{}], true])('%j is a row to neither', (input) => {
    expect(readerOf(recordRow)(input)).toBe(fault);
    expect(readByZod(input)).toBe(fault);
  });

  test('a schema without a reader of its own is read by zod', () => {
    const schema = z.object({ a: z.number() });
    expect(readerOf(schema)({ a: 1 })).toEqual({ a: 1 });
    expect(readerOf(schema)({ a: '1' })).toBe(fault);
  });
});
