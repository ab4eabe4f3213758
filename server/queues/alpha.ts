/** How far apart two values are, squared: 0 for the same. */
export type Distance = (a: number, b: number) => number;

/** Values without an order: all that differ are as far apart. */
export const nominal: Distance = (a, b) => (a === b ? 0 : 1);
/** Values on a scale: the farther apart, the worse. */
export const interval: Distance = (a, b) => (a - b) ** 2;

/**
 * Krippendorff's α of several judgements of each of several things: 1 where all agree, 0 where they do as
 * often as by chance. What only one judged counts for nothing. Null where it is not defined: where nothing
 * was judged twice, or all that was has one and the same value. As in K. Krippendorff, *Computing
 * Krippendorff's Alpha-Reliability* (2011).
 */
export function alphaOf(judged: readonly (readonly number[])[], distance: Distance): number | null {
  const units = judged.filter(({ length }) => length > 1);
  const values = units.flat();
  const count = values.length;
  const observed = units.reduce(
    (sum, unit) => sum + sumOver(unit, unit, distance) / (unit.length - 1),
    0,
  );
  const expected = sumOver(values, values, distance);
  return expected === 0 ? null : 1 - ((count - 1) * observed) / expected;
}

function sumOver(some: readonly number[], others: readonly number[], distance: Distance): number {
  return some.reduce((sum, a) => sum + others.reduce((inner, b) => inner + distance(a, b), 0), 0);
}
