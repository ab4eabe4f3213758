import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { turnsOf } from '../call/turns.ts';
import type { Call, Section, TimelineItem } from '../call/types.ts';
import { createQuietRecord, openRows } from '../testing/builders.ts';
import { createExplainer } from './explain.ts';
import { customerWordsHidden, hiddenItems, hiddenRows } from './hidden-rows.ts';
import type { Spans } from './spans.ts';
import { summarise } from './summary.ts';
import { measureTalk, type SpeakerTalk } from './talk-time.ts';

const sections: readonly Section[] = ['before', 'after'];
const words = fc.constantFrom(null, '', ' ', '喂', '甲\n乙', '多少钱😀');
const number = fc.constantFrom(null, '', -1, 0, 62, 1e9);
const notify = fc.constantFrom(
  'enter',
  'asrprogress_notify',
  'asrmessage_notify',
  'playback_result',
  'bridge_result',
  'leave',
  'brand_new',
);
const row = fc
  .record({
    id: fc.constantFrom('a', 'b', 'row-0', 'a-answer', '', null),
    notify,
    question_index: fc.constantFrom(null, 0, 1, 2, '1'),
    bridge_status: fc.constantFrom(null, 0, '', 1, 2, 4),
    question: words,
    voice: fc.constantFrom('', null, 'said'),
    answer_content: words,
    answer_text: fc.constantFrom(null, '1开场白'),
    contents: fc.constantFrom([], [], [], [{ sort: 1, translate_text: '您好' }], 7),
    keyword: fc.oneof(words, fc.string({ unit: 'binary', maxLength: 5 })),
    expression: fc.oneof(words, fc.string({ maxLength: 12 }), fc.constant('(.+)+')),
    is_regular: fc.constantFrom(null, 0, 1),
    score: number,
    asr_elapse: number,
    speak_ms: number,
    play_ms: number,
  })
  .map((overrides) => createQuietRecord(overrides));
const rows = fc.array(
  fc.oneof({ weight: 9, arbitrary: row }, { weight: 1, arbitrary: fc.jsonValue() }),
  {
    maxLength: 10,
  },
);
const lengths = fc.array(fc.constantFrom(null, 0, 1, 333, 60_000, -1, Number.NaN), {
  minLength: 1,
  maxLength: 5,
});

function forAll(check: (call: Call, lengths: (number | null)[]) => void): void {
  const property = fc.property(rows, lengths, (all, some) => check(openRows(...all), some));
  fc.assert(property, { numRuns: 300 });
}

