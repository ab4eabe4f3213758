import { describe, expect, test } from 'vitest';
import { createQuietRecord, openCall, type Wire } from '../testing/builders.ts';
import { measurePatience } from './patience.ts';

const utterances = [
  { id: 'a', name: '1开场白', priority: 1, max_retry: 0, block_asr: -1 },
  { id: 'b', name: '2确认需求', priority: 2, max_retry: 2, allow_keyword_interrupt: true },
];

/** A row in which the robot speaks the node. */
function says(id: string, node: string | null, overrides: Wire = {}): Wire {
  const answer = { answer_id: node, answer_content: '您好' };
  return createQuietRecord({ id, notify: 'brand_new', ...answer, ...overrides });
}

const enter = says('open', 'a', { notify: 'enter' });

/** A row in which the customer speaks, `playMs` into the prompt. */
function hears(id: string, playMs: number, overrides: Wire = {}): Wire {
  const said = { notify: 'asrmessage_notify', question: '喂', play_ms: playMs };
  return createQuietRecord({ id, ...said, ...overrides });
}

function patienceOf(rows: Wire[], lengthMs: number | null = 4000, bill: number | null = 60_000) {
  return measurePatience(openCall({ rows, utterances, record: { bill } }), () => lengthMs);
}

describe('a barge-in', () => {
  test('says how much of the prompt had played, and what the script allows of it', () => {
    expect(patienceOf([enter, hears('c', 1000)]).bargeIns).toEqual([
      {
        customerTurnId: 'c-question',
        promptTurnId: 'open-answer',
        playMs: 1000,
        promptMs: 4000,
        share: 1000 / 4000,
        blockAsr: -1,
        allowKeywordInterrupt: null,
      },
    ]);
  });

  test('is of the prompt before it, not of the answer in its own row', () => {
    const rows = [enter, hears('c', 1000, { answer_id: 'b', answer_content: '嗯' }), hears('d', 1)];
    const { bargeIns } = patienceOf(rows);
    expect(bargeIns.map(({ promptTurnId }) => promptTurnId)).toEqual(['open-answer', 'c-answer']);
    expect(bargeIns.map(({ allowKeywordInterrupt }) => allowKeywordInterrupt)).toEqual([
      null,
      true,
    ]);
  });

  test('is none where nothing of the prompt had played, or where nobody spoke', () => {
    const quiet = createQuietRecord({ play_ms: 900 });
    expect(patienceOf([enter, hears('c', 0), hears('d', -5), quiet]).bargeIns).toEqual([]);
  });

  test('has the whole prompt at most', () => {
    expect(patienceOf([enter, hears('c', 9000)]).bargeIns[0]?.share).toBe(1);
  });

  test.for([null, 0, Number.NaN, -1])('has no share of a prompt %s ms long', (lengthMs) => {
    const [bargeIn] = patienceOf([enter, hears('c', 1000)], lengthMs).bargeIns;
    expect(bargeIn?.share).toBeNull();
  });

  test('has no settings where the prompt is no node of the main flow', () => {
    const call = openCall({
      rows: [says('x', null), hears('c', 1000)],
      utterances: [{ id: null, block_asr: 7, allow_keyword_interrupt: true }],
    });
    expect(measurePatience(call, () => null).bargeIns).toMatchObject([
      { promptTurnId: 'x-answer', blockAsr: null, allowKeywordInterrupt: null },
    ]);
  });

  test('has no prompt before the robot spoke, nor once an agent has', () => {
    const after = { bridge_status: 4 };
    const agent = { ...after, question_index: 1, answer_content: '我是专员' };
    const rows = [
      hears('c', 1000),
      enter,
      createQuietRecord(agent),
      hears('d', 1000, { ...after, question_index: 2 }),
    ];
    expect(patienceOf(rows).bargeIns.map(({ promptTurnId }) => promptTurnId)).toEqual([null, null]);
  });
});

describe('silence', () => {
  test('is named by its rows, answered or not, unless the rules hide them', () => {
    const after = { bridge_status: 2, question_index: 1 };
    const rows = [
      enter,
      says('s1', 'a', { notify: 'playback_result' }),
      createQuietRecord({ id: 's2', notify: 'wait_result' }),
      createQuietRecord({ id: 's3', notify: 'wait_result', ...after }),
      createQuietRecord({ id: 's4', notify: 'wait_result', ...after }),
    ];
    expect(patienceOf(rows).silentEventIds).toEqual(['s1', 's2', 's3']);
  });
});

describe('the retries of a node', () => {
  test('are the times that it was said again in answer to silence', () => {
    const rows = [
      says('1', 'b'),
      says('2', 'b', { notify: 'playback_result' }),
      says('3', 'b', { notify: 'wait_result' }),
      hears('4', 0, { answer_id: 'b', answer_content: '再说一遍' }),
    ];
    expect(patienceOf(rows).retries).toEqual([
      { utteranceId: 'b', name: '2确认需求', used: 2, allowed: 2 },
    ]);
  });

  test('are none the first time it is said, even in answer to silence', () => {
    const rows = [enter, says('2', 'b', { notify: 'playback_result' })];
    expect(patienceOf(rows).retries).toEqual([
      { utteranceId: 'a', name: '1开场白', used: 0, allowed: 0 },
    ]);
  });

  test('are not spoken of where no silence met it', () => {
    const rows = [says('1', 'b'), says('2', 'b'), says('3', null, { notify: 'enter' })];
    expect(patienceOf(rows).retries).toEqual([]);
  });
});

describe('the opening', () => {
  test.for([
    { rows: [enter], bill: 60_000, heardMs: 4000, why: 'wholly, by a customer who waits' },
    { rows: [enter, hears('c', 1000)], bill: 60_000, heardMs: 1000, why: 'until the barge-in' },
    { rows: [enter, hears('c', 9000)], bill: 60_000, heardMs: 4000, why: 'to its end at most' },
    { rows: [enter, hears('c', 0)], bill: 3000, heardMs: 3000, why: 'as long as the call lasts' },
    { rows: [enter], bill: 0, heardMs: 0, why: 'not at all in a call never answered' },
    { rows: [enter], bill: null, heardMs: null, why: 'who knows how far' },
  ])('is heard $why', ({ rows, bill, heardMs }) => {
    const share = heardMs === null ? null : heardMs / 4000;
    expect(patienceOf(rows, 4000, bill).opening).toEqual({ heardMs, lengthMs: 4000, share });
  });

  test('is not cut short by a barge-in on a later prompt', () => {
    const rows = [enter, says('s', null, { notify: 'playback_result' }), hears('c', 500)];
    expect(patienceOf(rows).opening.heardMs).toBe(4000);
  });

  test.for([
    { rows: [enter], lengthMs: null, why: 'its length' },
    { rows: [says('1', 'a')], lengthMs: 4000, why: 'which it is' },
  ])('is unknown without knowing $why', ({ rows, lengthMs }) => {
    const unknown = { heardMs: null, lengthMs: null, share: null };
    expect(patienceOf(rows, lengthMs).opening).toEqual(unknown);
  });
});
