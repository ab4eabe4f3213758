import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createQuietRecord, openRows, type Wire } from '../testing/builders.ts';
import { growth } from '../testing/processor-time.ts';
import {
  type Cue,
  type CueLength,
  estimateMs,
  gapMs,
  layOut,
  locate,
  type Track,
  toCues,
} from './track.ts';
import type { CallEvent } from './types.ts';

const answeredAt = Date.parse('2023-07-03T15:00:00+08:00');

/** A row's time, in s after the call was answered, as the platform writes it. */
function clock(seconds: number): string {
  const shanghai = new Date(answeredAt + seconds * 1000 + 8 * 3_600_000);
  return shanghai.toISOString().slice(0, 19).replace('T', ' ');
}

/** A row in which the customer says something; without a time when `seconds` is null. */
function heard(id: string, seconds: number | null, overrides: Wire = {}): Wire {
  const created_at = seconds === null ? null : clock(seconds);
  return createQuietRecord({ id, created_at, question: '喂', voice: id, ...overrides });
}

/** A row in which the robot answers, a sentence a text. */
function answered(id: string, seconds: number | null, ...texts: string[]): Wire {
  const download_voice = texts.map((text) => [text]);
  const said = { question: '', voice: '', answer_content: texts.join('\n'), download_voice };
  return heard(id, seconds, said);
}

function cuesOf(...rows: Wire[]): Cue[] {
  return toCues(openRows(...rows));
}

function lasting(ms: number) {
  return () => ({ ms, standing: 'decoded' as const });
}

/** Cues and what `layOut` needs to give them these lengths in ms. */
function lastingEach(lengths: readonly number[]) {
  const [cue] = cuesOf(heard('a', 0));
  if (!cue) throw new Error('the row has no cue');
  const cues = lengths.map((_, index) => ({ ...cue, turn: { ...cue.turn }, turnNumber: index }));
  const lengthOf = ({ turnNumber }: Cue) => ({
    ms: lengths[turnNumber] ?? NaN,
    standing: 'decoded' as const,
  });
  return { cues, lengthOf };
}

/** When each cue began, in s after the call was answered. */
function clockSeconds({ clockMs }: Track): number[] {
  return Array.from(clockMs, (ms) => (ms - answeredAt) / 1000);
}

/** The pauses between the cues of a track, in ms. */
function pausesOf({ startMs, endMs }: Track): number[] {
  return Array.from(startMs.subarray(1), (start, index) => start - (endMs[index] ?? NaN));
}

describe('the cues', () => {
  const cues = cuesOf(
    createQuietRecord({ id: 'x', bridge_status: 4, question_index: 9, voice: 'last' }),
    createQuietRecord({
      id: 'a',
      notify: 'asrmessage_notify',
      question: '喂',
      voice: 'said',
      answer_content: '甲\n乙',
      download_voice: [['one', 'two'], ['three']],
    }),
    createQuietRecord({ id: 'b', answer_content: '甲\n乙', download_voice: [['loose']] }),
  );

  test('have every clip in spoken order, those after the transfer last', () => {
    const links = cues.map(({ clip }) => clip?.url);
    expect(links).toEqual(['said', 'one', 'two', 'three', 'loose', 'last']);
  });

  test('know the words of each clip that has words', () => {
    expect(cues.map(({ text }) => text)).toEqual(['喂', '甲', '甲', '乙', '', '']);
  });

  test('know the turn of each clip, and count the turns from 1', () => {
    const turns = cues.map(({ turn, turnNumber }) => [turn.speaker, turnNumber]);
    expect(turns).toEqual([
      ['customer', 1],
      ['robot', 2],
      ['robot', 2],
      ['robot', 2],
      ['robot', 3],
      ['customer', 4],
    ]);
  });

  test('know the sentence of each clip that certainly has one', () => {
    expect(cues.map(({ sentenceId }) => sentenceId)).toEqual([
      'a-question.0',
      'a-answer.0',
      'a-answer.0',
      'a-answer.1',
      null,
      'x-question.0',
    ]);
  });

  test('have ids that differ', () => {
    expect(new Set(cues.map(({ id }) => id)).size).toBe(cues.length);
  });

  test('have a gap in the place of a sentence without a clip', () => {
    const voices = { answer_content: '甲\n乙\n丙', download_voice: [['u'], [], ['w']] };
    const gapped = cuesOf(createQuietRecord({ id: 'a', ...voices }));
    expect(gapped.map(({ id, clip }) => [id, clip?.url])).toEqual([
      ['a-answer.0', 'u'],
      ['a-answer.1', undefined],
      ['a-answer.2', 'w'],
    ]);
  });

  test('have a gap for what the customer said without a recording', () => {
    const [cue] = cuesOf(createQuietRecord({ question: '喂', voice: '' }));
    expect(cue).toMatchObject({ text: '喂', clip: null });
  });

  test('have no gap where the turn’s clips may be the sentence’s', () => {
    const voices = { answer_content: '甲\n乙\n丙', download_voice: [['u'], ['v']] };
    expect(cuesOf(createQuietRecord(voices)).map(({ clip }) => clip?.url)).toEqual(['u', 'v']);
  });

  test('are none where nobody speaks', () => {
    expect(cuesOf(createQuietRecord({ notify: 'leave' }))).toEqual([]);
  });
});

