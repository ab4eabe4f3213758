import { expect, test } from 'vitest';
import { turnsOf } from '../../call/turns.ts';
import { createQuietRecord, openRows, type Wire } from '../../testing/builders.ts';
import { lintLinks } from './lint-links.ts';

/** A row in which the customer said something of which there is no recording, changed. */
function heard(id: string, overrides: Wire = {}): Wire {
  return createQuietRecord({ id, notify: 'asrmessage_notify', question: '喂', ...overrides });
}

/** A row in which the robot answered, changed. */
function answered(id: string, answer_content: string, overrides: Wire = {}): Wire {
  return createQuietRecord({ id, notify: 'playback_result', answer_content, ...overrides });
}

const recorded = heard('recorded', { voice: 'v' });

function placesOf(...rows: Wire[]) {
  const call = openRows(...rows);
  return lintLinks(call, turnsOf(call)).map(({ sentenceId }) => sentenceId);
}

test('a sentence without a link is found, of any speaker, where others have one', () => {
  const call = openRows(
    recorded,
    heard('a'),
    answered('b', '您好\n请讲', { download_voice: [[], ['u']] }),
    answered('c', '我是坐席', { bridge_status: 4, question_index: 9 }),
  );
  const findings = lintLinks(call, turnsOf(call));
  expect(findings.map(({ kind, severity, sentenceId }) => [kind, severity, sentenceId])).toEqual([
    ['no-clip-link', 'notice', 'a-question.0'],
    ['no-clip-link', 'notice', 'b-answer.0'],
    ['no-clip-link', 'notice', 'c-answer.0'],
  ]);
});

test('a call without any link is found once, itself', () => {
  expect(placesOf(heard('a'), answered('b', '您好'), heard('c'))).toEqual([null]);
});

test.for<[name: string, row: Wire]>([
  ['that was not heard to its end', heard('a', { notify: 'asrprogress_notify' })],
  ['that is a mark', answered('a', '(停顿1秒)')],
  ['without words', heard('a', { question: ' ' })],
  [
    'that one of its turn’s recordings may be of',
    answered('a', '甲\n乙', { download_voice: [['u']] }),
  ],
])('a sentence %s is none, nor is a call of such sentences', ([, row]) => {
  expect(placesOf(recorded, row)).toEqual([]);
  expect(placesOf(row)).toEqual([]);
});

test('a call in which nobody speaks is none', () => {
  expect(placesOf(createQuietRecord({ notify: 'leave' }))).toEqual([]);
});
