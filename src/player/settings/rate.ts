import { readStored, writeStored } from '../../ui/stored.ts';

const key = 'turnwise.rate';

/** The speeds on offer, as factors. */
export const rates = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

/** The remembered speed; 1 when there is none. */
export function readRate(): number {
  const stored = Number(readStored(key));
  return rates.find((rate) => rate === stored) ?? 1;
}

/** Remembers the speed. */
export function writeRate(rate: number): void {
  writeStored(key, String(rate));
}

/** The next slower (−1) or faster (1) speed on offer; the same at either end. */
export function neighbouringRate(rate: number, step: -1 | 1): number {
  const beyond = rates.filter((offered) => (step === 1 ? offered > rate : offered < rate));
  return beyond.at(step === 1 ? 0 : -1) ?? rate;
}
