import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { drawBars } from './bars.ts';

beforeEach(() => {
  vi.stubGlobal('devicePixelRatio', 1);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** The bars that are drawn of a lane on 12 × 20 pixels: how far from the left, and how high. */
function barsOf(...loudness: number[]): [x: number, height: number][] {
  const bars: [number, number][] = [];
  const canvas = {
    canvas: { width: 12, height: 20 },
    beginPath: () => {},
    fill: () => {},
    roundRect: (x: number, _y: number, _width: number, height: number) => bars.push([x, height]),
  };
  drawBars([Float32Array.from(loudness)], canvas as unknown as CanvasRenderingContext2D);
  return bars;
}

test('a lane has a bar every three pixels, as high as it is loud', () => {
  expect(barsOf(1, 0.5, 1, 0.5)).toEqual([
    [0, 19],
    [3, 9.5],
    [6, 19],
    [9, 9.5],
  ]);
});

test('of all that falls on one bar, the loudest is drawn', () => {
  expect(barsOf(0.25, 1, 0.5, 0.25, 0.5, 0.5, 1, 0)).toEqual([
    [0, 19],
    [3, 9.5],
    [6, 9.5],
    [9, 19],
  ]);
});

test('where a speaker is silent there is no bar, and where hardly to be heard one to be seen', () => {
  expect(barsOf(0, 0.001, 0, 0.001)).toEqual([
    [3, 2],
    [9, 2],
  ]);
});

test('a lane of fewer points than bars repeats them', () => {
  expect(barsOf(1, 0.5).map(([, height]) => height)).toEqual([19, 19, 9.5, 9.5]);
});