function talkOf(call: Call, some: (number | null)[]) {
  return measureTalk(call, ({ event }) => {
    const ms = some[event.index % some.length] ?? null;
    return { ms, isPartial: ms === null };
  });
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function eventsOf(items: readonly TimelineItem[]) {
  return items.flatMap((item) => (item.kind === 'unreadable' ? [] : item.event));
}

function expectSound(talk: readonly SpeakerTalk[], ids: ReadonlySet<string>): void {
  const known = sum(talk.map(({ ms }) => ms));
  expect(sum(talk.map(({ share }) => share))).toBeCloseTo(known > 0 ? 1 : 0, 9);
  for (const { ms, share, turns, unheardTurns, longestMs, longestTurnId } of talk) {
    expect(share >= 0 && share <= 1 && turns > 0).toBe(true);
    expect(unheardTurns >= 0 && unheardTurns <= turns).toBe(true);
    expect(longestMs >= 0 && longestMs <= ms).toBe(true);
    expect(longestTurnId === null ? longestMs === 0 : ids.has(longestTurnId)).toBe(true);
  }
}

describe('the talk of any call', () => {
  test('adds up, and names turns of the call', () => {
    forAll((call, some) => {
      const { totalMs, speakers, bySection, unmatchedTurnIds } = talkOf(call, some);
      const turns = turnsOf(call);
      const ids = new Set(turns.map(({ id }) => id));
      for (const talk of [speakers, bySection.before, bySection.after]) expectSound(talk, ids);
      const parts = [...bySection.before, ...bySection.after];
      expect(sum(parts.map(({ ms }) => ms))).toBe(totalMs);
      expect(sum(speakers.map(({ ms }) => ms))).toBe(totalMs);
      expect(sum(speakers.map((speaker) => speaker.turns))).toBe(turns.length);
      expect(unmatchedTurnIds.every((id) => ids.has(id))).toBe(true);
    });
  });

  test('gives the customer a share from 0 to 1, or none', () => {
    const none = {
      talkStanding: 'known',
      coverageShare: null,
      medianResponseMs: null,
      openingShare: null,
      openingStanding: 'known',
      severities: [],
      findingsStanding: 'known',
    } as const;
    forAll((call, some) => {
      const { talkShare } = summarise({ ...none, talk: talkOf(call, some) });
      const share = talkShare.state === 'known' ? talkShare.value : null;
      expect(share === null || (share >= 0 && share <= 1)).toBe(true);
    });
  });
});

describe('the hidden rows of any call', () => {
  test('are those that the rules hide, each by a clause that holds', () => {
    forAll((call) => {
      const hidden = hiddenRows(call);
      expect(hidden.map(({ event }) => event)).toEqual(
        call.events.filter(({ section }) => section === null),
      );
      const isReadable = Object.values(call.timeline)
        .flat()
        .every(({ kind }) => kind !== 'unreadable');
      for (const { event, clause } of hidden) {
        const isAfter = Boolean(event.bridgeStatus);
        const at = call.events.indexOf(event);
        const precedes = call.events
          .slice(at)
          .some((later) => later.notify === 'asrmessage_notify');
        const isKnown = call.events
          .slice(0, at)
          .some(({ questionIndex }) => questionIndex === event.questionIndex);
        expect(isAfter).toBe(clause === 'repeated-after-transfer');
        if (!isReadable) continue;
        if (!isAfter) expect(clause === 'before-final').toBe(precedes);
        if (clause !== 'before-final') expect(isKnown).toBe(true);
      }
      const withWords = hidden.filter(({ customerWords }) => customerWords !== null);
      expect(customerWordsHidden(call)).toBeLessThanOrEqual(withWords.length);
    });
  });

  test('join the timeline, which keeps each item in its order', () => {
    forAll((call) => {
      const all = hiddenItems(call);
      for (const section of sections) {
        const shown = new Set(call.timeline[section]);
        expect(all[section].filter((item) => shown.has(item))).toEqual(call.timeline[section]);
        const order = eventsOf(all[section]).map(({ index }) => index);
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }
      const items = sections.flatMap((section) => all[section]);
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      expect(new Set(eventsOf(items))).toEqual(new Set(call.events));
    });
  });
});

function expectInside(spans: Spans, text: string | null): void {
  let after = 0;
  for (const [start, end] of spans) {
    expect(start >= after && end > start && end <= (text ?? '').length).toBe(true);
    after = end;
  }
}

describe('the explanation of any turn', () => {
  test('names a customer’s turn, and has spans inside what was heard', () => {
    forAll((call) => {
      const explain = createExplainer(call);
      const customers = turnsOf(call).filter(({ speaker }) => speaker === 'customer');
      const ids = new Set(customers.map(({ id }) => id));
      for (const item of Object.values(hiddenItems(call)).flat()) {
        if (item.kind !== 'turn') continue;
        const explanation = explain(item);
        expect(explanation.heardTurnId === null || ids.has(explanation.heardTurnId)).toBe(true);
        expectInside(explanation.keywordSpans, explanation.heard);
        expectInside(explanation.expressionSpans, explanation.heard);
        for (const ms of [explanation.recognitionMs, explanation.speakMs, explanation.playMs]) {
          expect(ms === null || ms >= 0).toBe(true);
        }
      }
    });
  });
});
