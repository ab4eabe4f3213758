import { describe, expect, test } from 'vitest';
import type { Turn } from '../call/types.ts';
import { createQuietRecord, openCall, openRows, type Wire } from '../testing/builders.ts';
import { measureTalk } from './talk-time.ts';

const answer = { answer_text: '2确认需求', answer_content: '好的' };
const noMatch = { score: 0, is_regular: 0, keyword: '', expression: null };

function heard(question: string, overrides: Wire = {}): Wire {
  return createQuietRecord({
    id: question,
    notify: 'asrmessage_notify',
    question,
    answer_text: null,
    ...overrides,
  });
}

function says(id: string, overrides: Wire = {}): Wire {
  return createQuietRecord({ id, notify: 'playback_result', ...answer, ...overrides });
}

function oneSecond() {
  return { ms: 1000, isPartial: false };
}

function unmatchedOf(...rows: Wire[]): string[] {
  return measureTalk(openRows(...rows), oneSecond).unmatchedTurnIds;
}

describe('talk time', () => {
  test('is each speaker’s, with the share of all', () => {
    const call = openRows(says('a'), heard('b'), heard('c'), says('d'));
    const lengths: Record<string, number> = { a: 4000, b: 1000, c: 2000, d: 1000 };
    const lengthOf = ({ event }: Turn) => ({ ms: lengths[event.id] ?? null, isPartial: false });
    const talk = measureTalk(call, lengthOf);
    expect(talk.totalMs).toBe(8000);
    expect(talk.speakers).toEqual([
      {
        speaker: 'robot',
        ms: 5000,
        share: 5 / 8,
        turns: 2,
        unheardTurns: 0,
        longestMs: 4000,
        longestTurnId: 'a-answer',
      },
      {
        speaker: 'customer',
        ms: 3000,
        share: 3 / 8,
        turns: 2,
        unheardTurns: 0,
        longestMs: 3000,
        longestTurnId: 'b-question',
      },
    ]);
  });

  test('is split by the transfer, which also ends a run', () => {
    const call = openRows(
      says('a'),
      says('b', { bridge_status: 2, question_index: 1 }),
      says('c', { bridge_status: 2, question_index: 2 }),
    );
    const { speakers, bySection } = measureTalk(call, oneSecond);
    expect(speakers).toMatchObject([{ ms: 3000, longestMs: 2000, longestTurnId: 'b-answer' }]);
    expect(bySection.before).toMatchObject([{ ms: 1000, share: 1, longestTurnId: 'a-answer' }]);
    expect(bySection.after).toMatchObject([{ ms: 2000, share: 1, longestTurnId: 'b-answer' }]);
  });

  test.for([null, Number.NaN, -1, Infinity])('takes a length of %s as no time', (length) => {
    const lengthOf = ({ event }: Turn) => ({
      ms: event.id === 'b' ? length : 1000,
      isPartial: false,
    });
    const talk = measureTalk(openRows(says('a'), says('b'), says('c')), lengthOf);
    expect(talk.totalMs).toBe(2000);
    expect(talk.speakers).toMatchObject([{ turns: 3, longestMs: 2000, longestTurnId: 'a-answer' }]);
  });

  test('has no share and no longest turn when nothing is heard', () => {
    const { speakers } = measureTalk(openRows(says('a')), () => ({ ms: null, isPartial: true }));
    expect(speakers).toMatchObject([{ ms: 0, share: 0, turns: 1, longestTurnId: null }]);
  });

  test('counts the turns that are not wholly heard, of each speaker and on each side', () => {
    const call = openRows(heard('a'), says('b'), heard('c', { bridge_status: 4 }));
    const { speakers, bySection } = measureTalk(call, ({ speaker, event }) => ({
      ms: event.id === 'a' ? 1000 : 500,
      isPartial: speaker === 'customer',
    }));
    const unheard = (talk: typeof speakers) =>
      talk.map((each) => [each.speaker, each.unheardTurns]);
    expect(unheard(speakers)).toEqual([
      ['robot', 0],
      ['customer', 2],
    ]);
    expect(unheard(bySection.after)).toEqual([['customer', 1]]);
  });

  test('knows how long the customer waited for a human', () => {
    const record = {
      bridge_calldate: '2023-07-03 15:21:00',
      bridge_answerdate: '2023-07-03 15:21:06',
    };
    expect(measureTalk(openCall({ record }), oneSecond).transferWaitMs).toBe(6000);
    expect(measureTalk(openRows(), oneSecond).transferWaitMs).toBeNull();
  });
});

describe('an unmatched sentence', () => {
  test('was answered although nothing matched', () => {
    expect(unmatchedOf(heard('甲', { ...answer, ...noMatch }))).toEqual(['甲-question']);
  });

  test.for([
    { name: 'a keyword', matched: { keyword: '钱' } },
    { name: 'an expression', matched: { expression: '多少钱' } },
    { name: 'a regular expression', matched: { is_regular: 1 } },
    { name: 'likeness', matched: { score: 62 } },
  ])('is none that matched by $name', ({ matched }) => {
    expect(unmatchedOf(heard('甲', { ...answer, ...noMatch, ...matched }))).toEqual([]);
  });

  test.for([
    { name: 'does not tell its score', change: { score: null } },
    { name: 'does not tell whether an expression matched', change: { is_regular: null } },
    {
      name: 'has no answer: the customer went on',
      change: { answer_text: null, answer_content: null },
    },
    { name: 'is a partial', change: { notify: 'asrprogress_notify' } },
    { name: 'is after the transfer', change: { bridge_status: 4 } },
    { name: 'has no words', change: { question: ' ', voice: 'v' } },
  ])('is none that $name', ({ change }) => {
    expect(unmatchedOf(heard('甲', { ...answer, ...noMatch, ...change }))).toEqual([]);
  });
});
