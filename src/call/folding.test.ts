import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, originalSpan } from './folding.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom('ﬁ', 'İ', 'é', '\u0301', '😀', 'Ａ', '㎏', ' ', '\n', '贷')).map(join),
);

function join(parts: string[]): string {
  return parts.join('');
}

/** What of a text a part of its folded text was made from. */
function originalOf(text: string, part: string): string {
  const folded = fold(text);
  const start = folded.text.indexOf(part);
  return text.slice(...originalSpan(folded, [start, start + part.length]));
}

describe('a folded text', () => {
  test.for([
    ['您好，DK', '您好,dk'],
    ['ＶＩＰ１３８', 'vip138'],
    ['ｶﾞｽ', 'ガス'],
    ['ﬁn…', 'fin...'],
    ['İ', 'i\u0307'],
    ['㎏', 'kg'],
    ['⼀', '一'],
    ['a \t\n\u3000b', 'a b'],
    ['a\u00a0b', 'a b'],
    ['😀𠮷', '😀𠮷'],
    ['', ''],
  ] as const)('of %j is %j', ([text, folded]) => {
    expect(fold(text).text).toBe(folded);
  });

  test('is the same for a character with its mark, however it is encoded', () => {
    expect(fold('CAFE\u0301').text).toBe(fold('café').text);
  });

  test('needs no offsets of its own for ordinary words', () => {
    expect(fold('您好，ＶＩＰ客户（13800138000）。').offsets).toBeNull();
    expect(fold('甲\n乙é').offsets).toBeNull();
  });

  test('is the same beside what folds unevenly', () => {
    const unit = fc.constantFrom('A', 'z', ' ', '，', '！', 'Ｚ', '贷', '—', '’', '~');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(fold(`${text}ﬁ`).text).toBe(`${fold(text).text}fi`);
      }),
    );
  });

  test('of a single UTF-16 unit without offsets is a single unit', () => {
    const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    const even = units.map(fold).filter(({ offsets }) => offsets === null);
    expect(even.every(({ text }) => text.length === 1)).toBe(true);
  });
});

describe('the original of a part', () => {
  test.for([
    ['想要ＤＫ吗', 'dk', 'ＤＫ'],
    ['a  \n b', ' ', '  \n '],
    ['a  b', 'a b', 'a  b'],
    ['甲ﬁ乙', 'f', 'ﬁ'],
    ['甲ﬁ乙', 'i乙', 'ﬁ乙'],
    ['xİstanbul', 'i', 'İ'],
    ['xİstanbul', 'stan', 'stan'],
    ['😀贷款😀', '贷款', '贷款'],
    ['𠮷贷', '𠮷', '𠮷'],
    ['😀', '\ud83d', '😀'],
    ['cafe\u0301s', 'é', 'e\u0301'],
    ['x\u0302y', 'x', 'x\u0302'],
    ['x\u0302y', 'y', 'y'],
  ] as const)('of %j that is folded to %j is %j', ([text, part, original]) => {
    expect(originalOf(text, part)).toBe(original);
  });

  test('is never empty and never outside the text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, from, length) => {
        const folded = fold(text);
        fc.pre(folded.text !== '');
        const start = from % folded.text.length;
        const end = start + 1 + (length % (folded.text.length - start));
        const [first, last] = originalSpan(folded, [start, end]);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeGreaterThan(first);
        expect(last).toBeLessThanOrEqual(text.length);
        expect(fold(text.slice(first, last)).text).toContain(folded.text.slice(start, end));
      }),
      { numRuns: 1000 },
    );
  });

  test('is the whole text where the part is all of it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        expect(originalSpan(folded, [0, folded.text.length])).toEqual([0, text.length]);
      }),
    );
  });
});
