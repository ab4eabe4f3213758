import { beforeEach, describe, expect, test, vi } from 'vitest';
import { neighbouringRate, rates, readRate, writeRate } from './rate.ts';

const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  });
});

describe('the remembered speed', () => {
  test('is 1 at first', () => {
    expect(readRate()).toBe(1);
  });

  test.for(rates)('may be %d', (rate) => {
    writeRate(rate);
    expect(readRate()).toBe(rate);
  });

  test.for(['fast', '', '9', '-1', 'NaN'])('is 1 where %j is stored', (text) => {
    stored.set('turnwise.rate', text);
    expect(readRate()).toBe(1);
  });
});

describe('the neighbouring speed', () => {
  test.for([
    [1, 1, 1.25],
    [1, -1, 0.75],
    [3, 1, 3],
    [0.5, -1, 0.5],
    [1.1, 1, 1.25],
    [1.1, -1, 1],
  ] as const)('of %d towards %d is %d', ([rate, step, expected]) => {
    expect(neighbouringRate(rate, step)).toBe(expected);
  });
});
