import { describe, expect, test } from 'vitest';
import { isBankCard, isIdCard } from './card-number.ts';

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

  test.for([
    '4111111111111112',
    '0000000000000000',
    '411111111111111',
    '41111111111111111111',
    '1676543210987654329',
    '20230703152142005',
  ])('is not %s', (number) => {
    expect(isBankCard(number)).toBe(false);
  });
});
