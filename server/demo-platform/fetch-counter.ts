const mostCalls = 10_000;

/** Counts the fetches of each call from 1; it forgets them all before it grows without bound. */
export function createFetchCounter(): (recordId: string) => number {
  const counts = new Map<string, number>();
  return (recordId) => {
    if (counts.size >= mostCalls) counts.clear();
    const count = (counts.get(recordId) ?? 0) + 1;
    counts.set(recordId, count);
    return count;
  };
}
