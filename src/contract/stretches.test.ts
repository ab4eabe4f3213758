import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthOf, type Stretch, withStretch } from './stretches.ts';

test('what overlaps or touches becomes one stretch', () => {
  const heard: Stretch[] = [
    [0, 10],
    [20, 30],
    [40, 50],
  ];
  expect(withStretch(heard, [10, 15])).toEqual([
    [0, 15],
    [20, 30],
    [40, 50],
  ]);
  expect(withStretch(heard, [5, 45])).toEqual([[0, 50]]);
  expect(withStretch(heard, [31, 32])).toEqual([
    [0, 10],
    [20, 30],
    [31, 32],
    [40, 50],
  ]);
  expect(withStretch(heard, [7, 7])).toEqual(heard);
});

test('every ms is heard once, in whatever order it was heard', () => {
  const stretch = fc.tuple(fc.nat(60), fc.nat(20)).map(([at, ms]): Stretch => [at, at + ms]);
  fc.assert(
    fc.property(fc.array(stretch), (added) => {
      const heard = added.reduce<Stretch[]>((all, each) => withStretch(all, each), []);
      const every = new Set(
        added.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at)),
      );
      expect(lengthOf(heard)).toBe(every.size);
      for (const [at, [start, end]] of heard.entries()) {
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThan(heard[at - 1]?.[1] ?? -1);
      }
    }),
  );
});
