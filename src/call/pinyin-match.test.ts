import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { isPinyinLike } from './pinyin-like.ts';
import { createPinyinMatcher, type Readings } from './pinyin-match.ts';

const readings: Readings = (character) =>
  pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }).filter(
    (reading) => reading !== character,
  );

function found(text: string, query: string): string[] {
  return createPinyinMatcher(query, readings)(text).map((span) => text.slice(...span));
}

describe('a query', () => {
  test.for(['dk', 'DaiKuan', 'ｄｋ', ' dai kuan ', "xi'an", '5wan', 'x'.repeat(64)])(
    'like %j may be pinyin',
    (query) => {
      expect(isPinyinLike(query)).toBe(true);
    },
  );

  test.for(['', ' ', 'd', "d'", '12', '贷k', 'a.b', 'é', 'x'.repeat(65)])(
    'like %j is not pinyin',
    (query) => {
      expect(isPinyinLike(query)).toBe(false);
    },
  );
});

describe('pinyin finds', () => {
  test.for([
    ['办贷款吗', 'daikuan', '贷款'],
    ['办贷款吗', 'dk', '贷款'],
    ['办贷款吗', 'daik', '贷款'],
    ['办贷款吗', 'dkuan', '贷款'],
    ['办贷款吗', 'dku', '贷款'],
    ['办贷款吗', 'dai kuan', '贷款'],
    ['办贷款吗', 'da', '贷'],
    ['西安', "xi'an", '西安'],
    ['西安', 'xi’an', '西安'],
    ['在中国', 'zg', '中国'],
    ['在中国', 'zhg', '中国'],
    ['在中国', 'zhguo', '中国'],
    ['长城', 'chch', '长城'],
    ['是谁', 'shsh', '是谁'],
    ['去银行', 'yinhang', '银行'],
    ['行不行', 'xing', '行'],
    ['重庆', 'chongqing', '重庆'],
    ['绿的', 'lvde', '绿的'],
    ['請貸款', 'dk', '貸款'],
    ['请加wx吧', 'jiawx', '加wx'],
    ['请加wx吧', 'wxba', 'wx吧'],
    ['办5万', '5wan', '5万'],
    ['办5万', 'b5w', '办5万'],
    ['😀好的', 'haode', '好的'],
  ] as const)('in %s by %s: %s', ([text, query, match]) => {
    expect(found(text, query)[0]).toBe(match);
  });

  test('every match that does not overlap the one before', () => {
    expect(createPinyinMatcher('dd', readings)('点点点，点点')).toEqual([
      [0, 2],
      [4, 6],
    ]);
  });

  test('one character rather than two', () => {
    const ofMany: Readings = (character) => (character === '洗' ? ['xi', 'xian'] : ['an']);
    expect(createPinyinMatcher('xian', ofMany)('洗安')).toEqual([[0, 1]]);
  });

  test('characters outside the basic plane that have readings', () => {
    const ofOne: Readings = (character) => (character === '𠮷' ? ['ji'] : []);
    expect(createPinyinMatcher('jij', ofOne)('a𠮷𠮷b')).toEqual([[1, 5]]);
  });
});

describe('pinyin does not find', () => {
  test.for([
    ['贷款', 'dkx', 'a query that goes on'],
    ['贷款', 'daan', 'a character in part before the last'],
    ['贷款', 'aikuan', 'a syllable without its beginning'],
    ['贷，款', 'dk', 'characters that are apart'],
    ['贷款', 'd', 'a single letter'],
    ['贷款', '贷k', 'a query with characters in it'],
    ['贷款', 'd?k', 'a query with punctuation in it'],
    ['12', '12', 'digits alone'],
    ['贷款', '', 'nothing'],
  ] as const)('in %s by %s: %s', ([text, query]) => {
    expect(found(text, query)).toEqual([]);
  });
});

/** All spans of a text that a query spells, leftmost and shortest first, by trying each. */
function foundByTrial(text: string, query: string): [number, number][] {
  const spans: [number, number][] = [];
  for (let start = 0; start < text.length; start++) {
    const end = Array.from({ length: text.length - start }, (_, more) => start + more + 1).find(
      (each) => spellings(text.slice(start, each)).test(query),
    );
    if (end === undefined) continue;
    spans.push([start, end]);
    start = end - 1;
  }
  return spans;
}

/** A pattern of all that spells a text. */
function spellings(text: string): RegExp {
  const last = text.length - 1;
  const parts = Array.from(text, (character, index) => {
    const ways = [character, ...readings(character)].flatMap((each) => {
      const prefixes = Array.from(each, (_, end) => each.slice(0, end + 1));
      return index === last ? prefixes : [each, each.slice(0, 1), ...(each.match(/^[zcs]h/) ?? [])];
    });
    return `(?:${ways.join('|')})`;
  });
  return new RegExp(`^${parts.join('')}$`);
}

describe('matches', () => {
  test('are those that trying every stretch finds', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'恩嗯昂个长中是西安重行a1，'),
      maxLength: 8,
    });
    const syllable = fc.constantFrom(...['en', 'ang', 'g', 'zh', 'chang', 'xi', 'an', 's', 'n']);
    const spelled = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((all) => all.join(''));
    const query = fc.oneof(spelled, fc.constantFrom('a1', '1a', 'xian', 'angxian'));
    fc.assert(
      fc.property(text, query, (words, letters) => {
        fc.pre(letters.length > 1);
        const spans = createPinyinMatcher(letters, readings)(words);
        expect(spans).toEqual(foundByTrial(words, letters));
      }),
      { numRuns: 1000 },
    );
  });

  test('begin where a run of characters does, by its initials and by its whole pinyin', () => {
    const unit = fc.constantFrom(...'贷款利率额度公司中国长重行绿女欢迎');
    fc.assert(
      fc.property(fc.string({ unit, minLength: 2, maxLength: 10 }), (words) => {
        const syllables = Array.from(words, (character) => readings(character)[0] ?? '');
        const initials = syllables.map((syllable) => syllable.charAt(0));
        for (const query of [initials.join(''), syllables.join('')]) {
          expect(createPinyinMatcher(query, readings)(words)[0]?.[0]).toBe(0);
        }
      }),
    );
  });

  test('are quickly none where every character may be read in several ways', () => {
    const ambiguous: Readings = () => ['a', 'aa', 'aaa'];
    const find = createPinyinMatcher(`${'a'.repeat(63)}b`, ambiguous);
    expect(find('啊'.repeat(500))).toEqual([]);
  });

  test('are in order and within the text, whatever text and query', () => {
    const anyText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
    const query = fc.oneof(anyText, fc.stringMatching(/^[a-z]{2}$/));
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), query, (text, letters) => {
        let after = 0;
        for (const [start, end] of createPinyinMatcher(letters, readings)(text)) {
          expect(start).toBeGreaterThanOrEqual(after);
          expect(end).toBeGreaterThan(start);
          after = end;
        }
        expect(after).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
