import { describe, expect, test } from 'vitest';
import { turnsOf } from '../../call/turns.ts';
import { createRecord, openRows, type Wire } from '../../testing/builders.ts';
import type { Finding } from './finding.ts';
import { findRiskWords, lintText } from './lint-text.ts';
import { defaultRiskWords } from './risk-words.ts';

function turnsOfRow(overrides: Wire) {
  const row = { notify: 'asrmessage_notify', question: '', voice: '', download_voice: [] };
  return turnsOf(openRows(createRecord({ ...row, ...overrides })));
}

function saidByRobot(text: string | null, ...templates: string[]) {
  const contents = templates.map((translate_text, sort) => ({ sort, translate_text }));
  return turnsOfRow({ answer_content: text, contents });
}

function saidByCustomer(question: string) {
  return turnsOfRow({ question, answer_content: null, contents: [] });
}

function inShort(turns: ReturnType<typeof turnsOf>, findings: readonly Finding[]) {
  const texts = new Map(
    turns.flatMap(({ sentences }) => sentences.map(({ id, text }) => [id, text])),
  );
  return findings.map(({ kind, sentenceId, span }) => [
    kind,
    span && texts.get(sentenceId ?? '')?.slice(...span),
  ]);
}

describe('what the robot says', () => {
  test.for<[text: string, ...[string, string][]]>([
    ['您好{$name}，', ['unfilled-variable', '{$name}']],
    ['您好{name}，', ['mark-in-text', '{name}']],
    ['您好{$}', ['mark-in-text', '{$}']],
    ['您好}，', ['mark-in-text', '}']],
    [
      '好(停顿1秒)的（停顿 2 秒）',
      ['stage-direction', '(停顿1秒)'],
      ['stage-direction', '（停顿 2 秒）'],
    ],
    ['（语气亲切）您好', ['stage-direction', '（语气亲切）']],
    ['等待期(三十天)，(暂停服务)'],
    [
      '<break time="500ms"/>好</p>',
      ['mark-in-text', '<break time="500ms"/>'],
      ['mark-in-text', '</p>'],
    ],
    ['1 < 2，3 > 2'],
    ['请打13912345678，不然我们报警'],
  ])('%s', ([text, ...expected]) => {
    const turns = saidByRobot(text);
    expect(inShort(turns, lintText(turns, null))).toEqual(expected);
    expect(findRiskWords(turns, defaultRiskWords)).toEqual([]);
  });

  test('is a template’s variable where nothing was rendered', () => {
    const turns = saidByRobot(null, '您好{$name}{');
    expect(inShort(turns, lintText(turns, null))).toEqual([['mark-in-text', '{']]);
  });

  test.for([
    ['ai_5225271', true],
    ['User_123', true],
    ['ai_12', false],
    ['王女士', false],
    ['abcdefghi_123', false],
  ] as const)('names somebody %s', ([name, isMachine]) => {
    const turns = saidByRobot(`您好${name}。`, '您好{$name}。');
    const findings = lintText(turns, null);
    expect(inShort(turns, findings)).toEqual(isMachine ? [['machine-name', name]] : []);
    expect(findings.map(({ detail }) => detail)).toEqual(
      isMachine ? [{ name: 'name', text: name }] : [],
    );
  });
});

describe('what the customer says', () => {
  test('holds numbers, which the finding quotes without separators', () => {
    const turns = saidByCustomer('我身份证11010519491231002X，电话１３９１２３４５６７８');
    const findings = lintText(turns, '13800001286');
    expect(inShort(turns, findings)).toEqual([
      ['id-card', '11010519491231002X'],
      ['phone-number', '１３９１２３４５６７８'],
    ]);
    expect(findings.map(({ detail }) => detail.number)).toEqual([
      '11010519491231002X',
      '13912345678',
    ]);
  });

  test('is not held against the callee’s own number, however it is written', () => {
    const turns = saidByCustomer('就这个 138-0000-1286');
    expect(lintText(turns, '8613800001286')).toEqual([]);
  });

  test('is not checked for what only a script can hold', () => {
    expect(lintText(saidByCustomer('{$name}<b>(停顿1秒)'), null)).toEqual([]);
  });
});

describe('the risk words', () => {
  test('are found with their places, the longest first', () => {
    const turns = saidByCustomer('我要去消费者协会投诉你们，打１２３１５');
    const words = ['消费者', '消费者协会', '投诉', '12315'];
    const findings = findRiskWords(turns, words);
    expect(inShort(turns, findings)).toEqual([
      ['risk-word', '消费者协会'],
      ['risk-word', '投诉'],
      ['risk-word', '１２３１５'],
    ]);
    expect(findings.map(({ detail, severity }) => [detail.word, severity])).toEqual([
      ['消费者协会', 'serious'],
      ['投诉', 'serious'],
      ['12315', 'serious'],
    ]);
  });

  test('are plain words, not patterns', () => {
    const turns = saidByCustomer('a.b (c) x*');
    expect(inShort(turns, findRiskWords(turns, ['a.b', '(c)', 'X*', '.', '']))).toEqual([
      ['risk-word', 'a.b'],
      ['risk-word', '(c)'],
      ['risk-word', 'x*'],
    ]);
  });

  test('of digits are not found in longer numbers', () => {
    expect(findRiskWords(saidByCustomer('138123150000'), ['12315'])).toEqual([]);
  });

  test.for([[], ['', ' ']])('%j are none', (words) => {
    expect(findRiskWords(saidByCustomer('投诉'), words)).toEqual([]);
  });

  test('of the list differ and are not empty', () => {
    expect(new Set(defaultRiskWords).size).toBe(defaultRiskWords.length);
    expect(defaultRiskWords).toEqual(expect.arrayContaining(['投诉', '举报', '12315', '工信部']));
    expect(defaultRiskWords.every((word) => word.trim() === word && word !== '')).toBe(true);
  });
});
