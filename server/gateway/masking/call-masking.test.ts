import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Masker } from '../../../src/call/masker.ts';
import { findPersonalNumbers } from '../../../src/call/personal-number.ts';
import { turnsOf } from '../../../src/call/turns.ts';
import { documentedAnswer } from '../../../src/testing/builders.ts';
import { readAnswer } from '../../../src/wire/read-answer.ts';
import { giveLinks, takeLink } from '../clip-links.ts';
import { callMasking, type GiveLink } from './call-masking.ts';
import { JsonRewriter } from './json-rewriter.ts';

function mask(text: string, giveLink: GiveLink | null = null) {
  const masker = new Masker();
  const rewriter = new JsonRewriter(callMasking(masker, giveLink));
  const bytes = Buffer.concat([rewriter.push(Buffer.from(text)), rewriter.end()]);
  return { text: bytes.toString(), numbers: masker.numbers };
}

describe('the documented answer', () => {
  const text = JSON.stringify(documentedAnswer());

  test('has no number left in it, and is the same call otherwise', () => {
    const masked = mask(text);
    expect(findPersonalNumbers(text).some(({ number }) => !number.includes('*'))).toBe(true);
    expect(findPersonalNumbers(masked.text).every(({ number }) => /[*∗]/.test(number))).toBe(true);
    const [before, after] = [text, masked.text].map((json) => readAnswer(JSON.parse(json)));
    const expected = JSON.stringify(before?.timeline).replaceAll('17838463327', '178****3327');
    expect(JSON.stringify(after?.timeline)).toBe(expected);
    expect(after?.record.callee).toBe('178****3327');
    expect(masked.numbers.get('178****3327')).toBe('17838463327');
  });

  test('masked twice is masked once', () => {
    const once = mask(text).text;
    expect(mask(once).text).toBe(once);
  });

  test('has links that are good for one session only', () => {
    const { text: given } = mask(text, giveLinks('mine'));
    const links = turnsOf(readAnswer(JSON.parse(given))).flatMap(({ sentences }) =>
      sentences.flatMap(({ clips }) => clips.map(({ url }) => url)),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const own = takeLink(link, 'mine');
      expect(own && text.includes(own)).toBe(true);
      expect(takeLink(link, 'another')).toBeUndefined();
      expect(takeLink(link.replace('key=', 'key=x'), 'mine')).toBeUndefined();
      expect(takeLink(own ?? '', 'mine')).toBeUndefined();
    }
  });
});

test('a number that the call names is masked in what stands before its field', () => {
  const json = JSON.stringify({
    info: {
      task: {
        remark: 'line 202306071342, caller 20230607',
        dial_format: '{origination_caller_id_number=202306071342}sofia/gateway/202306071342/%s',
      },
      record: { note: '95013123', caller_number: '95013123' },
    },
  });
  expect(mask(json).text).not.toMatch(/202306071342|95013123/);
  expect(mask(json).text).toContain('caller 20230607');
  expect(mask('{"info":{not json}}').text).toBe('{"info":{not json}}');
});

test('a numeral with a fraction stays, whatever its digits', () => {
  const json = '{"volume_gain":1.6600000000000001}';
  expect(mask(json).text).toBe(json);
});

test('a number is masked wherever it stands, under whatever name, escaped or not', () => {
  const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);
  const name = fc.constantFrom('question', 'answer_content', 'value', 'x', '号码');
  fc.assert(
    fc.property(mobile, name, fc.boolean(), fc.boolean(), (number, field, isEscaped, isNumeral) => {
      const value = isNumeral ? Number(number) : `请打 ${number}。`;
      const json = JSON.stringify({ [field]: [value] });
      const text = isEscaped ? json.replaceAll('1', '\\u0031') : json;
      const masked = isEscaped && isNumeral ? mask(json) : mask(text);
      expect(JSON.stringify(JSON.parse(masked.text))).not.toContain(number);
    }),
  );
});
