import { expect, test } from 'vitest';
import { alphaOf, interval, nominal } from './alpha.ts';

/** Judgements by judge, as the literature prints them; a dot is none. By thing, as numbers. */
function unitsOf(...judges: string[]): number[][] {
  const rows = judges.map((row) => row.split(' '));
  return (rows[0] ?? []).map((_, at) =>
    rows.flatMap((row) => {
      const value = row[at] ?? '.';
      return value === '.' ? [] : [value.codePointAt(0) ?? 0];
    }),
  );
}

// The examples A, B and C of Krippendorff (2011), with the values that he gives.
test('α is that of the published examples', () => {
  const binary = unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
  expect(alphaOf(binary, nominal)).toBeCloseTo(0.095, 3);
  const letters = unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d');
  expect(alphaOf(letters, nominal)).toBeCloseTo(0.692, 3);
  const four = unitsOf(
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .',
  );
  expect(alphaOf(four, nominal)).toBeCloseTo(0.743, 3);
  expect(alphaOf(four, interval)).toBeCloseTo(0.849, 3);
});

test('α is 1 where all agree, and undefined where that tells nothing', () => {
  expect(
    alphaOf(
      [
        [1, 1],
        [2, 2],
      ],
      nominal,
    ),
  ).toBe(1);
  expect(
    alphaOf(
      [
        [1, 1],
        [1, 1],
      ],
      nominal,
    ),
  ).toBeNull();
  expect(alphaOf([[1], [2]], nominal)).toBeNull();
  expect(alphaOf([], nominal)).toBeNull();
});