describe('a guess at a clip’s length', () => {
  function guess(row: Wire): number | undefined {
    return cuesOf(createQuietRecord(row)).map(estimateMs)[0];
  }

  test.for([
    ['the recording’s own', { record_ms: 3210, speak_ms: 900 }, 3210],
    ['else how long the customer spoke', { record_ms: null, speak_ms: 900 }, 900],
    ['so for a recording of 0 ms', { record_ms: 0, speak_ms: 900 }, 900],
    ['so for one of less', { record_ms: -1, speak_ms: 900 }, 900],
    ['so for one of hours', { record_ms: 7_200_000, speak_ms: 900 }, 900],
    ['else by the words', { record_ms: null, speak_ms: 0 }, 4 * 220],
  ] as const)('of the customer is %s', ([, row, expected]) => {
    expect(guess({ question: '您是哪位', voice: 'u', ...row })).toBe(expected);
  });

  test('of an answer is by the words, whatever the customer’s took', () => {
    const answer = { answer_content: '您好您好您', download_voice: [['u']] };
    expect(guess({ ...answer, record_ms: 9000, speak_ms: 9000 })).toBe(5 * 220);
  });

  test('without words is short, of very many words two minutes', () => {
    expect(guess({ voice: 'u' })).toBe(600);
    expect(guess({ question: '喂'.repeat(100_000), voice: 'u' })).toBe(120_000);
  });

  test('is a length, whatever the row says', () => {
    const ms = fc.option(fc.oneof(fc.double(), fc.integer()));
    const [cue] = cuesOf(heard('a', 0));
    fc.assert(
      fc.property(ms, ms, fc.string(), (recordMs, speakMs, text) => {
        if (!cue) throw new Error('the row has no cue');
        const event: CallEvent = { ...cue.turn.event, recordMs, speakMs };
        const guessed = estimateMs({ ...cue, text, turn: { ...cue.turn, event } });
        expect(guessed).toBeGreaterThan(0);
        expect(guessed).toBeLessThanOrEqual(120_000);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a track', () => {
  test('has its cues one after another', () => {
    const { cues, lengthOf } = lastingEach([1000, 0, gapMs, 2500]);
    const { startMs, endMs, durationMs } = layOut(cues, lengthOf);
    expect([...startMs]).toEqual([0, 1000, 1000, 1600]);
    expect([...endMs]).toEqual([1000, 1000, 1600, 4100]);
    expect(durationMs).toBe(4100);
  });

  test.for<[boolean, CueLength['standing'][]]>([
    [false, []],
    [false, ['decoded', 'missing']],
    [true, ['decoded', 'estimated', 'missing']],
  ])('is an estimate: %s, with lengths that are %j', ([isEstimate, standings]) => {
    const { cues } = lastingEach(standings.map(() => 1000));
    const track = layOut(cues, ({ turnNumber }) => ({
      ms: 1000,
      standing: standings[turnNumber] ?? 'missing',
    }));
    expect(track.isEstimate).toBe(isEstimate);
  });

  test('may be empty', () => {
    const { startMs, durationMs } = layOut([], lasting(1), { hasPauses: true, answeredAt });
    expect([startMs.length, durationMs]).toEqual([0, 0]);
  });

  test('is as long as its cues and its pauses', () => {
    const times = fc.option(fc.integer({ min: 0, max: 90 }));
    const rows = fc.array(fc.tuple(times, fc.boolean()), { maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.boolean(), fc.nat(9000), (made, hasPauses, ms) => {
        const all = made.map(([seconds, isAnswer], index) =>
          isAnswer ? answered(`${index}`, seconds, '甲', '乙') : heard(`${index}`, seconds),
        );
        const track = layOut(cuesOf(...all), lasting(ms), { hasPauses, answeredAt });
        const pauses = pausesOf(track);
        const paused = pauses.reduce((sum, pause) => sum + pause, 0);
        expect(
          Array.from(track.endMs, (end, index) => end - (track.startMs[index] ?? NaN)),
        ).toEqual(track.cues.map(() => ms));
        expect(pauses.every((pause) => pause >= 0 && pause <= (hasPauses ? 30_000 : 0))).toBe(true);
        expect(track.durationMs).toBe(track.cues.length * ms + paused);
      }),
    );
  });
});

describe('the call’s own clock', () => {
  test('has an answer begin when its row is written', () => {
    const track = layOut(cuesOf(answered('a', 2, '甲'), answered('b', 9, '乙')), lasting(1000));
    expect(clockSeconds(track)).toEqual([2, 9]);
  });

  test('has an answer’s later sentences follow at once', () => {
    const track = layOut(cuesOf(answered('a', 2, '甲', '乙', '丙')), lasting(1500));
    expect(clockSeconds(track)).toEqual([2, 3.5, 5]);
  });

  test('has the customer’s words end when their row is written', () => {
    const both = { answer_content: '好', download_voice: [['u']] };
    const track = layOut(cuesOf(heard('a', 9, both)), lasting(1500));
    expect(clockSeconds(track)).toEqual([7.5, 9]);
  });

  test('goes on from the answer time where no row has a time', () => {
    const cues = cuesOf(answered('a', null, '甲', '乙'), heard('b', null));
    expect(clockSeconds(layOut(cues, lasting(1000), { answeredAt }))).toEqual([0, 1, 2]);
  });

  test('goes on from the cue before where one row has no time', () => {
    const cues = cuesOf(answered('a', 5, '甲'), heard('b', null), answered('c', 20, '乙'));
    expect(clockSeconds(layOut(cues, lasting(1000), { answeredAt }))).toEqual([5, 6, 20]);
  });

  test('is not known before the first time that tells', () => {
    const cues = cuesOf(heard('a', null), answered('b', 5, '甲'), heard('c', null));
    expect(clockSeconds(layOut(cues, lasting(1000)))).toEqual([NaN, 5, 6]);
  });
});

describe('the pauses', () => {
  function pauses(...rows: Wire[]): number[] {
    return pausesOf(layOut(cuesOf(...rows), lasting(1000), { hasPauses: true, answeredAt }));
  }

  test('are the call’s own, by the rows’ times', () => {
    // The first answer lasts from 2 to 3, the customer's words from 6 to 7, the second from 7 to 8.
    expect(pauses(answered('a', 2, '甲'), heard('b', 7), answered('c', 7, '乙'))).toEqual([
      3000, 0,
    ]);
  });

  test('are left out unless they are asked for', () => {
    const cues = cuesOf(answered('a', 2, '甲'), answered('b', 9, '乙'));
    expect(pausesOf(layOut(cues, lasting(1000), { answeredAt }))).toEqual([0]);
  });

  test('are none before the first cue', () => {
    const cues = cuesOf(answered('a', 20, '甲'));
    expect(layOut(cues, lasting(1000), { hasPauses: true, answeredAt }).startMs[0]).toBe(0);
  });

  test('are none within an answer, nor where one speaks over the other', () => {
    expect(pauses(answered('a', 2, '甲', '乙', '丙'), heard('b', 4))).toEqual([0, 0, 0]);
  });

  test('of up to 30 s are believed, longer ones not', () => {
    expect(pauses(answered('a', 0, '甲'), answered('b', 31, '乙'))).toEqual([30_000]);
    expect(pauses(answered('a', 0, '甲'), answered('b', 32, '乙'))).toEqual([0]);
  });

  test('are none where a row has no time', () => {
    expect(pauses(answered('a', 2, '甲'), heard('b', null), answered('c', 4, '乙'))).toEqual([
      0, 0,
    ]);
  });

  test('are none where nothing tells the time', () => {
    const cues = cuesOf(heard('a', null), answered('b', null, '甲'));
    const track = layOut(cues, lasting(1000), { hasPauses: true });
    expect([...track.startMs]).toEqual([0, 1000]);
    expect([...track.clockMs]).toEqual([NaN, NaN]);
  });
});

describe('a place in the track', () => {
  /** As {@link locate}, by looking at one cue after another. */
  function scanned({ cues, startMs, endMs }: Track, ms: number) {
    const found = endMs.findIndex((end) => end > ms);
    const index = found >= 0 ? found : cues.length - 1;
    const [start = NaN, end = NaN] = [startMs[index], endMs[index]];
    return { index, offsetMs: Math.max(0, Math.min(ms, end) - start) };
  }

  const { cues, lengthOf } = lastingEach([1000, 0, 500]);
  const track = layOut(cues, lengthOf);

  test.for([
    [0, { index: 0, offsetMs: 0 }],
    [999, { index: 0, offsetMs: 999 }],
    [1000, { index: 2, offsetMs: 0 }],
    [1499, { index: 2, offsetMs: 499 }],
    [1500, { index: 2, offsetMs: 500 }],
    [99_999, { index: 2, offsetMs: 500 }],
    [-1, { index: 0, offsetMs: 0 }],
    [Infinity, { index: 2, offsetMs: 500 }],
  ] as const)('%d ms in is found', ([ms, expected]) => {
    expect(locate(track, ms)).toEqual(expected);
  });

  test('in a pause is the start of the next cue', () => {
    const paused = cuesOf(answered('a', 0, '甲'), answered('b', 5, '乙'));
    const options = { hasPauses: true, answeredAt };
    expect(locate(layOut(paused, lasting(1000), options), 3000)).toEqual({ index: 1, offsetMs: 0 });
  });

  test('in an empty track is the start', () => {
    expect(locate(layOut([], lasting(1)), 500)).toEqual({ index: 0, offsetMs: 0 });
  });

  test('is the one that a linear scan finds', () => {
    const lengths = fc.array(fc.nat(4), { minLength: 1, maxLength: 30 });
    const rowTimes = fc.array(fc.nat(40), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(lengths, rowTimes, fc.boolean(), (all, seconds, hasPauses) => {
        const made = lastingEach(all.map((length) => length * 1000));
        const timed = made.cues.map((cue, index) => {
          const createdAt = answeredAt + (seconds[index] ?? 0) * 1000;
          return { ...cue, turn: { ...cue.turn, event: { ...cue.turn.event, createdAt } } };
        });
        const laidOut = layOut(timed, made.lengthOf, { hasPauses, answeredAt });
        for (let ms = -500; ms <= laidOut.durationMs + 500; ms += 500) {
          expect(locate(laidOut, ms)).toEqual(scanned(laidOut, ms));
        }
      }),
    );
  });

  test('leads back to its time, wherever a cue is heard', () => {
    const lengths = fc.array(fc.nat(5000), { minLength: 1 });
    fc.assert(
      fc.property(lengths, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
        const made = lastingEach(all);
        const laidOut = layOut(made.cues, made.lengthOf);
        const { index, offsetMs } = locate(laidOut, share * laidOut.durationMs);
        const start = laidOut.startMs[index] ?? NaN;
        expect(start + offsetMs).toBeCloseTo(share * laidOut.durationMs);
      }),
    );
  });
});

describe('a long track', () => {
  const some = cuesOf(heard('a', 1), answered('b', 2, '甲', '乙'), heard('c', null));

  function longTrack(count: number): Cue[] {
    return Array.from({ length: count }, (_, index) => some[index % some.length] ?? []).flat();
  }

  test('of 100,000 cues takes less than thirty times one of 10,000', { timeout: 20_000 }, () => {
    const layOutAll = (cues: Cue[]) => layOut(cues, lasting(500), { hasPauses: true, answeredAt });
    expect(growth(14, (size) => longTrack(10_000 * size), layOutAll)).toBeLessThan(30);
  });
});
