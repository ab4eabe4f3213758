import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRecord, openCall } from '../testing/builders.ts';
import { processorMs } from '../testing/processor-time.ts';
import { maskNumber } from './masked-number.ts';
import {
  findPersonalNumbers,
  maskNumbersIn,
  nationalNumber,
  numbersOf,
} from './personal-number.ts';
import { turnsOf } from './turns.ts';

const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);

const wide = (text: string) =>
  text.replace(/[0-9X]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));

function found(text: string): [string, string][] {
  return findPersonalNumbers(text).map(({ kind, span }) => [kind, text.slice(...span)]);
}

describe('a masked number', () => {
  test.for([
    ['17838463327', '178****3327'],
    ['+8617838463327', '+86178****3327'],
    ['0379123456', '037***3456'],
    ['12345678', '12****78'],
    ['1234567', '12***67'],
  ] as const)('%s is %s', ([number, expected]) => {
    expect(maskNumber(number)).toBe(expected);
  });

  test.for(['', '8', '8002', '123456'])('%s, too short to hide, stays whole', (number) => {
    expect(maskNumber(number)).toBe(number);
  });

  test('never contains the number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{7,20}$/), (number) => {
        expect(maskNumber(number)).not.toContain(number);
      }),
    );
  });

  test('never shows more than seven of its digits, and its prefix', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{7,20}$/), (number) => {
        const shown = nationalNumber(maskNumber(number)).replaceAll('*', '');
        expect(shown.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe('a text', () => {
  test.for([
    ['打17838463327找我', '打178****3327找我'],
    ['17838463327,13912345678', '178****3327,139****5678'],
    ['{"phone":"17838463327"}', '{"phone":"178****3327"}'],
    ['+86 17838463327', '+86 178****3327'],
    ['8617838463327', '86178****3327'],
    ['打１７８３８４６３３２７找我', '打１７８****３３２７找我'],
    ['身份证是110105 19491231 002X。', '身份证是110*** ******** 002X。'],
    ['卡号是6222021234567890128，', '卡号是6222***********0128，'],
    ['我是一七八三八四六三三二七', '我是一七八****三三二七'],
    ['幺七八 三八四六 三三二七', '幺七八 **** 三三二七'],
    ['一七八38463327', '一七八****3327'],
    ['一七八三八四六三三二七一共三个', '一七八****三三二七一共三个'],
    ['一七八三八四六三三二一下次打', '一七八****三三二一下次打'],
    ['一一零一零五一九四九一二三一零零二X', '一一零***********零零二X'],
    ['六二二二零二一二三四五六七八九零幺二八', '六二二二***********零幺二八'],
    ['统一13912345678', '统一139****5678'],
  ] as const)('%s is masked as %s', ([text, expected]) => {
    expect(maskNumbersIn(text)).toBe(expected);
  });

  test.for([
    '8002',
    '202306071342',
    '178384633270',
    '2023-07-03 15:21:44',
    '12345678901',
    '1676543210987654329',
    '三千二百六十元',
    '二〇二三年七月三日',
    '一二三四五六七八九十',
  ])('%s has no personal number in it', (text) => {
    expect(maskNumbersIn(text)).toBe(text);
  });

  test.for(['017838463327', '008617838463327', '178 3846 3327', '178-3846-3327'])(
    '%s, another way to write a number, does not show it',
    (text) => {
      expect(maskNumbersIn(text).replace(/\D/g, '')).not.toContain('17838463327');
    },
  );

  test('never shows a mobile number that stands alone in it', () => {
    const around = fc.string({ unit: fc.constantFrom(...'打找我，。 ,.:;=/@"{}()[]|的') });
    fc.assert(
      fc.property(around, mobile, around, (before, number, after) => {
        expect(maskNumbersIn(before + number + after)).not.toContain(number);
      }),
    );
  });

  test('never shows a number that its customer says in Chinese digits', () => {
    const said = fc.oneof(mobile, fc.constantFrom('110105194912310038', '6222021234567890128'));
    const around = fc.string({ unit: fc.constantFrom(...'打找我，。 ,的') });
    fc.assert(
      fc.property(around, said, around, (before, number, after) => {
        const words = number.replace(/\d/g, (digit) =>
          '零一二三四五六七八九'.charAt(Number(digit)),
        );
        expect(maskNumbersIn(before + words + after)).not.toContain(words);
      }),
    );
  });

  test('takes no longer for text that is made to be slow', () => {
    const slow = [
      '1',
      'a1-',
      '1-',
      'a/',
      'sofia/a/',
      '1380000 ',
      '１',
      '0086',
      '一',
      '4 ',
      '一个1',
    ];
    const maskAll = () => slow.map((part) => maskNumbersIn(part.repeat(20_000)));
    expect(processorMs(maskAll)).toBeLessThan(2000);
  });
});

describe('an id', () => {
  test.for([
    '5f0c7a52-9b1e-4c1d-8a77-013800001286',
    '12345678-1234-1234-1234-013800001286',
    '8613800001286a',
    'key_13800001286',
    'ai_13800001286',
    'sk-4f-13800001286',
    '13800001286-a1',
    '9e13800001286ff0',
    'a6222021234567890128',
    'sk4f-110105194912310038',
    '62220212-3456-4789-0128-041111111111',
  ])('%s is no number', (id) => {
    expect(maskNumbersIn(`${id}，好`)).toBe(`${id}，好`);
  });

  test('of the form of a UUID has no number in it, whatever its digits', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
    const group = (length: number) =>
      fc.oneof(digits(length), fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`)));
    const uuid = fc.tuple(group(8), group(4), group(4), group(4), group(12));
    fc.assert(
      fc.property(uuid, (groups) => {
        const id = groups.join('-');
        expect(maskNumbersIn(`"${id}"`)).toBe(`"${id}"`);
      }),
      { numRuns: 1000 },
    );
  });

  test('that has a number’s digits among its letters is not touched', () => {
    const letters = fc.stringMatching(/^[a-zA-Z_]{1,8}$/);
    fc.assert(
      fc.property(letters, mobile, fc.option(letters, { nil: '' }), (head, number, tail) => {
        for (const id of [head + number + tail, tail + number + head]) {
          expect(maskNumbersIn(id)).toBe(id);
        }
      }),
    );
  });
});

describe('a dial string', () => {
  test.for([
    [
      '{origination_caller_id_number=202306071342}sofia/gateway/202306071342/%s',
      '{origination_caller_id_number=202*****1342}sofia/gateway/202*****1342/%s',
    ],
    ['sofia/external/202306071342@10.0.0.1:5060', 'sofia/external/202*****1342@10.0.0.1:5060'],
    ['sofia/gateway/line-1a/202306071342', 'sofia/gateway/line-1a/202*****1342'],
    ['user:202306071342', 'user:202*****1342'],
    ['user/8002', 'user/8002'],
    ['effective_caller_id_number=+862165551234', 'effective_caller_id_number=+862*****1234'],
  ] as const)('%s hides its numbers', ([text, expected]) => {
    expect(maskNumbersIn(text)).toBe(expected);
  });
});

describe('the numbers of a call', () => {
  const call = openCall({
    record: { callee: '17838463327', caller_number: '037965551234', bridge_number: '02165550000' },
    customer: { phone: '01088886666' },
    task: {
      _origination_caller_id_number: '202306071342',
      originate_variables: 'effective_caller_id_number=4008001234',
    },
  });
  const known = numbersOf(call);

  test('are all that it names', () => {
    expect(known).toEqual(
      expect.arrayContaining([
        '17838463327',
        '037965551234',
        '02165550000',
        '01088886666',
        '202306071342',
        '4008001234',
      ]),
    );
  });

  test('do not have an extension, which is too short to hide', () => {
    expect(numbersOf(openCall({ record: { bridge_number: '8002' } }))).not.toContain('8002');
  });

  test('are masked wherever they stand alone', () => {
    const around = fc.string({ unit: fc.constantFrom(...'打找 ,:;=/@"{}|的') });
    fc.assert(
      fc.property(around, fc.constantFrom(...known), around, (before, number, after) => {
        expect(maskNumbersIn(before + number + after, known)).not.toContain(number);
      }),
    );
  });

  test('are not masked in a longer id', () => {
    for (const number of known) {
      for (const id of [`a${number}`, `${number}f`, `${number}0`, `0${number}9`, `k_${number}`]) {
        if (!/^0?1[3-9]\d{9}$/.test(id)) expect(maskNumbersIn(id, known)).toBe(id);
      }
    }
  });

  test('are masked in what is said', () => {
    const rows = [createRecord({ answer_content: '请拨037965551234', contents: [] })];
    const [turn] = turnsOf(openCall({ rows, record: { caller_number: '037965551234' } }));
    expect(turn?.sentences[0]?.segments).toEqual([
      { kind: 'text', text: '请拨' },
      { kind: 'number', text: '037965551234' },
    ]);
  });
});

describe('the numbers in a text', () => {
  test.for<[text: string, ...[string, string][]]>([
    ['身份证11010519491231002X。', ['id-card', '11010519491231002X']],
    ['是110105 19491231 002X吗', ['id-card', '110105 19491231 002X']],
    ['是110105194912310021'],
    ['卡号4111111111111111', ['bank-card', '4111111111111111']],
    ['4111 1111-1111 1111。', ['bank-card', '4111 1111-1111 1111']],
    ['4111 1111 1111 1112。'],
    ['打13912345678', ['phone-number', '13912345678']],
    ['打+86 139 1234 5678', ['phone-number', '+86 139 1234 5678']],
    ['订单1391234567890'],
    [
      '138 0000 1286 139 1234 5678',
      ['phone-number', '138 0000 1286'],
      ['phone-number', '139 1234 5678'],
    ],
    [
      '4111 1111 1111 1111 13912345678 11010519491231002X',
      ['bank-card', '4111 1111 1111 1111'],
      ['phone-number', '13912345678'],
      ['id-card', '11010519491231002X'],
    ],
    [`证${wide('11010519491231002X')}`, ['id-card', wide('11010519491231002X')]],
    [`卡${wide('4111111111111111')}`, ['bank-card', wide('4111111111111111')]],
    [
      `号${wide('139')}　${wide('12345678')}`,
      ['phone-number', `${wide('139')}　${wide('12345678')}`],
    ],
    ['今年三千二百六十元'],
    ['是一三九一二三四五六七八', ['phone-number', '一三九一二三四五六七八']],
    [
      '13912345678，一三九 一二三四 五六七八',
      ['phone-number', '13912345678'],
      ['phone-number', '一三九 一二三四 五六七八'],
    ],
  ])('%s', ([text, ...expected]) => {
    expect(found(text)).toEqual(expected);
  });

  test('stand apart, in order and in the text', () => {
    const piece = fc.constantFrom(
      ...[
        '11010519491231002X',
        '4111 1111',
        '41111111',
        '13912345678',
        ' ',
        '-',
        '１',
        '是',
        '+86',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const { span } of findPersonalNumbers(text)) {
          expect(span[0]).toBeGreaterThanOrEqual(end);
          expect(span[1]).toBeGreaterThan(span[0]);
          end = span[1];
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  test('are quoted in digits, however they are said', () => {
    const said = [
      '13912345678',
      '１３９ １２３４ ５６７８',
      '一三九一二三四五六七八',
      '幺三九-1234-五六七八',
    ];
    const quoted = said.flatMap((text) => findPersonalNumbers(`打${text}。`));
    expect(quoted.map(({ number }) => number)).toEqual(said.map(() => '13912345678'));
  });

  test('are what is masked, and nothing else', () => {
    const piece = fc.constantFrom(
      ...['11010519491231002X', '4111 1111 1111 1111', '13912345678', '一三九一二三四五六七八'],
      ...['，', '是', ' ', '-', 'a', '1', '一'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        let expected = '';
        let end = 0;
        for (const { kind, span } of findPersonalNumbers(text)) {
          expected += text.slice(end, span[0]) + maskNumber(text.slice(...span), kind);
          end = span[1];
        }
        expect(maskNumbersIn(text)).toBe(expected + text.slice(end));
      }),
    );
  });

  test('take time in proportion to the text', () => {
    const texts = ['13912345678,', '1 2-3 ', '11010519491231002X ', '9'];
    const findAll = () => texts.map((text) => findPersonalNumbers(text.repeat(20_000)));
    expect(processorMs(findAll)).toBeLessThan(2000);
  });
});

test.for([
  '13912345678',
  '+86 139-1234-5678',
  '013912345678',
  '008613912345678',
  wide('13912345678'),
])('%s is the same number', (number) => {
  expect(nationalNumber(number)).toBe('13912345678');
});
