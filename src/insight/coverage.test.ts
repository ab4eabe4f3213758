import { describe, expect, test } from 'vitest';
import { createQuietRecord, openCall, type Wire } from '../testing/builders.ts';
import { coverScript } from './coverage.ts';

const utterances = ['a', 'b', 'c', 'd'].map((id, priority) => ({ id, priority }));

/** A row in which the robot speaks the node; the row's id is the turn's, without `-answer`. */
function says(id: string, answerId: string | null, overrides: Wire = {}): Wire {
  return createQuietRecord({ id, answer_id: answerId, answer_content: '您好', ...overrides });
}

function coverRows(...rows: Wire[]) {
  return coverScript(openCall({ rows, utterances }));
}

function statesOf(...rows: Wire[]): string {
  return coverRows(...rows)
    .nodes.map(({ utterance, state, isEnd }) => `${utterance.id} ${state}${isEnd ? ' end' : ''}`)
    .join(', ');
}

describe('the nodes of the main flow', () => {
  test('are spoken, repeated, skipped or unreached', () => {
    expect(statesOf(says('1', 'a'), says('2', 'c'), says('3', 'c'))).toBe(
      'a spoken, b skipped, c repeated end, d unreached',
    );
  });

  test('end where the robot spoke last, even at an earlier node', () => {
    expect(statesOf(says('1', 'a'), says('2', 'c'), says('3', 'a'), says('4', 'x'))).toBe(
      'a repeated end, b skipped, c spoken, d unreached',
    );
  });

  test('are all unreached, and none is the end, when none was spoken', () => {
    expect(statesOf(says('1', 'x'))).toBe('a unreached, b unreached, c unreached, d unreached');
  });

  test('name the turns that spoke them', () => {
    const { nodes } = coverRows(says('1', 'a'), says('2', 'b'), says('3', 'a'));
    expect(nodes.map(({ turnIds }) => turnIds)).toEqual([
      ['1-answer', '3-answer'],
      ['2-answer'],
      [],
      [],
    ]);
  });

  test('come in the order of their priority', () => {
    const call = openCall({ rows: [], utterances: utterances.toReversed() });
    expect(coverScript(call).nodes.map(({ utterance }) => utterance.id)).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  test('are not spoken by a row without an answer, nor by an answer without a node', () => {
    const call = openCall({
      rows: [createQuietRecord({ answer_id: 'a' }), says('1', null)],
      utterances: [{ id: null }, { id: 'a' }],
    });
    expect(coverScript(call).share).toBe(0);
  });

  test('are not spoken by a human agent', () => {
    expect(coverRows(says('1', 'a', { bridge_status: 4 })).share).toBe(0);
  });
});

describe('the share', () => {
  test('counts a repeated node once', () => {
    expect(coverRows(says('1', 'a'), says('2', 'a'), says('3', 'x')).share).toBe(1 / 4);
  });

  test('is unknown without nodes', () => {
    const call = openCall({ rows: [says('1', 'a')], utterances: [] });
    expect(coverScript(call)).toMatchObject({ nodes: [], share: null });
  });
});

test('turns beside the main flow are gathered by word class, in the order first heard', () => {
  const { beside } = coverRows(
    says('1', 'x', { word_class: '17' }),
    says('2', null, { word_class: null }),
    says('3', 'a', { word_class: '16' }),
    says('4', 'y', { word_class: '17' }),
  );
  expect(beside).toEqual([
    { wordClass: '17', wordClassStr: null, turnIds: ['1-answer', '4-answer'] },
    { wordClass: null, wordClassStr: null, turnIds: ['2-answer'] },
  ]);
});

test('a class beside the main flow has the script’s word for it, where there is one', () => {
  const call = openCall({
    rows: [says('1', 'x', { word_class: '16' })],
    utterances: [{ id: 'a', word_class: 16, word_class_str: '主流程' }],
  });
  expect(coverScript(call).beside[0]?.wordClassStr).toBe('主流程');
});
