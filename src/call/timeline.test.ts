import { describe, expect, test } from 'vitest';
import { createEvent, createTransfer } from '../testing/builders.ts';
import { toTimelineItems } from './timeline.ts';
import type { CallEvent, Section, Transfer } from './types.ts';

const spoken: Partial<CallEvent> = { question: '你哪里', answerContent: '我是银行' };

function itemsOf(
  event: Partial<CallEvent>,
  section: Section = 'before',
  transfer: Transfer | null = null,
) {
  return toTimelineItems(createEvent({ section, ...event }), section, transfer);
}

/** The speakers of the turns and the names of the marks, in order. */
function shown(...arguments_: Parameters<typeof itemsOf>): string[] {
  return itemsOf(...arguments_).map((item) => {
    if (item.kind === 'turn') return item.speaker;
    return item.kind === 'mark' ? item.mark : item.kind;
  });
}

function marksOf(event: Partial<CallEvent>, section: Section = 'before') {
  const [turn] = itemsOf({ question: '喂', ...event }, section);
  return turn?.kind === 'turn' ? turn.marks : null;
}

describe('one row', () => {
  test('is what the customer said, then what the robot answered', () => {
    expect(shown(spoken)).toEqual(['customer', 'robot']);
  });

  test('is only the customer when nothing was answered', () => {
    expect(shown({ question: '你哪里' })).toEqual(['customer']);
  });

  test('is only the robot when the customer said nothing', () => {
    expect(shown({ answerContent: '我是银行' })).toEqual(['robot']);
  });

  test('has a turn for a recording without words', () => {
    expect(shown({ voice: 'u' })).toEqual(['customer']);
    expect(shown({ downloadVoice: [['u']] })).toEqual(['robot']);
  });

  test('has turns with ids of their own', () => {
    const ids = itemsOf(spoken).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('what happened besides', () => {
  test.for([
    ['enter', ['answered', 'robot']],
    ['playback_result', ['silence', 'robot']],
    ['wait_result', ['silence', 'robot']],
    ['leave', ['robot', 'left']],
    ['bridge_result', ['robot', 'transfer-ended']],
    ['start_asr_result', ['robot']],
    ['brand_new', ['robot']],
  ] as const)('of %s stands where it belongs', ([notify, expected]) => {
    expect(shown({ notify, answerContent: '您好' })).toEqual(expected);
  });

  test.for([
    ['enter', ['answered']],
    ['playback_result', ['silence']],
    ['leave', ['left']],
    ['start_asr_result', ['bookkeeping']],
    ['getdtmf_result', ['bookkeeping']],
    ['brand_new', ['bookkeeping']],
    ['constructor', ['bookkeeping']],
    ['', ['bookkeeping']],
  ] as const)('of a silent %s is all of its row', ([notify, expected]) => {
    expect(shown({ notify })).toEqual(expected);
  });
});

describe('after the transfer', () => {
  test('the answer is the agent’s', () => {
    expect(shown(spoken, 'after', createTransfer())).toEqual(['customer', 'agent']);
  });

  test('the answer is the robot’s when the transfer failed', () => {
    expect(shown(spoken, 'after', createTransfer({ outcome: 'failed' }))).toEqual([
      'customer',
      'robot',
    ]);
  });

  test('the answer is the robot’s in a row that says that the transfer failed', () => {
    expect(shown({ ...spoken, bridgeStatus: 2 }, 'after', createTransfer())).toEqual([
      'customer',
      'robot',
    ]);
  });

  test('the answer before it is still the robot’s', () => {
    expect(shown(spoken, 'before', createTransfer())).toEqual(['customer', 'robot']);
  });
});

describe('a customer’s turn', () => {
  test('has no marks when nothing is peculiar', () => {
    expect(marksOf({ answerText: '1开场白' })).toEqual([]);
  });

  test('is unfinished when it was recognised in part', () => {
    expect(marksOf({ notify: 'asrprogress_notify' })).toEqual(['unfinished']);
  });

  test('goes on when a finished sentence got no answer', () => {
    expect(marksOf({ answerText: null })).toEqual(['keeps-talking']);
  });

  test('does not go on after the transfer, where there is no robot to answer', () => {
    expect(marksOf({ answerText: null }, 'after')).toEqual([]);
  });

  test.for([
    [1200, ['barge-in']],
    [0, []],
    [null, []],
  ] as const)('with %j ms of the prompt played is marked %j', ([playMs, expected]) => {
    expect(marksOf({ answerText: 'a', playMs })).toEqual(expected);
  });

  test.for([
    [3, ['recognition-error']],
    [0, []],
    [null, []],
  ] as const)('with the error code %j is marked %j', ([errorCode, expected]) => {
    expect(marksOf({ answerText: 'a', errorCode })).toEqual(expected);
  });
});

test('a robot’s turn has no marks of the customer’s', () => {
  const [, robot] = itemsOf({ ...spoken, playMs: 5, errorCode: 3, notify: 'asrprogress_notify' });
  expect(robot?.kind === 'turn' && robot.marks).toEqual([]);
});
