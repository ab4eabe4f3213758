import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { turnsOf } from '../call/turns.ts';
import type { Call } from '../call/types.ts';
import type { ClipAudio } from '../insight/audio.ts';
import { createInsight, type Insight } from '../insight/insight.ts';
import { findingKinds } from '../insight/lint/finding.ts';
import { runAtOnce } from '../insight/steps.ts';
import { anyRow } from '../testing/any-row.ts';
import { openCall } from '../testing/builders.ts';
import { demoCallIds, openDemoCall } from '../testing/demo-calls.ts';
import { base, card } from '../testing/scorecards.ts';
import { findAnchor, placeKey } from './anchors.ts';
import { type Binding, figureNames } from './binding.ts';
import { contentFaults } from './check-answers.ts';
import { reviewContent } from './review.ts';
import type { Question } from './scorecard.ts';
import { suggest } from './suggest.ts';

const nodeId = fc.constantFrom(null, 'a', 'b');
const nodeName = fc.constantFrom('1开场白', '2介绍', '从未说过');
const amount = fc.constantFrom(null, 0, 62, 300, 1600);
const row = fc
  .record({ row: anyRow, answer_id: nodeId, asr_elapse: amount, play_ms: amount })
  .map(({ row, ...more }) => ({ ...row, ...more }));
const generatedCall = fc
  .record({
    rows: fc.array(row, { maxLength: 10 }),
    utterances: fc.array(fc.record({ id: nodeId, name: nodeName }), { maxLength: 3 }),
    record: fc.record({ bill: amount }),
  })
  .map(openCall);
/** A call, and what tells everything of it. */
const toReadable = (call: Call) => ({ call, read: createInsight(call) });
const demoCalls = (await Promise.all(demoCallIds.map(openDemoCall))).map(toReadable);
const anyReadable = fc.oneof(generatedCall.map(toReadable), fc.constantFrom(...demoCalls));
type Readable = ReturnType<typeof toReadable>;

const level = fc.record({
  rms: fc.constantFrom(0.01, 0.02, 0.1, 0.5),
  peak: fc.constantFrom(0, 0.5, 1),
  clippedShare: fc.constantFrom(0, 0, 0.1),
});
/** Audio as it is in the end. */
const settled = fc.oneof(
  fc.record({
    state: fc.constant('known' as const),
    ms: fc.constantFrom(0, 900, 60_000),
    level,
  }),
  fc.record({
    state: fc.constant('failed' as const),
    kind: fc.constantFrom('missing' as const, 'refused' as const, 'undecodable' as const),
  }),
);
const awaited = fc.constantFrom<ClipAudio>(
  { state: 'waiting' },
  { state: 'unasked' },
  { state: 'failed', kind: 'offline' },
);
/** The audio of some clips in the end; the others have the same, in turn. */
const anyAudio = fc.array(settled, { minLength: 1, maxLength: 7 });
/** Which of them had come earlier, and what was known of the others. */
const anyEarlier = fc.array(fc.option(awaited), { minLength: 1, maxLength: 7 });

function clipIds(call: Call): string[] {
  return turnsOf(call).flatMap(({ sentences, looseClips }) =>
    [...sentences.flatMap(({ clips }) => clips), ...looseClips].map(({ id }) => id),
  );
}

/** What is told of a call with this audio, and at an earlier moment with some of it. */
function insightsOf({ call, read }: Readable, audio: ClipAudio[], earlier: (ClipAudio | null)[]) {
  const places = new Map(clipIds(call).map((id, place) => [id, place]));
  const inTheEnd = (id: string) => at(audio, places.get(id)) as ClipAudio;
  return {
    insight: runAtOnce(read(inTheEnd)),
    before: runAtOnce(read((id) => at(earlier, places.get(id)) ?? inTheEnd(id))),
  };
}

function at<T>(values: readonly T[], place = 0): T | undefined {
  return values[place % values.length];
}

const bound = fc.option(fc.constantFrom(0, 0.3, 0.6, 1, 1500), { nil: undefined });
const fact = fc.oneof(
  fc.record({ fact: fc.constant('finding' as const), finding: fc.constantFrom(...findingKinds) }),
  fc.record({
    ...{ fact: fc.constant('figure' as const), figure: fc.constantFrom(...figureNames) },
    ...{ least: bound, most: bound },
  }),
  fc.record({ fact: fc.constant('node' as const), node: nodeName }),
);
const options = ['1', '2'].map((id) => ({ id, text: id, points: 1, isFatal: false }));
const asked = { ...base, id: 'q', text: 'q' };
const kinds: Question[] = [
  { ...asked, kind: 'yes-no', points: 1, good: 'yes' },
  { ...asked, kind: 'scale', from: 1, to: 2 },
  { ...asked, kind: 'single', options },
  { ...asked, kind: 'multiple', options },
];
/** A question whose answer is one when its fact is so, and another one when it is not. */
const anyQuestion = fc
  .record({ fact, question: fc.constantFrom(...kinds), isTurned: fc.boolean() })
  .map(({ fact, question, isTurned }) => {
    const ids = question.kind === 'yes-no' ? ['yes', 'no'] : ['1', '2'];
    const [whenSo = '', whenNot = ''] = isTurned ? ids.toReversed() : ids;
    return { ...question, binding: { ...fact, whenSo, whenNot } satisfies Binding };
  });
type Bound = typeof anyQuestion extends fc.Arbitrary<infer Made> ? Made : never;

