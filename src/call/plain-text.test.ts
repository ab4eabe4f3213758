import { describe, expect, test } from 'vitest';
import { createQuietRecord, openRows } from '../testing/builders.ts';
import { plainText, shownMark } from './plain-text.ts';
import { toCues } from './track.ts';
import { turnsOf } from './turns.ts';

function said(answer: string) {
  return openRows(createQuietRecord({ answer_content: answer, download_voice: [['u']] }));
}

function plainOf(answer: string): string {
  const [sentence] = turnsOf(said(answer)).flatMap((turn) => turn.sentences);
  return sentence ? plainText(sentence) : '';
}

describe('the plain text of a sentence', () => {
  test.for([
    ['您好', '您好'],
    ['您好<break time="500ms"/>请讲', '您好 请讲'],
    ['<break time="500ms"/>您好<break/>', '您好'],
    ['喂,您好(停顿1秒)哎您好', '喂,您好 哎您好'],
    ['您好 （停顿 2 秒） 请讲', '您好 请讲'],
    ['<emphasis level="strong">三天</emphasis>内', '三天内'],
    ['a < b 且 c > d', 'a < b 且 c > d'],
    ['请拨17838463327<break time="1s"/>谢谢', '请拨17838463327 谢谢'],
  ] as const)('of %s is %s', ([answer, plain]) => {
    expect(plainOf(answer)).toBe(plain);
  });

  test('is what its cue says', () => {
    const [cue] = toCues(said('您好<break time="500ms"/>请讲'));
    expect(cue?.text).toBe('您好 请讲');
  });
});

test.for([
  ['<break time="500ms"/>', '(500ms)'],
  ['<break time="1s"></break>', '(1s)'],
  ['<break/>', '<break/>'],
  ['(停顿1秒)', '(停顿1秒)'],
] as const)('%s is shown as %s', ([mark, shown]) => {
  expect(shownMark(mark)).toBe(shown);
});
