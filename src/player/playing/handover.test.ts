import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Handover } from './handover.ts';

/** Hands over once in a browser that takes `delayMs` to start an element; gives the gap that is heard. */
function handOver(handover: Handover, delayMs: number): number {
  const endsAt = 10_000;
  handover.begin(endsAt);
  const startedAt = endsAt - handover.leadMs + delayMs;
  handover.complete(startedAt);
  return startedAt - endsAt;
}

describe('the next clip', () => {
  test('is started a little early at first', () => {
    expect(new Handover().leadMs).toBe(100);
  });

  test('is started earlier after a gap, and later after an overlap', () => {
    const [slow, fast] = [new Handover(), new Handover()];
    expect(handOver(slow, 180)).toBe(80);
    expect(slow.leadMs).toBe(140);
    expect(handOver(fast, 20)).toBe(-80);
    expect(fast.leadMs).toBe(60);
  });

  test('follows with hardly a gap, once it was learnt how long the browser takes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 250 }), (delayMs) => {
        const handover = new Handover();
        for (let time = 0; time < 8; time++) handOver(handover, delayMs);
        expect(Math.abs(handOver(handover, delayMs))).toBeLessThan(1);
      }),
    );
  });

  test('is never started late, nor more than 250 ms early', () => {
    const delays = fc.array(fc.double({ min: -5000, max: 5000, noNaN: true }));
    fc.assert(
      fc.property(delays, (all) => {
        const handover = new Handover();
        for (const delayMs of all) handOver(handover, delayMs);
        expect(handover.leadMs).toBeGreaterThanOrEqual(0);
        expect(handover.leadMs).toBeLessThanOrEqual(250);
      }),
    );
  });

  test('teaches nothing when the handover was interrupted', () => {
    const handover = new Handover();
    handover.begin(1000);
    handover.cancel();
    handover.complete(1200);
    expect(handover.leadMs).toBe(100);
  });

  test('teaches nothing while it plays on', () => {
    const handover = new Handover();
    handover.begin(1000);
    handover.complete(1100);
    handover.complete(3000);
    expect(handover.leadMs).toBe(150);
  });
});
