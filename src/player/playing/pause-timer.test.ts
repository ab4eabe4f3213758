import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PauseTimer } from './pause-timer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a pause at twice the speed lasts half as long', () => {
  const onEnd = vi.fn();
  new PauseTimer().start(3, 2, onEnd);
  vi.advanceTimersByTime(1499);
  expect(onEnd).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onEnd).toHaveBeenCalledOnce();
});

test('what is left of a pause is told in seconds of the recording', () => {
  const pause = new PauseTimer();
  pause.start(3, 2, () => {});
  vi.advanceTimersByTime(500);
  expect(pause.left(2)).toBeCloseTo(2);
  vi.advanceTimersByTime(5000);
  expect(pause.left(2)).toBe(0);
});

test('a pause that is begun anew or cancelled does not end as it would have', () => {
  const [first, second, third] = [vi.fn(), vi.fn(), vi.fn()];
  const pause = new PauseTimer();
  pause.start(1, 1, first);
  pause.start(2, 1, second);
  vi.advanceTimersByTime(2000);
  pause.start(1, 1, third);
  pause.cancel();
  vi.advanceTimersByTime(5000);
  expect([first, second, third].map((onEnd) => onEnd.mock.calls.length)).toEqual([0, 1, 0]);
});
