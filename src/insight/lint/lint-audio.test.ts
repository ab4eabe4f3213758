import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { turnsOf } from '../../call/turns.ts';
import { createQuietRecord, openRows } from '../../testing/builders.ts';
import type { ClipAudio, ClipLevel } from '../audio.ts';
import { lintAudio } from './lint-audio.ts';

function heard(level: ClipLevel | undefined): ClipAudio {
  return level ? { state: 'known', ms: 1000, level } : { state: 'waiting' };
}

const normal: ClipLevel = { rms: 0.1, peak: 0.5, clippedShare: 0 };

/** A call in which robot and customer speak in turn, a clip each, at these levels. */
function lint(levels: readonly (ClipLevel | undefined)[]) {
  const rows = levels.map((_, index) =>
    createQuietRecord({
      id: `${index}`,
      notify: 'asrmessage_notify',
      question_index: index,
      ...(index % 2 === 0
        ? { answer_content: '好', download_voice: [['u']] }
        : { question: '喂', voice: 'v' }),
    }),
  );
  const turns = turnsOf(openRows(...rows));
  return lintAudio(turns, (id) => heard(levels[Number.parseInt(id, 10)]));
}

function kinds(levels: readonly (ClipLevel | undefined)[]) {
  return lint(levels).map(({ kind, turnId }) => [kind, turnId]);
}

test.for<[level: ClipLevel, ...kinds: string[]]>([
  [{ ...normal, peak: 0.0099 }, 'silent-clip'],
  [{ ...normal, peak: 0.01 }],
  [{ ...normal, clippedShare: 0.0011 }, 'clipped-clip'],
  [{ ...normal, clippedShare: 0.001 }],
])('%j', ([level, ...expected]) => {
  expect(lint([level]).map(({ kind }) => kind)).toEqual(expected);
});

describe('a clip louder than the others', () => {
  const loud = { ...normal, rms: 0.41 };
  const silent = { ...normal, rms: 0, peak: 0 };

  test('by more than 12 dB is found, of any speaker', () => {
    expect(kinds([normal, loud, normal, normal])).toEqual([['loud-clip', '1-question']]);
    expect(lint([normal, loud, normal, normal])[0]).toMatchObject({
      sentenceId: '1-question.0',
      detail: { clip: 0, rms: 0.41, median: 0.1 },
    });
  });

  test('by no more is not', () => {
    expect(kinds([normal, { ...normal, rms: 0.4 }, normal, normal])).toEqual([]);
  });

  test('needs three others that can be heard', () => {
    expect(kinds([loud, normal, normal])).toEqual([]);
    expect(kinds([loud, normal, normal, undefined])).toEqual([]);
    expect(kinds([loud, normal, normal, silent])).toEqual([['silent-clip', '3-question']]);
  });

  test('is compared with the median of the others, not of all', () => {
    const steps = [0.1, 0.1, 0.3, 0.3, 0.9].map((rms) => ({ ...normal, rms }));
    expect(kinds(steps)).toEqual([['loud-clip', '4-answer']]);
  });
});

test('loose clips count too', () => {
  const row = createQuietRecord({ answer_content: '好', download_voice: [['a'], ['b']] });
  const turns = turnsOf(openRows(row));
  const findings = lintAudio(turns, () => heard({ rms: 0, peak: 0, clippedShare: 0 }));
  expect(findings.map(({ sentenceId, detail }) => [sentenceId, detail.clip])).toEqual([
    [null, 0],
    [null, 1],
  ]);
});

describe('a clip that will not be heard', () => {
  const row = createQuietRecord({ id: 'a', question: '喂', voice: 'v', answer_content: '好' });
  const turns = turnsOf(openRows({ ...row, download_voice: [['u']] }));

  test.for([
    ['missing', 'missing-clip'],
    ['refused', 'refused-clip'],
    ['host-refused', 'refused-clip'],
    ['bad-link', 'refused-clip'],
    ['not-audio', 'undecodable-clip'],
    ['undecodable', 'undecodable-clip'],
  ] as const)('because it is %s is found as %s, at its turn and sentence', ([kind, found]) => {
    const findings = lintAudio(turns, () => ({ state: 'failed', kind }));
    expect(
      findings.map(({ kind, turnId, sentenceId, severity }) => [
        kind,
        turnId,
        sentenceId,
        severity,
      ]),
    ).toEqual([
      [found, 'a-question', 'a-question.0', 'warning'],
      [found, 'a-answer', 'a-answer.0', 'warning'],
    ]);
  });

  test.for(['offline', 'unreachable', 'timeout', 'server', 'rate-limited'] as const)(
    'for now, because of %s, is no finding',
    (kind) => {
      expect(lintAudio(turns, () => ({ state: 'failed', kind }))).toEqual([]);
    },
  );
});

test('any levels give findings whose ids differ', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const level = fc.option(fc.record({ rms: share, peak: share, clippedShare: share }), {
    nil: undefined,
  });
  fc.assert(
    fc.property(fc.array(level, { maxLength: 8 }), (levels) => {
      const ids = lint(levels).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});
