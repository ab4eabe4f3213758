import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ClipError } from '../../call/clip-error.ts';
import { type Cue, estimateMs, gapMs, toCues } from '../../call/track.ts';
import { createQuietRecord, openRows, type Wire } from '../../testing/builders.ts';
import { ClipLibrary } from '../clips/clip-library.ts';
import type { ClipOutline } from '../clips/decode.ts';
import { CallTrack } from './call-track.ts';

const answeredAt = Date.parse('2023-07-03T15:00:00+08:00');

/** The robot's answer, a sentence a clip; null is a sentence without one. */
function answer(id: string, second: number, ...links: (string | null)[]): Wire {
  return createQuietRecord({
    id,
    created_at: `2023-07-03 15:00:${String(second).padStart(2, '0')}`,
    answer_content: links.map(() => '好的').join('\n'),
    contents: [],
    download_voice: links.map((link) => (link === null ? [] : [link])),
  });
}

/** An answer of three sentences, the second without a clip, and one of a single sentence. */
const cues = toCues(openRows(answer('a', 2, 'u', null, 'w'), answer('b', 20, 'x')));
const [first, gap, third, last] = cues;
if (!first || !gap || !third || !last) throw new Error('a sentence has no cue');

function outlineOf(durationMs: number): ClipOutline {
  return {
    durationMs,
    peaks: new Uint8Array(240),
    pauses: [],
    level: { rms: 0.1, peak: 1, clippedShare: 0 },
    bytes: 1,
  };
}

/** A library in which the clips of these ids have these lengths in ms, and all others fail. */
function createLibrary(lengths: Readonly<Record<string, number>>): ClipLibrary {
  const entries = Object.entries(lengths).map(([id, ms]) => [id, outlineOf(ms)] as const);
  const library = new ClipLibrary({
    fetchClip: () => Promise.reject(new ClipError('missing')),
    freshLink: async () => null,
    outlines: { load: async () => new Map(entries), save: () => {}, close: async () => {} },
  });
  void library.open();
  return library;
}

/** Lets the library know the outlines that were kept. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** A track of the cues above, in which the clips of these ids have these lengths in ms. */
async function createTrack(lengths: Readonly<Record<string, number>> = {}) {
  const library = createLibrary(lengths);
  const track = new CallTrack(library);
  track.setCues(cues, answeredAt);
  await settle();
  return { library, track };
}

describe('a cue’s length', () => {
  test('is its clip’s, once that is known', async () => {
    const { track } = await createTrack({ [first.id]: 3210 });
    expect(track.lengthOf(first)).toEqual({ ms: 3210, standing: 'decoded' });
  });

  test('is a guess before', async () => {
    const { track } = await createTrack();
    expect(track.lengthOf(first)).toEqual({ ms: estimateMs(first), standing: 'estimated' });
  });

  test('is a gap where there is no clip', async () => {
    const { track } = await createTrack();
    expect(track.lengthOf(gap)).toEqual({ ms: gapMs, standing: 'missing' });
  });

  test('is a gap where the clip failed, though its outline was kept', async () => {
    const { library, track } = await createTrack({ [first.id]: 3210 });
    await library.whenReady({ id: first.id, url: 'u' });
    expect(track.lengthOf(first)).toEqual({ ms: gapMs, standing: 'missing' });
  });
});

describe('the layout', () => {
  test('has every cue with the length that is known of it', async () => {
    const { track } = await createTrack({ [first.id]: 1000, [last.id]: 2000 });
    const guess = estimateMs(third);
    expect([...track.layout.endMs]).toEqual([
      1000,
      1000 + gapMs,
      1000 + gapMs + guess,
      3000 + gapMs + guess,
    ]);
  });

  test('stays the same object until something changes', async () => {
    const { track } = await createTrack();
    const { layout } = track;
    expect(track.layout).toBe(layout);
    track.change();
    expect(track.layout).not.toBe(layout);
  });

  test('is of the cues that were set last', async () => {
    const { track } = await createTrack({ [last.id]: 2000 });
    expect(track.layout.cues).toHaveLength(4);
    track.setCues([last], null);
    expect(track.layout.cues).toEqual([last]);
    expect(track.layout.durationMs).toBe(2000);
  });

  test('tells the time from when the call was answered, where no row does', () => {
    const untimed = createQuietRecord({ created_at: null, question: '喂', voice: 'u' });
    const track = new CallTrack(createLibrary({}));
    track.setCues(toCues(openRows(untimed)), answeredAt);
    expect(track.layout.clockMs[0]).toBe(answeredAt);
  });

  test('has the pauses of the real call when they are wanted', async () => {
    const { track } = await createTrack({ [first.id]: 1000, [third.id]: 1000, [last.id]: 1000 });
    const withoutPauses = track.layout.durationMs;
    track.setHasPauses(true);
    // The first answer is written 2 s and the second 20 s after the call was answered.
    const expected = 20_000 - (2000 + 1000 + gapMs + 1000);
    expect(track.layout.durationMs - withoutPauses).toBe(expected);
    expect(cues.map((_, index) => track.pauseBefore(index))).toEqual([0, 0, 0, expected]);
    track.setHasPauses(false);
    expect(track.layout.durationMs).toBe(withoutPauses);
    expect(track.pauseBefore(3)).toBe(0);
  });
});

