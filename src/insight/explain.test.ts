import { describe, expect, test } from 'vitest';
import { turnsOf } from '../call/turns.ts';
import { createQuietRecord, openCall, openRows, type Wire } from '../testing/builders.ts';
import { createExplainer, type Explanation } from './explain.ts';

const answer = { answer_content: '好的' };

function heard(question: string, overrides: Wire = {}): Wire {
  return createQuietRecord({ notify: 'asrmessage_notify', question, ...answer, ...overrides });
}

function explainLast(call: ReturnType<typeof openRows>): Explanation {
  const turn = turnsOf(call).at(-1);
  if (!turn) throw new Error('nobody speaks');
  return createExplainer(call)(turn);
}

describe('an explanation', () => {
  test('names the node, what it is in the script, and what it answers', () => {
    const explanation = explainLast(openRows(heard('喂', { id: 'a', score: 62, keyword: '喂' })));
    expect(explanation).toMatchObject({
      node: '1开场白',
      utterance: { name: '1开场白' },
      wordClassStr: '主流程',
      heard: '喂',
      heardTurnId: 'a-question',
      keywordSpans: [[0, 1]],
      score: 62,
      threshold: 60,
    });
    expect(explanation.utterance?.id).toBe(explanation.nodeId);
  });

  test('has no script node when the main flow has none of its id', () => {
    expect(explainLast(openRows(heard('喂', { answer_id: 'other' }))).utterance).toBeNull();
    const nodes = openCall({ rows: [heard('喂', { answer_id: '' })], utterances: [] });
    expect(explainLast(nodes)).toMatchObject({ utterance: null, nodeId: null });
  });

  test('takes what the customer said last when the row itself has none', () => {
    const silent = createQuietRecord({ notify: 'wait_result', ...answer });
    const explanation = explainLast(
      openRows(heard('甲', { id: 'a' }), heard('乙', { id: 'b' }), silent),
    );
    expect(explanation).toMatchObject({ heard: '乙', heardTurnId: 'b-question' });
  });

  test('knows of nothing heard before the customer spoke', () => {
    const explanation = explainLast(openRows(createQuietRecord({ notify: 'enter', ...answer })));
    expect(explanation).toMatchObject({ heard: null, heardTurnId: null, keywordSpans: [] });
  });

  test('tells how the sentence was recognised', () => {
    const row = heard('甲', {
      asrtype: 'x',
      asr_elapse: 300,
      error_code: 3,
      speak_ms: 900,
      play_ms: -1,
    });
    expect(explainLast(openRows(row))).toMatchObject({
      engine: 'x',
      recognitionMs: 300,
      errorCode: 3,
      speakMs: 900,
      playMs: null,
    });
  });

  test('has the actions that followed, null where the row has none', () => {
    const row = heard('甲', { answer_action: 3, upstream_answer_content: '您好' });
    expect(explainLast(openRows(row))).toMatchObject({ answerAction: '3', upstreamAnswer: '您好' });
    const none = heard('甲', { answer_action: null, upstream_answer_content: null });
    expect(explainLast(openRows(none))).toMatchObject({
      answerAction: null,
      upstreamAnswer: null,
    });
  });

  test('lists the undocumented values that the row has', () => {
    const none = { upstream_answer_action: null, upstream_answer_id: '' };
    const row = heard('甲', {
      ...none,
      playback_after_action: 0,
      upstream_answer_text: '1开场白',
    });
    expect(explainLast(openRows(row)).raw).toEqual([
      { field: 'playback_after_action', value: '0' },
      { field: 'upstream_answer_text', value: '1开场白' },
    ]);
  });
});
