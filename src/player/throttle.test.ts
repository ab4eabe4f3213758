import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Throttle } from './throttle.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what is asked for often is done once, as long after the first time as is said', () => {
  const run = vi.fn();
  const throttle = new Throttle(100, run);
  throttle.soon();
  vi.advanceTimersByTime(60);
  throttle.soon();
  vi.advanceTimersByTime(39);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(1000);
  expect(run).toHaveBeenCalledOnce();
});

test('what is asked for again later is done again', () => {
  const run = vi.fn();
  const throttle = new Throttle(100, run);
  throttle.soon();
  vi.advanceTimersByTime(100);
  throttle.soon();
  vi.advanceTimersByTime(100);
  expect(run).toHaveBeenCalledTimes(2);
});

test('what is done at once is not done again for what was asked before', () => {
  const run = vi.fn();
  const throttle = new Throttle(100, run);
  throttle.soon();
  throttle.now();
  vi.advanceTimersByTime(1000);
  expect(run).toHaveBeenCalledOnce();
});

test('what is cancelled is not done', () => {
  const run = vi.fn();
  const throttle = new Throttle(100, run);
  throttle.soon();
  throttle.cancel();
  vi.advanceTimersByTime(1000);
  expect(run).not.toHaveBeenCalled();
});
