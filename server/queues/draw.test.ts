import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allot, type Candidate, drawCalls, sampleSize } from './draw.ts';

function callsOf(...sizes: number[]): Candidate[] {
  return sizes.flatMap((size, stratum) =>
    Array.from({ length: size }, (_, at) => ({
      ...{ account: 'u1', task: 't1', record: `${stratum}-${at}`, subAccount: null },
      ...{ stratum: `s${stratum}`, risk: at % 7 },
    })),
  );
}
const count = (wanted: number) => ({ kind: 'count', count: wanted }) as const;
const chance = { method: 'chance', secondPercent: 0 } as const;
const idsOf = (calls: readonly Candidate[]) => calls.map(({ record }) => record);

test('the same seed draws the same calls, however they are listed; another seed others', () => {
  const all = callsOf(60, 40);
  const plan = { ...chance, size: count(20) };
  const drawn = idsOf(drawCalls(all, plan, 'a').calls);
  expect(idsOf(drawCalls(all.toReversed(), plan, 'a').calls)).toEqual(drawn);
  expect(idsOf(drawCalls(all, plan, 'b').calls)).not.toEqual(drawn);
  expect(new Set(drawn).size).toBe(20);
});

test('by chance, each call is drawn about as often as any other', () => {
  const all = callsOf(20);
  const times = new Map<string, number>();
  for (let seed = 0; seed < 2000; seed++) {
    for (const id of idsOf(drawCalls(all, { ...chance, size: count(5) }, `${seed}`).calls)) {
      times.set(id, (times.get(id) ?? 0) + 1);
    }
  }
  // 500 are expected each, with a standard deviation of 19.
  for (const drawn of times.values()) expect(Math.abs(drawn - 500)).toBeLessThan(100);
  expect(times.size).toBe(20);
});

test('each stratum is drawn from in proportion to its size', () => {
  const { calls, strata } = drawCalls(callsOf(70, 20, 10), { ...chance, size: count(10) }, 'a');
  expect(strata).toEqual([
    { name: 's0', population: 70, drawn: 7 },
    { name: 's1', population: 20, drawn: 2 },
    { name: 's2', population: 10, drawn: 1 },
  ]);
  expect(calls).toHaveLength(10);
});

test('by risk, the gravest are drawn and given out first', () => {
  const plan = { method: 'risk', secondPercent: 0, size: count(6) } as const;
  const { calls } = drawCalls(callsOf(30), plan, 'a');
  expect(calls.map(({ risk }) => risk)).toEqual([6, 6, 6, 6, 5, 5]);
});

test('a share of the calls is drawn twice', () => {
  const plan = { ...chance, secondPercent: 30, size: count(20) };
  const { calls } = drawCalls(callsOf(100), plan, 'a');
  expect(calls.filter(({ isAlsoSecond }) => isAlsoSecond)).toHaveLength(6);
});

test('a share has a least and a most', () => {
  const share = (percent: number, least: number | null, most: number | null) =>
    ({ kind: 'share', percent, least, most }) as const;
  expect(sampleSize(share(10, null, null), 205)).toBe(21);
  expect(sampleSize(share(10, 30, null), 205)).toBe(30);
  expect(sampleSize(share(10, null, 12), 205)).toBe(12);
  expect(sampleSize(share(10, 30, null), 4)).toBe(4);
  expect(sampleSize(count(9), 4)).toBe(4);
});

test('what is shared out adds up, and none gets more than it has', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(50), { minLength: 1, maxLength: 12 }),
      fc.nat(1000),
      (sizes, part) => {
        const sum = sizes.reduce((all, size) => all + size, 0);
        const total = Math.min(part, sum);
        const shares = allot(total, sizes);
        expect(shares.reduce((all, share) => all + share, 0)).toBe(sum === 0 ? 0 : total);
        for (const [at, share] of shares.entries()) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(sizes[at] ?? 0);
          if (total >= sizes.length) expect(share > 0).toBe((sizes[at] ?? 0) > 0);
        }
      },
    ),
  );
});
