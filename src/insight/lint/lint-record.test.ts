import { describe, expect, test } from 'vitest';
import { createQuietRecord, createRecord, openCall, type Wire } from '../../testing/builders.ts';
import { lintRecord } from './lint-record.ts';

const times = {
  calldate: '2023-07-03 15:21:31',
  answerdate: '2023-07-03 15:21:42',
  hangupdate: '2023-07-03 15:21:50',
};

function lint(record: Wire, ...rows: Wire[]) {
  return lintRecord(openCall({ record: { ...times, rounds: null, ...record }, rows })).map(
    ({ kind, detail }) => [kind, detail],
  );
}

function said(overrides: Wire = {}): Wire {
  const words = { notify: 'asrmessage_notify', question: '喂', answer_text: '1开场白' };
  return createQuietRecord({ ...words, ...overrides });
}

const at = (time: string) => Date.parse(`2023-07-03T${time}+08:00`);

test('a call that agrees with itself has none', () => {
  expect(lint({}, createRecord(), said({ question_index: 1 }))).toEqual([]);
});

describe('the callee', () => {
  test('differs in rows: one finding for each other number', () => {
    const other = { callee: '13900005678' };
    expect(lint({}, said(other), said({ ...other, question_index: 1 }))).toEqual([
      ['ids-differ', { record: '17838463327', row: '13900005678', rows: 2 }],
    ]);
  });

  test.for(['+86 178-3846-3327', '178****3327', '', null])('is the same as %j', (callee) => {
    expect(lint({}, said({ callee }))).toEqual([]);
  });
});

describe('the dates', () => {
  test.for<[change: Wire, first: string, second: string]>([
    [{ answerdate: '2023-07-03 15:21:30', bill: null }, 'calledAt', 'answeredAt'],
    [{ hangupdate: '2023-07-03 15:21:41', bill: null, duration: null }, 'answeredAt', 'hungUpAt'],
    [{ answerdate: null, hangupdate: '2023-07-03 15:21:30', bill: null }, 'calledAt', 'hungUpAt'],
    [
      { bridge_calldate: '2023-07-03 15:21:46', bridge_answerdate: '2023-07-03 15:21:45' },
      'transferStartedAt',
      'transferAnsweredAt',
    ],
  ])('%j', ([change, first, second]) => {
    expect(lint(change)).toEqual([
      ['dates-contradict', expect.objectContaining({ first, second })],
    ]);
  });

  test('of rows lie within the talk, give or take two seconds', () => {
    const near = ['15:21:40', '15:21:52'].map((time, index) =>
      said({ created_at: `2023-07-03 ${time}`, question_index: index }),
    );
    expect(lint({}, ...near)).toEqual([]);
  });

  test('of rows outside it are one finding on either side, at the first turn', () => {
    const rows = ['15:21:39', '15:21:38', '15:21:53'].map((time, index) =>
      said({ created_at: `2023-07-03 ${time}`, question_index: index, id: `row ${index}` }),
    );
    const findings = lintRecord(openCall({ record: { ...times, rounds: null }, rows }));
    expect(findings.map(({ turnId, detail }) => [turnId, detail])).toEqual([
      [
        'row 0-question',
        {
          first: 'answeredAt',
          firstAt: at('15:21:42'),
          second: 'createdAt',
          secondAt: at('15:21:39'),
          rows: 2,
        },
      ],
      [
        'row 2-question',
        {
          first: 'createdAt',
          firstAt: at('15:21:53'),
          second: 'hungUpAt',
          secondAt: at('15:21:50'),
          rows: 1,
        },
      ],
    ]);
  });
});

describe('the durations', () => {
  test.for<[change: Wire, detail: Wire]>([
    [{ duration: 21_001 }, { duration: 'call', stated: 21_001, derived: 19_000 }],
    [{ bill: 5999 }, { duration: 'talk', stated: 5999, derived: 8000 }],
    [
      { answerdate: null, duration: 19_000, bill: 19_001 },
      { talkMs: 19_001, durationMs: 19_000 },
    ],
  ])('%j', ([change, detail]) => {
    expect(lint(change)).toEqual([['durations-contradict', detail]]);
  });

  test.for([{ duration: 21_000 }, { duration: 17_000 }, { bill: 10_000 }, { bill: null }])(
    '%j is near enough',
    (change) => {
      expect(lint(change)).toEqual([]);
    },
  );
});

describe('the rounds', () => {
  const answered = [said(), said({ question_index: 1 })];
  const goesOn = said({ question_index: 2, answer_text: null });
  const detail = { turns: 3, least: 2, most: 3 };

  test.for([2, 3, null])('may be %j', (rounds) => {
    expect(lint({ rounds }, ...answered, goesOn)).toEqual([]);
  });

  test.for([1, 4])('may not be %j', (rounds) => {
    expect(lint({ rounds }, ...answered, goesOn)).toEqual([
      ['rounds-contradict', { rounds, ...detail }],
    ]);
  });

  test('may count sentences that the rules hide, and unreadable rows', () => {
    const after = { bridge_status: 4, question_index: 7 };
    expect(lint({ rounds: 3 }, said(after), said(after), said({ contents: 7 }))).toEqual([]);
  });
});

describe('a turn', () => {
  test('whose clips are not certainly its sentences’ is found with both counts', () => {
    const row = { answer_content: '好\n的', download_voice: [['a'], ['b'], ['c']] };
    expect(lint({}, createQuietRecord(row))).toEqual([
      ['counts-differ', { sentences: 2, clips: 3 }],
    ]);
  });

  test('that was not recognised is found with the code', () => {
    expect(lint({ rounds: 1 }, said({ error_code: 3 }))).toEqual([
      ['recognition-error', { code: 3 }],
    ]);
  });
});
