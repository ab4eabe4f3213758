import { describe, expect, test } from 'vitest';
import { createQuietRecord, openRows } from '../testing/builders.ts';
import { toQueue, turnsOf } from './queue.ts';

const late = { bridge_status: 4 };
const call = openRows(
  createQuietRecord({ id: 'x', ...late, question_index: 9, voice: 'last' }),
  createQuietRecord({
    id: 'a',
    notify: 'asrmessage_notify',
    question: '喂',
    voice: 'said',
    answer_content: '甲\n乙',
    download_voice: [['one', 'two'], ['three']],
  }),
  createQuietRecord({ id: 'b', answer_content: '甲\n乙', download_voice: [['loose']] }),
  'unreadable',
);

describe('the queue', () => {
  test('has every clip in spoken order, those after the transfer last', () => {
    const links = toQueue(call).map(({ clip }) => clip.url);
    expect(links).toEqual(['said', 'one', 'two', 'three', 'loose', 'last']);
  });

  test('knows the words of each clip that has words', () => {
    const words = toQueue(call).map(({ text }) => text);
    expect(words).toEqual(['喂', '甲', '甲', '乙', '', '']);
  });

  test('knows the turn of each clip', () => {
    const speakers = toQueue(call).map(({ turn }) => turn.speaker);
    expect(speakers).toEqual(['customer', 'robot', 'robot', 'robot', 'robot', 'customer']);
  });
});

test('turns leave out what is not speech', () => {
  expect(turnsOf(call).every(({ kind }) => kind === 'turn')).toBe(true);
});
