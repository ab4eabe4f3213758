import { expect, test } from 'vitest';
import { createQuietRecord, openRows } from '../testing/builders.ts';
import { openDemoCall } from '../testing/demo-calls.ts';
import { toCues } from './track.ts';
import { turnNumbers, turnsOf } from './turns.ts';

test('turns are in order, those after the transfer last, without what is not speech', () => {
  const call = openRows(
    createQuietRecord({ id: 'late', bridge_status: 4, question_index: 9, question: '好的' }),
    createQuietRecord({ id: 'said', notify: 'asrmessage_notify', question: '喂' }),
    createQuietRecord({ id: 'silent', notify: 'playback_result' }),
    createQuietRecord({ id: 'both', question: '你哪里', answer_content: '甲' }),
    'unreadable',
  );
  const ids = turnsOf(call).map(({ id }) => id);
  expect(ids).toEqual(['said-question', 'both-question', 'both-answer', 'late-question']);
});

test('turns are numbered from 1 in their order, and each cue has its turn’s number', async () => {
  const call = await openDemoCall('transfer-answered');
  const numbers = turnNumbers(call);
  expect([...numbers.values()]).toEqual(turnsOf(call).map((_, index) => index + 1));
  for (const { turn, turnNumber } of toCues(call)) expect(turnNumber).toBe(numbers.get(turn.id));
  expect(turnNumbers(call)).toBe(numbers);
});
