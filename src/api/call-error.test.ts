import { describe, expect, test } from 'vitest';
import { CallError, type CallErrorKind, canRetry, retryDelay } from './call-error.ts';

const passing: CallErrorKind[] = ['server', 'unreachable', 'gateway-down', 'gateway-fault'];
const lasting: CallErrorKind[] = [
  'task-missing',
  'account-missing',
  'record-missing',
  'platform',
  'unauthorised',
  'forbidden',
  'not-json',
  'offline',
  'unreadable',
];

describe('asking again by itself', () => {
  test.for(passing)('is done twice after %s', (kind) => {
    const error = new CallError(kind);
    expect([0, 1, 2].map((failures) => canRetry(failures, error))).toEqual([true, true, false]);
  });

  test('is done once after a timeout, which takes long', () => {
    const error = new CallError('timeout');
    expect([0, 1].map((failures) => canRetry(failures, error))).toEqual([true, false]);
  });

  test('is not done when the platform asks for a long wait', () => {
    expect(canRetry(0, new CallError('server', { retryAfterMs: 3_600_000 }))).toBe(false);
  });

  test.for(lasting)('is not done after %s', (kind) => {
    expect(canRetry(0, new CallError(kind))).toBe(false);
  });

  test('is not done after a fault of ours', () => {
    expect(canRetry(0, new TypeError('x'))).toBe(false);
  });

  test.for([
    [0, true],
    [10_000, true],
    [10_001, false],
    [undefined, false],
  ] as const)('after too many requests, asked to wait %j ms: %j', ([retryAfterMs, expected]) => {
    const details = retryAfterMs === undefined ? {} : { retryAfterMs };
    expect(canRetry(0, new CallError('rate-limited', details))).toBe(expected);
  });
});

describe('the wait before asking again', () => {
  test('is a second, then two', () => {
    const error = new CallError('server');
    expect([0, 1].map((failures) => retryDelay(failures, error))).toEqual([1000, 2000]);
  });

  test('is what the platform asked for', () => {
    expect(retryDelay(0, new CallError('rate-limited', { retryAfterMs: 7000 }))).toBe(7000);
  });
});
