import { expect, test } from 'vitest';
import { once, runAtOnce, runInTasks, type Steps } from './steps.ts';

function* count(to: number, counted: number[]): Steps<string> {
  for (let number = 1; number <= to; number++) {
    counted.push(number);
    yield;
  }
  return 'done';
}

test('all steps run at once, and give their result', () => {
  const counted: number[] = [];
  expect(runAtOnce(count(3, counted))).toBe('done');
  expect(counted).toEqual([1, 2, 3]);
});

test('others go first between steps that run as tasks', async () => {
  const counted: number[] = [];
  const result = runInTasks(count(3, counted), new AbortController().signal);
  expect(counted).toEqual([1]);
  await new Promise((resolve) => setTimeout(resolve));
  expect(counted.length).toBeLessThan(3);
  expect(await result).toBe('done');
  expect(counted).toEqual([1, 2, 3]);
});

test('steps end with the next task once they are given up', async () => {
  const counted: number[] = [];
  const abort = new AbortController();
  const result = runInTasks(count(100, counted), abort.signal);
  abort.abort();
  expect(await result).toBeNull();
  expect(counted).toEqual([1]);
});

test('work for all who ask is done once, and taken up where it was broken off', () => {
  const counted: number[] = [];
  const ask = once(count(3, counted));
  const brokenOff = ask();
  brokenOff.next();
  expect(runAtOnce(ask())).toBe('done');
  expect(runAtOnce(ask())).toBe('done');
  expect(counted).toEqual([1, 2, 3]);
});

test('work that ended with an error ends so for each who asks', () => {
  function* breaking(): Steps<string> {
    yield;
    throw new Error('broken');
  }
  const ask = once(breaking());
  expect(() => runAtOnce(ask())).toThrow('broken');
  expect(() => runAtOnce(ask())).toThrow('broken');
});
