import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSegments } from './segments.ts';

/** Segments in short: `[name=value]` a variable, `‹mark›` a mark, the rest plain. */
function short(text: string, template: string | null): string {
  return toSegments(text, template)
    .map(({ kind, text: words, name }) => {
      if (kind === 'variable') return `[${name}=${words}]`;
      return kind === 'mark' ? `‹${words}›` : words;
    })
    .join('|');
}

describe('variables', () => {
  test.for([
    ['你好{$name}再见', '你好小王再见', '你好|[name=小王]|再见'],
    ['{$name}再见', '小王再见', '[name=小王]|再见'],
    ['你好{$name}', '你好小王', '你好|[name=小王]'],
    ['{$name}', '小王', '[name=小王]'],
    ['{$a}和{$b}', '甲和乙', '[a=甲]|和|[b=乙]'],
    ['姓{$a}{$b}吗', '姓王先生吗', '姓|[a, b=王先生]|吗'],
    ['{$a}{$b}', '甲乙', '[a, b=甲乙]'],
    ['{$a}的{$b}的{$c}', '甲的乙的丙', '[a=甲]|的|[b=乙]|的|[c=丙]'],
    ['{$name}先生，{$name}先生', '王先生，王先生', '[name=王]|先生，|[name=王]|先生'],
    ['在{$a}。', '在。。', '在|[a=。]|。'],
    ['a.*{$x}+', 'a.*1+', 'a.*|[x=1]|+'],
  ] as const)('of %s are found in %s', ([template, text, expected]) => {
    expect(short(text, template)).toBe(expected);
  });

  test.for([
    ['你好{$name}', '您好小王'],
    ['你好{$name}再见', '你好小王'],
    ['{$name}再见', '小王再见了'],
    ['甲{$a}乙{$b}丙', '甲1丙'],
    ['好{$name}', '你好小王'],
    ['你好', '您好'],
  ] as const)('are none where %s does not fit %s', ([template, text]) => {
    expect(short(text, template)).toBe(text);
  });

  test('that are empty leave no segment', () => {
    expect(short('你好再见', '你好{$name}再见')).toBe('你好|再见');
  });

  test('are none without a template', () => {
    expect(short('你好{$name}', null)).toBe('你好{$name}');
  });
});

describe('numbers', () => {
  test.for(['13912345678', '一三九一二三四五六七八', '11010519491231002X', '6222021234567890128'])(
    'such as %s are segments of their own',
    (number) => {
      expect(toSegments(`是${number}。`, null)).toEqual([
        { kind: 'text', text: '是' },
        { kind: 'number', text: number },
        { kind: 'text', text: '。' },
      ]);
    },
  );
});

describe('marks', () => {
  test.for([
    ['喂(停顿1秒)您好', '喂|‹(停顿1秒)›|您好'],
    ['喂（停顿 0.5 秒）您好', '喂|‹（停顿 0.5 秒）›|您好'],
    ['您好<break time="500ms"/>再见', '您好|‹<break time="500ms"/>›|再见'],
    ['<break/>您好', '‹<break/>›|您好'],
    ['您好<break/>', '您好|‹<break/>›'],
    ['<a><b>', '‹<a>›|‹<b>›'],
    ['(停顿1秒)', '‹(停顿1秒)›'],
  ] as const)('are cut out of %s', ([text, expected]) => {
    expect(short(text, null)).toBe(expected);
  });

  test.for(['年利率(单利)2.95厘', '利率<3厘', '(您好)停顿'])('are not seen in %s', (text) => {
    expect(short(text, null)).toBe(text);
  });

  test('are cut out of a template’s own words too', () => {
    expect(short('喂(停顿1秒)小王您好', '喂(停顿1秒){$name}您好')).toBe(
      '喂|‹(停顿1秒)›|[name=小王]|您好',
    );
  });

  test('stay marks where the template does not fit', () => {
    expect(short('喂(停顿1秒)您好', '嗯{$name}您好')).toBe('喂|‹(停顿1秒)›|您好');
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    '{$name}',
    '{$a}',
    '{$',
    '}',
    '<break/>',
    '<',
    '>',
    '(停顿1秒)',
    '（',
    '）',
    '您好',
  ),
  fc.string({ maxLength: 4 }),
);
const pieces = fc.array(piece, { maxLength: 8 }).map((all) => all.join(''));

describe('segments of any text', () => {
  test('say together exactly the text, whatever the template', () => {
    fc.assert(
      fc.property(pieces, fc.option(pieces), (text, template) => {
        const segments = toSegments(text, template);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test('are never empty', () => {
    fc.assert(
      fc.property(pieces, fc.option(pieces), (text, template) => {
        expect(toSegments(text, template).every((segment) => segment.text !== '')).toBe(true);
      }),
    );
  });

  test('fit every text that was made from the template', () => {
    const literal = fc.constantFrom('您好', '先生', '吗', '，');
    const value = fc.stringMatching(/^[a-z]{1,5}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(literal, value), { minLength: 1, maxLength: 5 }), (parts) => {
        const template = parts.map(([words], index) => `${words}{$v${index}}`).join('');
        const text = parts.flat().join('');
        const found = toSegments(text, template).filter(({ kind }) => kind === 'variable');
        expect(found.map((segment) => segment.text)).toEqual(parts.map(([, filled]) => filled));
      }),
    );
  });
});
