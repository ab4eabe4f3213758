import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPauses, nextJump, type Pause } from './pauses.ts';

/** Samples a millisecond, so that times are easily counted. */
const sampleRate = 1000;

/** A stretch of even loudness. */
interface Stretch {
  ms: number;
  loudness: number;
}

/** Samples that swing between a loudness and its negative. */
function play(stretches: readonly Stretch[], rate = sampleRate): Float32Array {
  const all = stretches.flatMap(({ ms, loudness }) =>
    Array.from({ length: (ms / 1000) * rate }, (_, at) => (at % 2 === 0 ? loudness : -loudness)),
  );
  return Float32Array.from(all);
}

const rounded = ({ startMs, endMs }: Pause): Pause => ({
  startMs: Math.round(startMs),
  endMs: Math.round(endMs),
});
const tone = (ms: number, loudness = 0.5): Stretch => ({ ms, loudness });
const silence = (ms: number): Stretch => ({ ms, loudness: 0 });

describe('the pauses of a clip', () => {
  test('are its silences', () => {
    const samples = play([tone(500), silence(1000), tone(200), silence(800), tone(500)]);
    expect(findPauses(samples, sampleRate)).toEqual([
      { startMs: 500, endMs: 1500 },
      { startMs: 1700, endMs: 2500 },
    ]);
  });

  test('are silences of 700 ms and more', () => {
    const samples = play([tone(100), silence(690), tone(100), silence(700), tone(100)]);
    expect(findPauses(samples, sampleRate)).toEqual([{ startMs: 890, endMs: 1590 }]);
  });

  test.for([8000, 16_000, 44_100, 48_000])('are the same at %d samples a second', (rate) => {
    const samples = play([tone(500), silence(1000), tone(500)], rate);
    const [pause] = findPauses(samples, rate);
    expect(pause?.startMs).toBeCloseTo(500);
    expect(pause?.endMs).toBeCloseTo(1500);
  });

  test('may begin and end the clip', () => {
    const samples = play([silence(900), tone(100), silence(900)]);
    expect(findPauses(samples, sampleRate)).toEqual([
      { startMs: 0, endMs: 900 },
      { startMs: 1000, endMs: 1900 },
    ]);
  });

  test.for([1900, 1901, 1905, 1909])('reach to the end of a clip of %d ms', (ms) => {
    const samples = play([tone(1000), silence(ms - 1000)]);
    expect(findPauses(samples, sampleRate)).toEqual([{ startMs: 1000, endMs: ms }]);
  });

  test('are all of a silent clip, and none of one without a sample', () => {
    expect(findPauses(play([silence(2000)]), sampleRate)).toEqual([{ startMs: 0, endMs: 2000 }]);
    expect(findPauses(play([]), sampleRate)).toEqual([]);
  });

  test('are what is quiet beside the loudest of the clip', () => {
    const murmured = (loudest: number) =>
      findPauses(play([tone(300, loudest), tone(900, 0.02), tone(300, loudest)]), sampleRate);
    expect(murmured(0.8)).toEqual([{ startMs: 300, endMs: 1200 }]);
    expect(murmured(0.2)).toEqual([]);
  });

  test('are found in a whispered clip’s noise too', () => {
    const samples = play([tone(300, 0.01), tone(900, 0.003), tone(300, 0.01)]);
    expect(findPauses(samples, sampleRate)).toEqual([{ startMs: 300, endMs: 1200 }]);
  });

  test('are cut by the shortest sound', () => {
    const samples = play([silence(600), tone(1), silence(599)]);
    expect(findPauses(samples, sampleRate)).toEqual([]);
  });

  test('are all long silences and nothing else, wherever they lie', () => {
    const tens = fc.integer({ min: 1, max: 120 }).map((count) => count * 10);
    fc.assert(
      fc.property(fc.array(tens, { maxLength: 9 }), (lengths) => {
        const stretches = lengths.map((ms, index) => (index % 2 === 0 ? tone(ms) : silence(ms)));
        let at = 0;
        const expected = stretches.flatMap(({ ms, loudness }) => {
          at += ms;
          return loudness === 0 && ms >= 700 ? [{ startMs: at - ms, endMs: at }] : [];
        });
        const found = findPauses(play(stretches), sampleRate);
        expect(found.map(rounded)).toEqual(expected);
      }),
    );
  });

  test('are in order, apart, long and within the clip, whatever it sounds like', () => {
    const stretch = fc.record({
      ms: fc.nat(1500),
      loudness: fc.constantFrom(0, 0.001, 0.01, 0.03, 0.2, 1),
    });
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 8 }), (stretches) => {
        const samples = play(stretches);
        let after = 0;
        for (const { startMs, endMs } of findPauses(samples, sampleRate)) {
          expect(startMs).toBeGreaterThanOrEqual(after);
          expect(endMs - startMs).toBeGreaterThan(699.999);
          after = endMs;
        }
        expect(after).toBeLessThanOrEqual(samples.length);
      }),
    );
  });
});

describe('the next jump', () => {
  const pauses: Pause[] = [
    { startMs: 1000, endMs: 2000 },
    { startMs: 5000, endMs: 7000 },
  ];

  test('leaves a little of the silence on either side', () => {
    expect(nextJump(pauses, 0)).toEqual({ from: 1.125, to: 1.875 });
  });

  test.for([
    ['before a pause is over it', 0, 1.125],
    ['inside a pause is over what is left of it', 1.5, 1.125],
    ['where a pause was left is over the next', 1.875, 5.125],
    ['between two pauses is over the later', 3, 5.125],
  ] as const)('%s', ([, seconds, from]) => {
    expect(nextJump(pauses, seconds)?.from).toBe(from);
  });

  test('is none after the last pause, nor in a clip without one', () => {
    expect(nextJump(pauses, 6.9)).toBeNull();
    expect(nextJump([], 0)).toBeNull();
  });

  test('always goes on, so that a clip comes to its end', () => {
    const gap = fc.integer({ min: 1, max: 3000 });
    const length = fc.integer({ min: 700, max: 9000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(gap, length), { maxLength: 6 }), (parts) => {
        let at = 0;
        const made = parts.map(([before, ms]) => {
          const startMs = at + before;
          at = startMs + ms;
          return { startMs, endMs: at };
        });
        let [seconds, jumps] = [0, 0];
        for (let jump = nextJump(made, 0); jump; jump = nextJump(made, seconds)) {
          expect(jump.from).toBeGreaterThan(seconds);
          expect(jump.to).toBeGreaterThan(jump.from);
          seconds = jump.to;
          jumps++;
        }
        expect(jumps).toBe(made.length);
      }),
    );
  });
});
