import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPlatformRate, type PlatformRate } from './platform-rate.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = new AbortController().signal;
const minuteMs = 60_000;

/** Asks, and notes in `went` when it went. */
function ask(rate: PlatformRate, went: number[], signal = never) {
  return rate.admit(signal).then(() => void went.push(performance.now()));
}

describe('what the background sends to the platform', () => {
  test('is never more than allowed in any minute, and nearly that', async () => {
    const rate = createPlatformRate(60);
    const went: number[] = [];
    for (let request = 0; request < 400; request++) void ask(rate, went);
    await vi.advanceTimersByTimeAsync(5 * minuteMs);
    for (const from of went) {
      const within = went.filter((at) => at >= from && at < from + minuteMs);
      expect(within.length).toBeLessThanOrEqual(60);
    }
    expect(went.length).toBeGreaterThan(180);
  });

  test('is what people leave', async () => {
    const rate = createPlatformRate(60);
    const went: number[] = [];
    for (let request = 0; request < 400; request++) void ask(rate, went);
    for (let minute = 0; minute < 5; minute++) {
      for (let request = 0; request < 30; request++) rate.spend();
      await vi.advanceTimersByTimeAsync(minuteMs);
    }
    expect(went.length).toBeGreaterThan(40);
    expect(went.length).toBeLessThan(5 * 30);
  });

  test('is made up for within two minutes, however much people asked for', async () => {
    const rate = createPlatformRate(60);
    for (let request = 0; request < 5_000; request++) rate.spend();
    const went: number[] = [];
    void ask(rate, went);
    await vi.advanceTimersByTimeAsync(minuteMs);
    expect(went).toEqual([]);
    await vi.advanceTimersByTimeAsync(minuteMs);
    expect(went).toHaveLength(1);
  });

  test('waits as long as the platform asks for', async () => {
    const rate = createPlatformRate(60);
    rate.pause(7_000);
    const went: number[] = [];
    const asked = performance.now();
    void ask(rate, went);
    await vi.advanceTimersByTimeAsync(6_900);
    expect(went).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(went).toEqual([asked + 7_000]);
  });

  test('is given up with who asked, and takes nobody’s turn', async () => {
    const rate = createPlatformRate(3);
    const went: number[] = [];
    await ask(rate, went);
    const leaving = new AbortController();
    const given = ask(rate, went, leaving.signal);
    const stays = ask(rate, went);
    leaving.abort(new Error('gone'));
    await expect(given).rejects.toThrow('gone');
    await vi.advanceTimersByTimeAsync(30_000);
    await stays;
    expect(went).toHaveLength(2);
    await expect(rate.admit(leaving.signal)).rejects.toThrow('gone');
  });

  test('has no limit where there is none', async () => {
    const rate = createPlatformRate(Number.POSITIVE_INFINITY);
    const went: number[] = [];
    await Promise.all(Array.from({ length: 1000 }, () => ask(rate, went)));
    expect(went).toHaveLength(1000);
  });
});
