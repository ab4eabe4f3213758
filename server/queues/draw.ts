import { createHash } from 'node:crypto';
import { groupBy } from '../../src/call/group-by.ts';
import type { QueueDraw, QueuePlan, SampleSize } from '../../src/contract/queue.ts';
import type { CallKey } from '../../src/contract/review.ts';

/** A call that may be drawn. */
export interface Candidate extends CallKey {
  subAccount: string | null;
  stratum: string;
  /** How grave what was found in it is; 0 for nothing. */
  risk: number;
}

/** What was drawn, in the order in which it is given out. */
export interface Drawn {
  calls: (Candidate & { isAlsoSecond: boolean })[];
  strata: QueueDraw['strata'];
}

/**
 * Draws calls by a plan: each stratum in proportion to its size, within it by lot or by risk. The lots come
 * from the seed and the calls' own ids, so that the same seed draws the same of the same calls, in whatever
 * order they are given.
 */
export function drawCalls(
  candidates: readonly Candidate[],
  plan: Pick<QueuePlan, 'size' | 'method' | 'secondPercent'>,
  seed: string,
): Drawn {
  const lots = new Map(candidates.map((call) => [call, lotOf(seed, call)]));
  const byLot = (a: Candidate, b: Candidate) => compare(lots.get(a) ?? '', lots.get(b) ?? '');
  const inOrder =
    plan.method === 'chance'
      ? byLot
      : (a: Candidate, b: Candidate) => b.risk - a.risk || byLot(a, b);
  const groups = [...groupBy(candidates, ({ stratum }) => stratum)].toSorted(([a], [b]) =>
    compare(a, b),
  );
  const sizes = groups.map(([, calls]) => calls.length);
  const shares = allot(sampleSize(plan.size, candidates.length), sizes);
  const strata = groups.map(([name, calls], at) => ({
    ...{ name, population: calls.length, drawn: shares[at] ?? 0 },
  }));
  const chosen = groups.flatMap(([, calls], at) =>
    calls.toSorted(inOrder).slice(0, shares[at] ?? 0),
  );
  const seconds = secondOf(chosen, plan.secondPercent, seed);
  return {
    calls: chosen.toSorted(inOrder).map((call) => ({ ...call, isAlsoSecond: seconds.has(call) })),
    strata,
  };
}

/** How many of so many calls are drawn. */
export function sampleSize(size: SampleSize, population: number): number {
  if (size.kind === 'count') return Math.min(size.count, population);
  const share = Math.round((population * size.percent) / 100);
  const bounded = Math.min(Math.max(share, size.least ?? 0), size.most ?? Number.POSITIVE_INFINITY);
  return Math.min(bounded, population);
}

/**
 * Shares a number out in proportion to sizes, by largest remainders; none gets more than its size, and no
 * one that has any gets none while there is enough for all.
 */
export function allot(total: number, sizes: readonly number[]): number[] {
  const sum = sizes.reduce((all, size) => all + size, 0);
  if (sum === 0) return sizes.map(() => 0);
  const exact = sizes.map((size) => (total * size) / sum);
  const shares = exact.map(Math.floor);
  const byRemainder = [...sizes.keys()].toSorted(
    (a, b) => (exact[b] ?? 0) - (shares[b] ?? 0) - ((exact[a] ?? 0) - (shares[a] ?? 0)) || a - b,
  );
  let left = total - shares.reduce((all, share) => all + share, 0);
  for (const at of byRemainder) {
    if (left === 0) break;
    shares[at] = (shares[at] ?? 0) + 1;
    left -= 1;
  }
  return leaveNoneOut(shares, sizes, total);
}

function leaveNoneOut(shares: number[], sizes: readonly number[], total: number): number[] {
  if (total < sizes.filter((size) => size > 0).length) return shares;
  for (const [at, size] of sizes.entries()) {
    if (size === 0 || shares[at] !== 0) continue;
    const largest = shares.indexOf(Math.max(...shares));
    shares[largest] = (shares[largest] ?? 0) - 1;
    shares[at] = 1;
  }
  return shares;
}

/** Which of the drawn calls a second person reviews too, by lots of their own. */
function secondOf(chosen: readonly Candidate[], secondPercent: number, seed: string) {
  const count = Math.round((chosen.length * secondPercent) / 100);
  const lots = new Map(chosen.map((call) => [call, lotOf(`${seed} second`, call)]));
  const inOrder = chosen.toSorted((a, b) => compare(lots.get(a) ?? '', lots.get(b) ?? ''));
  return new Set(inOrder.slice(0, count));
}

function lotOf(seed: string, { account, task, record }: CallKey): string {
  return createHash('sha256')
    .update(JSON.stringify([seed, account, task, record]))
    .digest('hex');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
