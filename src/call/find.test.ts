import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { createQuietRecord, createRecord, openRows } from '../testing/builders.ts';
import { growth } from '../testing/processor-time.ts';
import { createFinder, type Match } from './find.ts';
import { fold } from './folding.ts';
import { createPinyinMatcher, type PinyinMatching, type Readings } from './pinyin-match.ts';
import { turnsOf } from './turns.ts';
import type { Call, Turn } from './types.ts';

const known = new Map<string, string[]>();
const readings: Readings = (character) => {
  const found =
    known.get(character) ??
    pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
  known.set(character, found);
  return found.filter((reading) => reading !== character);
};

const asPinyin: PinyinMatching = (query) => createPinyinMatcher(query, readings);

function find(call: Call, query: string, by: PinyinMatching | null = null): Match[] {
  return createFinder(turnsOf(call)).find(query, by);
}

/** The whole field that a match is in. */
function contentOf(turns: Turn[], { turnId, sentenceId, field }: Match): string {
  const turn = turns.find(({ id }) => id === turnId);
  const sentence = turn?.sentences.find(({ id }) => id === sentenceId);
  const event = field === 'node' ? turn?.event.answerText : turn?.event.keyword;
  return (field === 'text' ? sentence?.text : event) ?? '';
}

/** Matches in short: where, and the words. */
function short(call: Call, query: string, by: PinyinMatching | null = null): string[] {
  const turns = turnsOf(call);
  return find(call, query, by).map((match) => {
    const words = contentOf(turns, match).slice(match.start, match.end);
    return `${match.sentenceId ?? match.turnId} ${match.field} ${words}`;
  });
}

/** A call in which only the customer speaks, once. */
function saying(question: string): Call {
  return openRows(createQuietRecord({ id: 'a', notify: 'asrmessage_notify', question }));
}

const asked = {
  id: 'a',
  notify: 'asrmessage_notify',
  question: '我要贷款',
  voice: '',
  answer_text: '3贷款介绍',
  keyword: '贷款|借款',
  answer_content: '好的，贷款\n没有贷款的贷款',
  contents: [],
  download_voice: [],
};

describe('a query is found', () => {
  test('in what is said, in nodes and in keywords, in spoken order', () => {
    const later = { ...asked, id: 'b', question: '', answer_text: '4结束', keyword: null };
    expect(short(openRows(createRecord(asked), createRecord(later)), '贷款')).toEqual([
      'a-question.0 text 贷款',
      'a-answer node 贷款',
      'a-answer keyword 贷款',
      'a-answer.0 text 贷款',
      'a-answer.1 text 贷款',
      'a-answer.1 text 贷款',
      'b-answer.0 text 贷款',
      'b-answer.1 text 贷款',
      'b-answer.1 text 贷款',
    ]);
  });

  test('at its offsets in the original', () => {
    expect(find(saying('ﬁ😀，ＤＫ'), 'dk')).toEqual([
      { turnId: 'a-question', sentenceId: 'a-question.0', field: 'text', start: 4, end: 6 },
    ]);
  });

  test('in the answer of the human agent', () => {
    const call = openRows(createRecord({ ...asked, question: '', bridge_status: 4 }));
    expect(short(call, '介绍')).toEqual(['a-answer node 介绍']);
  });

  test.for([
    ['加VX：abc', 'vx:ABC', '加VX：abc'.slice(1)],
    ['打１３８００１３８０００', '13800138000', '１３８００１３８０００'],
    ['a  b', 'a b', 'a  b'],
    ['a b', ' a　b ', 'a b'],
    ['cafe\u0301', 'CAFÉ', 'cafe\u0301'],
  ] as const)('in %j by %j', ([text, query, words]) => {
    expect(short(saying(text), query)).toEqual([`a-question.0 text ${words}`]);
  });

  test('without overlap', () => {
    expect(find(saying('哈哈哈哈哈'), '哈哈').map(({ start }) => start)).toEqual([0, 2]);
    expect(find(saying('㏄㏄'), 'c').map(({ start }) => start)).toEqual([0, 1]);
  });

  test('again in the same turns, by another query', () => {
    const finder = createFinder(turnsOf(saying('办贷款')));
    expect(finder.find('贷款', null)).toHaveLength(1);
    expect(finder.find('办', null)).toHaveLength(1);
    expect(finder.find('dk', asPinyin)).toHaveLength(1);
    expect(finder.find('dk', null)).toHaveLength(0);
  });
});

describe('a query is not found', () => {
  test.for(['', ' ', '\n\u3000'])('when it is blank: %j', (query) => {
    expect(find(saying('a \n\u3000b'), query, asPinyin)).toEqual([]);
  });

  test('in a node or keyword where a row has no answer', () => {
    const row = { ...asked, answer_content: null };
    expect(short(openRows(createRecord(row)), '贷款')).toEqual(['a-question.0 text 贷款']);
  });
});

