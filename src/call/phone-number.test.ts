import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskNumber, maskNumbersIn } from './phone-number.ts';

const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);

describe('a masked number', () => {
  test.for([
    ['17838463327', '178****3327'],
    ['+8617838463327', '+86****3327'],
    ['0379123456', '037****3456'],
    ['12345678', '12****78'],
    ['1234567', '12****67'],
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

  test('never shows more than seven of its digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{7,20}$/), (number) => {
        expect(maskNumber(number).replaceAll('*', '').length).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe('a text', () => {
  test.for([
    ['打17838463327找我', '打178****3327找我'],
    ['17838463327,13912345678', '178****3327,139****5678'],
    ['{"phone":"17838463327"}', '{"phone":"178****3327"}'],
    ['+86 17838463327', '+86****3327'],
    ['8617838463327', '861****3327'],
    ['打１７８３８４６３３２７找我', '打１７８****３３２７找我'],
  ] as const)('%s is masked as %s', ([text, expected]) => {
    expect(maskNumbersIn(text)).toBe(expected);
  });

  test.for(['8002', '202306071342', '178384633270', '2023-07-03 15:21:44', '12345678901'])(
    '%s has no mobile number in it',
    (text) => {
      expect(maskNumbersIn(text)).toBe(text);
    },
  );

  test.for(['017838463327', '008617838463327', '178 3846 3327', '178-3846-3327'])(
    '%s, another way to write a number, does not show it',
    (text) => {
      expect(maskNumbersIn(text).replace(/\D/g, '')).not.toContain('17838463327');
    },
  );

  test('never shows a mobile number that stands alone in it', () => {
    const around = fc.string().map((text) => text.replaceAll(/\d/g, '·'));
    fc.assert(
      fc.property(around, mobile, around, (before, number, after) => {
        expect(maskNumbersIn(before + number + after)).not.toContain(number);
      }),
    );
  });
});
