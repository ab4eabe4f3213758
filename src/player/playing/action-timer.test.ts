import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ActionTimer } from './action-timer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A timer of actions at some ms from the start, and the names of those that were done, in order. */
function createTimer(actions: Readonly<Record<string, number>>) {
  const start = performance.now();
  const done: string[] = [];
  const timer = new ActionTimer(() =>
    Object.entries(actions)
      .filter(([name]) => !done.includes(name))
      .map(([name, at]) => ({
        inMs: start + at - performance.now(),
        run: () => done.push(name),
      })),
  );
  return { timer, done };
}

test('the soonest of several actions is done first, each at its time', () => {
  const { timer, done } = createTimer({ later: 500, soon: 100 });
  timer.plan();
  vi.advanceTimersByTime(99);
  expect(done).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['soon']);
  vi.advanceTimersByTime(400);
  expect(done).toEqual(['soon', 'later']);
});

test('what is already due is done at once', () => {
  const { timer, done } = createTimer({ due: -50 });
  timer.plan();
  vi.advanceTimersByTime(0);
  expect(done).toEqual(['due']);
});

test('an action that was put off since is not done before its time', () => {
  const actions = { action: 100 };
  const { timer, done } = createTimer(actions);
  timer.plan();
  actions.action = 300;
  vi.advanceTimersByTime(200);
  expect(done).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(done).toEqual(['action']);
});

test('nothing is done that never comes, nor after it was cancelled', () => {
  const never = createTimer({ never: Number.POSITIVE_INFINITY });
  const cancelled = createTimer({ action: 100 });
  never.timer.plan();
  cancelled.timer.plan();
  cancelled.timer.cancel();
  vi.advanceTimersByTime(1_000_000);
  expect([never.done, cancelled.done]).toEqual([[], []]);
  expect(vi.getTimerCount()).toBe(0);
});