interface Case {
  call: Call;
  question: Bound;
  insight: Insight;
  /** What was told at an earlier moment. */
  before: Insight;
}

/** The same for each property: to tell all of a call takes longer than to check it. */
const cases: Case[] = fc
  .sample(fc.tuple(anyReadable, anyQuestion, anyAudio, anyEarlier), 300)
  .map(([readable, question, ...heard]) => ({
    ...{ call: readable.call, question },
    ...insightsOf(readable, ...heard),
  }));

function forAll(check: (given: Case) => void): void {
  for (const given of cases) check(given);
}

/** The answer that is suggested; the state where none is. */
function answerOf(question: Pick<Question, 'kind' | 'binding'>, call: Call, insight: Insight) {
  const told = suggest(question, call, insight);
  return told.state === 'known' ? told.suggestion.answer : told.state;
}

describe('any suggestion', () => {
  test('is an answer that its scorecard allows, and can be kept', () => {
    forAll(({ call, question, insight }) => {
      const told = suggest(question, call, insight);
      if (told.state !== 'known') return;
      const { suggestion } = told;
      const { answer, evidence } = suggestion;
      const content = reviewContent.parse({
        questions: { q: { answer, evidence, causes: [], suggested: suggestion } },
        ...{ notes: [], heard: [], recordingMs: null },
      });
      expect(contentFaults(card({ questions: [question] }), content)).toEqual([]);
    });
  });

  test('is proved by sentences of the call, each of them once', () => {
    forAll(({ call, question, insight }) => {
      const told = suggest(question, call, insight);
      const evidence = told.state === 'known' ? told.suggestion.evidence : [];
      expect(new Set(evidence.map(placeKey)).size).toBe(evidence.length);
      for (const anchor of evidence) {
        const found = findAnchor(call, anchor);
        expect(found).toMatchObject({ isMoved: false, sentence: { text: anchor.quote } });
      }
    });
  });

  test('is none where the fact is not so and nothing is meant to be said then', () => {
    forAll(({ call, question, insight }) => {
      const { whenNot, ...binding } = question.binding;
      const whole = answerOf(question, call, insight);
      const without = answerOf({ ...question, binding }, call, insight);
      const isSo = typeof whole === 'object' && whole.isApplicable;
      const saysNot = isSo && [whole.value].flat()[0] === whenNot;
      expect(without).toEqual(saysNot ? 'none' : whole);
    });
  });

  test('stays when more of the recordings has come', () => {
    forAll(({ call, question, insight, before }) => {
      const earlier = answerOf(question, call, before);
      if (typeof earlier === 'object') expect(answerOf(question, call, insight)).toEqual(earlier);
    });
  });

  test('waits while its figure does', () => {
    forAll(({ call, question, before }) => {
      for (const [figure, { state }] of [
        ['customer-share', before.summary.talkShare],
        ['opening-share', before.summary.openingShare],
      ] as const) {
        const binding: Binding = { fact: 'figure', figure, whenSo: question.binding.whenSo };
        const told = suggest({ ...question, binding }, call, before);
        expect(told.state === 'waiting').toBe(state === 'waiting' || state === 'provisional');
      }
    });
  });

  test('is the same for the same call and recordings', () => {
    const property = fc.property(
      anyReadable,
      anyQuestion,
      anyAudio,
      (readable, question, audio) => {
        const { call } = readable;
        const tell = (of: Readable) =>
          suggest(question, call, insightsOf(of, audio, [null]).insight);
        expect(tell(toReadable(call))).toEqual(tell(readable));
      },
    );
    fc.assert(property);
  });

  test('counts a figure on a bound as within', () => {
    forAll(({ call, question, insight }) => {
      const { whenSo, whenNot } = question.binding;
      for (const figure of figureNames) {
        const within = (bounds: { least?: number; most?: number }) => {
          const binding: Binding = { fact: 'figure', figure, whenSo, whenNot, ...bounds };
          return suggest({ ...question, binding }, call, insight);
        };
        const told = within({});
        const value = told.state === 'known' ? told.suggestion.value : null;
        if (value === null) continue;
        expect(within({ least: value, most: value })).toEqual(told);
        const justOff = value * 1e-9 + 1e-9;
        const not = within({ least: value + justOff });
        expect(within({ most: value - justOff })).toEqual(not);
        expect(not).not.toEqual(told);
      }
    });
  });
});

test('that a clip is loud is told once all clips can be compared', () => {
  const clip = (rms: number): ClipAudio => {
    return { state: 'known', ms: 900, level: { rms, peak: 0.9, clippedShare: 0 } };
  };
  const readable = demoCalls.find(({ call }) => clipIds(call).length > 8) as Readable;
  const later = clipIds(readable.call).slice(4);
  const audio = [clip(0.5), clip(0.1), clip(0.1), clip(0.1), ...later.map(() => clip(0.5))];
  const earlier = audio.map((_, place) => (place < 4 ? null : ({ state: 'waiting' } as const)));
  const { insight, before } = insightsOf(readable, audio, earlier);
  const binding: Binding = { fact: 'finding', finding: 'loud-clip', whenSo: 'yes', whenNot: 'no' };
  const question = { kind: 'yes-no', binding } as const;
  expect(before.findings.map(({ kind }) => kind)).toContain('loud-clip');
  expect(suggest(question, readable.call, before)).toEqual({ state: 'waiting' });
  expect(answerOf(question, readable.call, insight)).toMatchObject({ value: 'no' });
});
