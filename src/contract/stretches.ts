/** A stretch of the recording: from, to, in ms. */
export type Stretch = readonly [number, number];

/** Stretches in order and without overlap, with one more among them; what touches becomes one. */
export function withStretch(stretches: readonly Stretch[], added: Stretch): [number, number][] {
  let [from, to] = added;
  if (to <= from) return stretches.map(([start, end]) => [start, end]);
  const apart: [number, number][] = [];
  for (const [start, end] of stretches) {
    if (end < from || start > to) apart.push([start, end]);
    else [from, to] = [Math.min(from, start), Math.max(to, end)];
  }
  return [...apart, [from, to] as [number, number]].toSorted(([a], [b]) => a - b);
}

/** How long stretches are together, in ms. */
export function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, [start, end]) => sum + end - start, 0);
}
