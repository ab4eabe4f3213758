import { expect, test } from 'vitest';
import { runAtOnce, runInTasks, type Steps } from './steps.ts';

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