describe('a new length', () => {
  test('is one whose length became known after the cues were laid out', async () => {
    const track = new CallTrack(createLibrary({ [first.id]: 9000 }));
    track.setCues(cues, answeredAt);
    expect(track.layout.endMs[0]).toBe(estimateMs(first));
    await settle();
    expect(cues.map(({ id }) => track.updateLength(id))).toEqual([true, false, false, false]);
  });

  test('is new no more once the cues are laid out with it', async () => {
    const track = new CallTrack(createLibrary({ [first.id]: 9000 }));
    track.setCues(cues, answeredAt);
    expect(track.layout.endMs[0]).toBe(estimateMs(first));
    await settle();
    track.change();
    expect(track.layout.endMs[0]).toBe(9000);
    expect(track.updateLength(first.id)).toBe(false);
  });

  test('is one that turns out as it was guessed, as the track may be no estimate any more', async () => {
    const track = new CallTrack(createLibrary({ [last.id]: estimateMs(last) }));
    track.setCues([last], answeredAt);
    expect(track.layout).toMatchObject({ durationMs: estimateMs(last), isEstimate: true });
    await settle();
    expect(track.updateLength(last.id)).toBe(true);
    expect(track.layout).toMatchObject({ durationMs: estimateMs(last), isEstimate: false });
    expect(track.updateLength(last.id)).toBe(false);
  });

  test('is that of a clip that fails', async () => {
    const { library, track } = await createTrack({ [first.id]: 9000 });
    expect(track.layout.endMs[0]).toBe(9000);
    await library.whenReady({ id: first.id, url: 'u' });
    expect(track.updateLength(first.id)).toBe(true);
  });

  test('is none of a cue that the call does not have, nor before the cues are laid out', async () => {
    const { track } = await createTrack({ [first.id]: 9000 });
    expect(track.updateLength(first.id)).toBe(false);
    expect(track.layout.cues).toHaveLength(4);
    expect(track.updateLength('nobody’s')).toBe(false);
  });
});

describe('a place', () => {
  test('is found by the cue’s id', async () => {
    const { track } = await createTrack();
    expect(cues.map(({ id }) => track.placeOf(id))).toEqual([0, 1, 2, 3]);
    expect(track.placeOf('nobody’s')).toBe(-1);
  });

  test('is found by the turn for each of its cues', async () => {
    const { track } = await createTrack();
    expect(track.placesOfTurn(first.turn.id)).toEqual([0, 1, 2]);
    expect(track.placesOfTurn(last.turn.id)).toEqual([3]);
    expect(track.placesOfTurn('nobody’s')).toEqual([]);
  });

  test('is no longer found once other cues are set', async () => {
    const { track } = await createTrack();
    track.setCues([last], null);
    expect(track.placeOf(first.id)).toBe(-1);
    expect(track.placesOfTurn(first.turn.id)).toEqual([]);
    expect(track.placesOfTurn(last.turn.id)).toEqual([0]);
  });
});

describe('the next cue that can be heard', () => {
  test('is the one asked from, if that can be heard', async () => {
    const { track } = await createTrack();
    expect([-1, 0, 2, 3].map((from) => track.nextPlayable(from))).toEqual([0, 0, 2, 3]);
  });

  test('comes after those without a clip', async () => {
    const { track } = await createTrack();
    expect(track.nextPlayable(1)).toBe(2);
  });

  test('comes after those that failed', async () => {
    const { library, track } = await createTrack();
    await library.whenReady({ id: third.id, url: 'w' });
    expect(track.nextPlayable(1)).toBe(3);
  });

  test('is none behind the last, nor in a call without cues', async () => {
    const { track } = await createTrack();
    expect(track.nextPlayable(4)).toBe(-1);
    track.setCues([], null);
    expect(track.nextPlayable(0)).toBe(-1);
  });
});

describe('a moment', () => {
  const lengths = { [first.id]: 1000, [third.id]: 2000, [last.id]: 4000 };

  test('is a time of the recording', async () => {
    const { track } = await createTrack(lengths);
    expect(track.msAt({ index: 0, time: 0.25 })).toBe(250);
    expect(track.msAt({ index: 2, time: 0.5 })).toBe(1000 + gapMs + 500);
  });

  test('before the first cue is the start of the recording', async () => {
    const { track } = await createTrack(lengths);
    expect(track.msAt({ index: -1, time: 9 })).toBe(0);
    expect(track.msAt({ index: 0, time: -9 })).toBe(0);
  });

  test('in the pause before a cue is a time before the cue', async () => {
    const { track } = await createTrack(lengths);
    track.setHasPauses(true);
    expect(track.msAt({ index: 3, time: -1.5 })).toBe((track.layout.startMs[3] ?? 0) - 1500);
  });

  test('is the one from which its time was taken', async () => {
    const { track } = await createTrack(lengths);
    const long: Cue[] = [first, third, last];
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(999), fc.boolean(), (cue, share, hasPauses) => {
        track.setHasPauses(hasPauses);
        const time = ((lengths[cue.id] ?? Number.NaN) * share) / 1_000_000;
        const moment = track.momentAt(track.msAt({ index: track.placeOf(cue.id), time }));
        expect(moment.index).toBe(track.placeOf(cue.id));
        expect(moment.time).toBeCloseTo(time);
      }),
    );
  });
});