describe('a pinyin query', () => {
  test('is found in all fields', () => {
    const call = openRows(createRecord({ ...asked, answer_content: '好' }));
    expect(short(call, "dai'kuan", asPinyin)).toEqual([
      'a-question.0 text 贷款',
      'a-answer node 贷款',
      'a-answer keyword 贷款',
    ]);
  });

  test('is found in letters too, in the order of the text', () => {
    expect(short(saying('贷款DK贷款'), 'dk', asPinyin)).toEqual([
      'a-question.0 text 贷款',
      'a-question.0 text DK',
      'a-question.0 text 贷款',
    ]);
  });

  test('is found in letters rather than in what overlaps them', () => {
    expect(short(saying('点dk'), 'dd', asPinyin)).toEqual(['a-question.0 text 点d']);
    expect(short(saying('点dd'), 'dd', asPinyin)).toEqual(['a-question.0 text dd']);
    expect(short(saying('个㎏k'), 'gk', asPinyin)).toEqual(['a-question.0 text ㎏k']);
  });

  test('of one letter is found in letters alone', () => {
    expect(short(saying('贷D'), 'd', asPinyin)).toEqual(['a-question.0 text D']);
  });
});

const strange = ['ﬁ', 'İ', 'é', '\u0301', '😀', '\ud83d', 'Ａ', 'a', '㎏', 'k', 'g', ' ', '\u3000'];
const someText = fc.string({
  unit: fc.constantFrom(...strange, '贷', '款', '个', 'd', 'f', 'i'),
  maxLength: 12,
});
const anyText = fc.oneof(
  { weight: 3, arbitrary: someText },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  },
);
const anyQuery = fc.oneof(anyText, fc.stringMatching(/^[adfgik]{1,3}$/));
const anyTurns = fc
  .tuple(anyText, anyText, anyText, anyText)
  .map(([question, answer_content, answer_text, keyword]) =>
    turnsOf(openRows(createRecord({ ...asked, question, answer_content, answer_text, keyword }))),
  );

function forAll(check: (turns: Turn[], query: string) => void): void {
  fc.assert(fc.property(anyTurns, anyQuery, check), { numRuns: 500 });
}

describe('matches in any text', () => {
  test.for([
    ['without pinyin', null],
    ['with pinyin', asPinyin],
  ] as const)('lie within their field and do not overlap, %s', ([, by]) => {
    forAll((turns, query) => {
      const ends = new Map<string, number>();
      for (const match of createFinder(turns).find(query, by)) {
        const field = `${match.turnId} ${match.sentenceId} ${match.field}`;
        expect(match.start).toBeGreaterThanOrEqual(ends.get(field) ?? 0);
        expect(match.end).toBeGreaterThan(match.start);
        expect(match.end).toBeLessThanOrEqual(contentOf(turns, match).length);
        ends.set(field, match.end);
      }
    });
  });

  test('fold to what holds the folded query', () => {
    forAll((turns, query) => {
      for (const match of createFinder(turns).find(query, null)) {
        const words = contentOf(turns, match).slice(match.start, match.end);
        expect(fold(words).text).toContain(fold(query.trim()).text);
      }
    });
  });

  test('are in every sentence that holds the folded query', () => {
    forAll((turns, query) => {
      const words = fold(query.trim()).text;
      const found = new Set(
        createFinder(turns)
          .find(query, null)
          .map(({ sentenceId }) => sentenceId),
      );
      for (const { id, text } of turns.flatMap(({ sentences }) => sentences)) {
        expect(found.has(id)).toBe(words !== '' && fold(text).text.includes(words));
      }
    });
  });

  test('are with pinyin at least those without', () => {
    forAll((turns, query) => {
      const finder = createFinder(turns);
      expect(finder.find(query, asPinyin)).toEqual(
        expect.arrayContaining(finder.find(query, null)),
      );
    });
  });
});

/** The turns of a call of different sentences. */
function manyTurns(sentences: number): Turn[] {
  const words = Array.from('您好我是贷款中心的请问最近有没有资金周转需要额度利率行了吗');
  const lines = Array.from({ length: sentences }, (_, line) => {
    const shifted = words.map((_, index) => words[(index * (line % 7) + line) % words.length]);
    return `${shifted.join('')}，${line}`;
  });
  return turnsOf(openRows(createQuietRecord({ answer_content: lines.join('\n') })));
}

test.for(['贷款', 'dk', 'zzzz'])(
  'finding %s in ten times the sentences takes less than thirty times as long',
  { timeout: 20_000 },
  (query) => {
    const find = (turns: Turn[]) => createFinder(turns).find(query, asPinyin);
    expect(growth(5, (size) => manyTurns(1500 * size), find)).toBeLessThan(30);
  },
);
