import { describe, expect, test } from 'vitest';
import { maskNumber } from '../../../call/masked-number.ts';
import { maskNumbersIn } from '../../../call/personal-number.ts';
import type { Finding } from '../../../insight/lint/finding.ts';
import { findingWords } from './finding-words.ts';

const atRest = { number: maskNumber, text: (text: string) => maskNumbersIn(text) };
const revealed = { number: String, text: String };

describe('a finding in words', () => {
  test.for<[kind: Finding['kind'], detail: Finding['detail'], whole: string, masked: string]>([
    ['id-card', { number: '11010519491231002X' }, '11010519491231002X', '110***********002X'],
    ['bank-card', { number: '6222021234567890128' }, '6222021234567890128', '622************0128'],
    ['phone-number', { number: '13912345678' }, '13912345678', '139****5678'],
    ['ids-differ', { record: '037965551234', row: '13912345678' }, '037965551234', '037*****1234'],
    ['mark-in-text', { text: '{13912345678}' }, '{13912345678}', '{139****5678}'],
  ])('of %s masks its number until numbers are shown', ([kind, detail, whole, masked]) => {
    expect(findingWords({ kind, detail }, atRest)).toContain(masked);
    expect(findingWords({ kind, detail }, atRest)).not.toContain(whole);
    expect(findingWords({ kind, detail }, revealed)).toContain(whole);
  });
});
