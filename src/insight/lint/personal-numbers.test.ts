import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonalNumbers, isBankCard, isIdCard, nationalNumber } from './personal-numbers.ts';

const wide = (text: string) =>
  text.replace(/[0-9X]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));

function found(text: string): [string, string][] {
  return findPersonalNumbers(text).map(({ kind, span }) => [kind, text.slice(...span)]);
}

describe('the number of an identity card', () => {
  test.for(['11010519491231002X', '11010519491231002x', '440524188001010014'])('%s', (number) => {
    expect(isIdCard(number)).toBe(true);
  });

  test.for([
    ['110105194912310021', 'a wrong check character'],
    ['11010519491331002X', 'no such month'],
    ['110105194912310', '15 digits'],
    ['1101051949123100２X', 'a full-width digit'],
    ['X1010519491231002X', 'a letter inside'],
  ] as const)('is not %s: %s', ([number]) => {
    expect(isIdCard(number)).toBe(false);
  });
});

describe('the number of a bank card', () => {
  test.for(['4111111111111111', '6222021234567890128', '6228480012345678903'])('%s', (number) => {
    expect(isBankCard(number)).toBe(true);
  });

  test.for(['4111111111111112', '0000000000000000', '411111111111111', '41111111111111111111'])(
    'is not %s',
    (number) => {
      expect(isBankCard(number)).toBe(false);
    },
  );
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

  test('take time in proportion to the text', () => {
    const start = process.cpuUsage();
    for (const text of ['13912345678,', '1 2-3 ', '11010519491231002X ', '9']) {
      findPersonalNumbers(text.repeat(20_000));
    }
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(2000);
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
