import { expect, test } from 'vitest';
import { createQuietRecord, openRows } from '../testing/builders.ts';
import { turnsOf } from './turns.ts';

test('turns are in order, those after the transfer last, without what is not speech', () => {
  const call = openRows(
    createQuietRecord({ id: 'late', bridge_status: 4, question_index: 9, question: '好的' }),
    createQuietRecord({ id: 'said', notify: 'asrmessage_notify', question: '喂' }),
    createQuietRecord({ id: 'silent', notify: 'playback_result' }),
    createQuietRecord({ id: 'both', question: '你哪里', answer_content: '甲' }),
    'unreadable',
  );
  const ids = turnsOf(call).map(({ id }) => id);
  expect(ids).toEqual(['said-customer', 'both-customer', 'both-robot', 'late-customer']);
});
