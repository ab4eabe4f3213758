import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cue, layOut, toCues } from '../../call/track.ts';
import { createQuietRecord, openRows } from '../../testing/builders.ts';
import type { ClipOutline } from '../clips/decode.ts';
import { callPeaks } from './call-peaks.ts';

/** What is known of a cue's clip. */
interface Part {
  ms: number;
  /** Its loudness, one for each of its equal stretches; null when it is not decoded. */
  peaks: Uint8Array | null;
  isMissing?: boolean;
}

const pointsPerSecond = 40;
const peakCount = 240;
const cues = toCues(
  openRows(
    createQuietRecord({ id: 'a', answer_content: '甲', contents: [], download_voice: [['u']] }),
    createQuietRecord({ id: 'b', notify: 'asrmessage_notify', question: '喂', voice: 'v' }),
    createQuietRecord({
      id: 'c',
      bridge_status: 4,
      question_index: 9,
      answer_content: '乙',
      contents: [],
      download_voice: [['w']],
    }),
  ),
);
const [robot, customer, agent] = cues;
if (!robot || !customer || !agent) throw new Error('a row has no cue');

const even = (loudness: number) => new Uint8Array(peakCount).fill(loudness);

/** The lanes of a call in which these cues, each known so far, follow one another. */
function lanesOf(...parts: readonly (readonly [Cue, Part])[]) {
  return lanesIn(400_000, ...parts);
}

/** The same in at most so many points. */
function lanesIn(mostPoints: number, ...parts: readonly (readonly [Cue, Part])[]) {
  const about = new Map(parts.map(([cue, part]) => [{ ...cue }, part]));
  const track = layOut([...about.keys()], (cue) => ({
    ms: about.get(cue)?.ms ?? Number.NaN,
    standing: 'decoded',
  }));
  const outlineOf = (cue: Cue): ClipOutline | undefined => {
    const { ms = 0, peaks = null } = about.get(cue) ?? {};
    return peaks
      ? {
          durationMs: ms,
          peaks,
          pauses: [],
          level: { rms: 0.1, peak: 1, clippedShare: 0 },
          bytes: 1,
        }
      : undefined;
  };
  return callPeaks(track, outlineOf, (cue) => about.get(cue)?.isMissing ?? false, mostPoints);
}

/** A lane in short: each loudness and for how many points it lasts. */
function runs(lane: Float32Array): [loudness: number, points: number][] {
  const found: [number, number][] = [];
  for (const value of lane) {
    const loudness = Math.round(value * 100) / 100;
    const last = found.at(-1);
    if (last?.[0] === loudness) last[1]++;
    else found.push([loudness, 1]);
  }
  return found;
}

describe('a call’s loudness', () => {
  test('has a lane for each speaker', () => {
    const lanes = lanesOf(
      [robot, { ms: 1000, peaks: even(255) }],
      [customer, { ms: 500, peaks: even(51) }],
      [agent, { ms: 2000, peaks: even(102) }],
    );
    expect(runs(lanes.robot)).toEqual([
      [1, 40],
      [0, 100],
    ]);
    expect(runs(lanes.customer)).toEqual([
      [0, 40],
      [0.2, 20],
      [0, 80],
    ]);
    expect(runs(lanes.agent)).toEqual([
      [0, 60],
      [0.4, 80],
    ]);
  });

  test('has nothing where a clip is missing, be its outline known or not', () => {
    const lanes = lanesOf(
      [robot, { ms: 1000, peaks: even(255), isMissing: true }],
      [robot, { ms: 1000, peaks: null, isMissing: true }],
      [robot, { ms: 1000, peaks: even(255) }],
    );
    expect(runs(lanes.robot)).toEqual([
      [0, 80],
      [1, 40],
    ]);
  });

  test('has a little where a clip is not decoded yet', () => {
    const lanes = lanesOf(
      [robot, { ms: 1000, peaks: even(255) }],
      [robot, { ms: 1000, peaks: null }],
    );
    expect(runs(lanes.robot)).toEqual([
      [1, 40],
      [0.05, 40],
    ]);
  });

  test('has every stretch of a clip in its place', () => {
    const peaks = Uint8Array.from({ length: peakCount }, (_, at) =>
      at < peakCount / 4 ? 255 : 51,
    );
    expect(runs(lanesOf([robot, { ms: 2000, peaks }]).robot)).toEqual([
      [1, 20],
      [0.2, 60],
    ]);
  });

  test('keeps each clip’s loudest sample, where it is', () => {
    const ms = fc.integer({ min: 50, max: 60_000 });
    fc.assert(
      fc.property(ms, ms, fc.nat(peakCount - 1), (before, length, at) => {
        const peaks = even(51);
        peaks[at] = 204;
        const lane = lanesOf(
          [customer, { ms: before, peaks: null }],
          [robot, { ms: length, peaks }],
        );
        const loudest = Math.max(...lane.robot);
        expect(loudest).toBeCloseTo(0.8);
        const seconds = (lane.robot.indexOf(loudest) + 0.5) / pointsPerSecond;
        const expected = (before + ((at + 0.5) / peakCount) * length) / 1000;
        const widest = Math.max(1 / pointsPerSecond, length / 1000 / peakCount);
        expect(Math.abs(seconds - expected)).toBeLessThanOrEqual(2 * widest);
      }),
    );
  });

  test('is between 0 and 1, and as long in each lane', () => {
    const part = fc.record({
      cue: fc.constantFrom(robot, customer, agent),
      ms: fc.nat(3000),
      peaks: fc.option(fc.uint8Array({ minLength: peakCount, maxLength: peakCount })),
      isMissing: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const lanes = lanesOf(...parts.map(({ cue, ...known }) => [cue, known] as const));
        const values = Object.values(lanes).flatMap((lane) => [...lane]);
        expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
        const totalMs = parts.reduce((sum, { ms }) => sum + ms, 0);
        const points = Math.max(1, Math.ceil((totalMs / 1000) * pointsPerSecond));
        expect(Object.values(lanes).map((lane) => lane.length)).toEqual([points, points, points]);
      }),
    );
  });

  test('of an empty call is one silent point', () => {
    expect(lanesOf()).toEqual({
      robot: Float32Array.of(0),
      customer: Float32Array.of(0),
      agent: Float32Array.of(0),
    });
  });

  test('has a bounded number of points for a very long call, its clips in their places', () => {
    const hour = 3_600_000;
    const lanes = lanesOf(
      [robot, { ms: 60 * hour, peaks: even(255) }],
      [customer, { ms: 40 * hour, peaks: even(51) }],
    );
    expect(runs(lanes.robot)).toEqual([
      [1, 240_000],
      [0, 160_000],
    ]);
    expect(runs(lanes.customer)).toEqual([
      [0, 240_000],
      [0.2, 160_000],
    ]);
  });

  test('shows every clip, however many share a point, by the loudest of them', () => {
    const lanes = lanesIn(
      10,
      ...Array.from({ length: 100 }, (_, at) => {
        const peaks = at === 44 ? even(255) : even(51);
        return [at % 2 === 0 ? robot : customer, { ms: 400, peaks }] as const;
      }),
    );
    expect(runs(lanes.robot)).toEqual([
      [0.2, 4],
      [1, 1],
      [0.2, 5],
    ]);
    expect(runs(lanes.customer)).toEqual([[0.2, 10]]);
    expect(runs(lanes.agent)).toEqual([[0, 10]]);
  });
});
