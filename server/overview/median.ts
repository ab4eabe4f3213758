/** The median of values of which each occurs so often; the mean of the middle two of an even number. */
export function medianOf(values: readonly { value: number; count: number }[]): number | null {
  const sorted = values.toSorted((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const at = (place: number) => {
    let passed = 0;
    return sorted.find(({ count }) => {
      passed += count;
      return passed > place;
    });
  };
  const [low, high] = [at(Math.floor((total - 1) / 2)), at(Math.floor(total / 2))];
  return ((low?.value ?? 0) + (high?.value ?? 0)) / 2;
}
