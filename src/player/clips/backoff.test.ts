import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Backoff } from './backoff.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** The waits after so many failures, each at the end of the wait before. */
function waitsOf(failures: number, retryAfterMs?: number): (number | null)[] {
  const backoff = new Backoff(8);
  return Array.from({ length: failures }, () => {
    const ms = backoff.next(retryAfterMs);
    vi.advanceTimersByTime(ms ?? 0);
    return ms;
  });
}

describe('a back-off', () => {
  test('doubles from one second to thirty', () => {
    const seconds = waitsOf(8).map((ms) => (ms ?? Number.NaN) / 1000);
    expect(seconds).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
  });

  test('ends after as many failures as it is given', () => {
    expect(waitsOf(10).slice(8)).toEqual([null, null]);
  });

  test('waits as long as the server asks', () => {
    expect(waitsOf(3, 7000)).toEqual([7000, 7000, 7000]);
  });

  test('counts what fails together once, and lets it wait together', () => {
    const backoff = new Backoff(8);
    expect(backoff.next()).toBe(1000);
    vi.advanceTimersByTime(200);
    expect(backoff.next()).toBe(800);
    vi.advanceTimersByTime(800);
    expect(backoff.next()).toBe(2000);
  });

  test('never ends a wait sooner than was asked before', () => {
    const backoff = new Backoff(8);
    expect(backoff.next(9000)).toBe(9000);
    vi.advanceTimersByTime(1000);
    expect(backoff.next(2000)).toBe(8000);
    expect(backoff.next(20_000)).toBe(20_000);
  });
});
