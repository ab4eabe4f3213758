import { describe, expect, test } from 'vitest';
import { turnsOf } from '../call/turns.ts';
import type { Call } from '../call/types.ts';
import { demoCallIds, openDemoCall } from '../testing/demo-calls.ts';
import type { Finding } from './lint/finding.ts';
import { lintCall } from './lint/lint.ts';
import { defaultRiskWords } from './lint/risk-words.ts';
import { runAtOnce } from './steps.ts';

type Short = [kind: string, words: string];

/** What is to be found in each demo call: the words, or the figures where there are none. */
const expected: Readonly<Record<string, Short[]>> = {
  '50971322-2e84-4701-836c-fd1181306885': [
    ['stage-direction', '(停顿1秒)'],
    ['machine-name', 'ai_5225271'],
  ],
  'transfer-answered': [
    ['mark-in-text', '<break time="500ms"/>'],
    ['stage-direction', '(停顿1秒)'],
  ],
  interruptions: [['recognition-error', 'code 3']],
  'transfer-failed': [],
  complaint: [
    ['risk-word', '骗子'],
    ['risk-word', '骚扰'],
    ['risk-word', '投诉'],
    ['risk-word', '12378'],
    ['risk-word', '泄露'],
    ['risk-word', '律师'],
    ['risk-word', '起诉'],
  ],
  'spoken-numbers': [
    ['id-card', '990101199003070015'],
    ['recognition-error', 'code 3'],
    ['bank-card', '6299 9900 1234 5678 907'],
    ['bank-card', '6299 9900 1234 5678 907'],
    ['phone-number', '13800002468'],
  ],
  'silent-call': [],
  'expired-links': [],
  'broken-audio': [
    // Row 2’s answer has a recording for its first sentence alone, row 4 no voice, row 5 none at all.
    ['no-clip-link', '年化利率三点八五，三年期，先息后本。'],
    ['counts-differ', 'sentences 1, clips 2'],
    ['no-clip-link', '那多久能放款？'],
    ['no-clip-link', '我让客户经理加您微信，发一份测算给您，您看可以吗？'],
  ],
  'not-in-crm': [],
  'no-records': [],
  'sub-account': [],
  'all-null': [],
  drift: [],
};

function wordsOf(call: Call, { sentenceId, span, detail }: Finding): string {
  const sentences = turnsOf(call).flatMap((turn) => turn.sentences);
  const sentence = sentences.find(({ id }) => id === sentenceId);
  if (sentence) return sentence.text.slice(...(span ?? []));
  return Object.entries(detail)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

describe('the findings of the demo call', () => {
  test.for(demoCallIds.filter((id) => id !== 'rows-5000'))('%s', async (id) => {
    const call = await openDemoCall(id);
    const findings = runAtOnce(lintCall(call, defaultRiskWords));
    expect(findings.map((each) => [each.kind, wordsOf(call, each)])).toEqual(expected[id]);
  });
});
