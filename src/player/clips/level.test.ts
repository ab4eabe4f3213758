import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureLevel } from './level.ts';

test.for<[samples: number[], rms: number, peak: number, clippedShare: number]>([
  [[], 0, 0, 0],
  [[0, 0], 0, 0, 0],
  [[0.5, -0.5], 0.5, 0.5, 0],
  [[0, 0, 0, -0.5], 0.25, 0.5, 0],
  [[1, -1, 32767 / 32768, 0], Math.sqrt(0.75), 1, 0.75],
  [[2, Number.NaN, 0, 0], 0.5, 1, 0.25],
])('%j', ([samples, rms, peak, clippedShare]) => {
  const level = measureLevel(Float32Array.from(samples));
  expect(level.rms).toBeCloseTo(rms, 4);
  expect({ ...level, rms }).toEqual({ rms, peak, clippedShare });
});

test('any samples have levels from 0 to 1, none louder than the peak', () => {
  fc.assert(
    fc.property(fc.float32Array(), (samples) => {
      const { rms, peak, clippedShare } = measureLevel(samples);
      expect([rms, peak, clippedShare].every((value) => value >= 0 && value <= 1)).toBe(true);
      expect(rms).toBeLessThanOrEqual(peak + 1e-9);
    }),
  );
});
