import { expect, test } from 'vitest';
import type { Call } from '../call/types.ts';
import { createQuietRecord, openRows, type Wire } from '../testing/builders.ts';
import { processorMs } from '../testing/processor-time.ts';
import type { Anchor } from './anchor.ts';
import { findAnchor } from './anchors.ts';

function row(id: string, more: Wire): Wire {
  return createQuietRecord({ id, notify: 'asrmessage_notify', ...more });
}

const said = { question: '别打了，再打我投诉' };
const answered = { answer_content: '好的，不打扰您了\n祝您生活愉快' };

function anchor(more: Partial<Anchor> = {}): Anchor {
  return { row: 'b', side: 'question', sentence: 0, quote: said.question, ...more };
}

function found(call: Call, at: Anchor) {
  const place = findAnchor(call, at);
  return place && [place.sentence.id, place.isMoved];
}

const call = openRows(
  row('a', { question: '喂' }),
  row('b', { ...said, ...answered }),
  row('c', { question: '嗯' }),
);

test('an anchor leads to its place when the quote agrees', () => {
  expect(found(call, anchor())).toEqual(['b-question.0', false]);
  const second = anchor({ side: 'answer', sentence: 1, quote: '祝您生活愉快' });
  expect(found(call, second)).toEqual(['b-answer.1', false]);
});

test('else to where the quote stands, the nearest first', () => {
  expect(found(call, anchor({ row: 'gone' }))).toEqual(['b-question.0', true]);
  expect(found(call, anchor({ side: 'answer', sentence: 7 }))).toEqual(['b-question.0', true]);
  const twice = openRows(
    row('a', said),
    row('b', { question: '嗯' }),
    row('c', { question: '喂' }),
    row('d', { question: '喂' }),
    row('e', said),
  );
  expect(found(twice, anchor({ row: 'd' }))).toEqual(['e-question.0', true]);
  expect(found(twice, anchor({ row: 'b' }))).toEqual(['a-question.0', true]);
});

test('else to what nearly agrees', () => {
  const heardAnew = openRows(
    row('a', { question: '喂' }),
    row('b', { question: '别打啦，再打我就投诉' }),
  );
  expect(found(heardAnew, anchor())).toEqual(['b-question.0', true]);
});

test('is an orphan where nothing is like its quote', () => {
  const other = openRows(row('b', { question: '我现在没空，你下午再打过来吧' }));
  expect(found(other, anchor())).toBeNull();
  expect(found(call, anchor({ quote: '哦' }))).toBeNull();
});

test('leads to its place once its words were erased', () => {
  expect(found(call, anchor({ quote: '' }))).toEqual(['b-question.0', false]);
  expect(found(call, anchor({ row: 'gone', quote: '' }))).toBeNull();
});

test('is looked for in 10,000 rows in a moment', () => {
  const long = openRows(
    ...Array.from({ length: 10_000 }, (_, at) =>
      row(`r${at}`, { question: `第${at}句话，${at % 7}` }),
    ),
    row('last', said),
  );
  const look = () =>
    expect(found(long, anchor({ quote: '别打啦，再打我就投诉' }))).toEqual([
      'last-question.0',
      true,
    ]);
  expect(processorMs(look)).toBeLessThan(5000);
});
