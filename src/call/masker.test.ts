import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMasked, kindOfMasked, maskNumber } from './masked-number.ts';
import { Masker } from './masker.ts';
import { findPersonalNumbers } from './personal-number.ts';

const mobile = fc
  .tuple(fc.constantFrom('13', '15', '17', '18'), fc.stringMatching(/^\d{9}$/))
  .map((parts) => parts.join(''));
const words = fc.constantFrom('您的号码是', ' call ', '，然后', '。', '(', '');

describe('a masked number', () => {
  test.each([
    ['17838463327', 'phone-number', '178****3327'],
    ['178 3846-3327', 'phone-number', '178 ****-3327'],
    ['+86 17838463327', 'phone-number', '+86 178****3327'],
    ['02161234567', 'phone-number', '021****4567'],
    ['1234567', 'phone-number', '12***67'],
    ['11010519491231002X', 'id-card', '110***********002X'],
    ['6222021234567894', 'bank-card', '6222********7894'],
    ['一三八零零一三八零零零', 'phone-number', '一三八****八零零零'],
    ['123456', 'phone-number', '123456'],
  ] as const)('of %s as a %s is %s', (number, kind, masked) => {
    expect(maskNumber(number, kind)).toBe(masked);
    expect(maskNumber(masked, kind)).toBe(masked);
  });

  test('is found again in a text, with what it is', () => {
    const text =
      '尾号 178****3327，证件 110***********002X，卡 6222********7894，一三八****八零零零。';
    expect(findPersonalNumbers(text).map(({ kind, number }) => [kind, number])).toEqual([
      ['phone-number', '178****3327'],
      ['id-card', '110***********002X'],
      ['bank-card', '6222********7894'],
      ['phone-number', '138****8000'],
    ]);
  });

  test.each(['***', '5 *** 6', 'a**** b', '2 * 3 * 4', '****12', '12****'])(
    'is not what merely has stars: %s',
    (text) => {
      expect(findPersonalNumbers(text)).toEqual([]);
      expect(isMasked(text)).toBe(false);
    },
  );
});

describe('a masker', () => {
  test('leaves no number in a text, and finds as many as there were', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, mobile, words), { maxLength: 8 }), (parts) => {
        const text = parts
          .map(([before, number, after]) => `${before}。${number}。${after}`)
          .join('');
        const masked = new Masker().text(text);
        for (const [, number] of parts) expect(masked).not.toContain(number);
        expect(findPersonalNumbers(masked)).toHaveLength(findPersonalNumbers(text).length);
        expect(new Masker().text(masked)).toBe(masked);
      }),
    );
  });

  test('masks one number alike wherever it stands, and no two alike', () => {
    const masker = new Masker();
    const alike = Array.from({ length: 16 }, (_, at) => `1783${String(at).padStart(3, '0')}3327`);
    const masked = alike.map((number) => masker.text(`请打 ${number} 谢谢`));
    expect(new Set(masked).size).toBe(16);
    expect(alike.map((number) => masker.text(`请打 ${number} 谢谢`))).toEqual(masked);
    expect(masked.every((text) => kindOfMasked(text) === 'phone-number')).toBe(true);
    for (const [at, number] of alike.entries()) {
      const [found] = findPersonalNumbers(masked[at] ?? '');
      const token = (masked[at] ?? '').slice(...(found?.span ?? [0, 0]));
      expect(masker.numbers.get(token)).toBe(number);
    }
  });

  test('masks a number that the answer names as one, whatever its shape, from then on', () => {
    const masker = new Masker();
    expect(masker.text('座机 6123 4567')).toBe('座机 6123 4567');
    expect(masker.number('61234567')).toBe('61****67');
    expect(masker.text('座机 61234567')).toBe('座机 61****67');
  });
});
