import { bankCardSpans, idCardSpans, withoutSeparators } from './card-number.ts';
import type { Span } from './folding.ts';
import { toHalfWidth } from './half-width.ts';
import {
  fewestDigits,
  findMasked,
  kindOfMasked,
  maskNumber,
  type NumberKind,
} from './masked-number.ts';
import { digitReadings, digitWords, toDigits } from './number-words.ts';
import type { Call } from './types.ts';

/** Numbers that are somebody's, as they are written; they are found wherever they stand alone. */
export type KnownNumbers = readonly string[];

/** A number in a text that is somebody's. */
export interface PersonalNumber {
  kind: NumberKind;
  span: Span;
  /** Its characters without separators, in half width, Chinese digits as digits; stars where it is masked. */
  number: string;
}

/**
 * A number is no part of a longer token, such as a hash, a key or another number. The letter of an escape
 * is none of it: text within text may have `\\n` before a number.
 */
const tokenStart = '(?:(?<!\\w)|(?<=\\\\[nrtbf]))';
const tokenEnd = '(?!\\w)';
const uuid = `${tokenStart}[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}${tokenEnd}`;
/** Words, joined by hyphens, in which a letter stands beside a digit: `sk-4f-13800001286`. */
const mixedToken = '(?<![\\w\\\\-])(?=[\\w-]*(?:\\d[a-z_]|[a-z_]\\d))[\\w-]+';
/** Digits in a dial string of the telephone switch, where it names a line or a caller. */
const dialled = `(?=\\+?\\d{7})(?<=sofia\\/(?:[\\w.-]+\\/)*|\\buser[:\\/]|_number=)\\+?\\d{7,}${tokenEnd}`;
/** Mobile numbers of mainland China, with or without prefix, spaces or hyphens. */
const mobile = `${tokenStart}(?:(?:\\+|00)?86[- ]?|0)?1[3-9]\\d(?:[- ]?\\d{4}){2}${tokenEnd}`;
/** Landlines of mainland China with their area code. */
const landline = `${tokenStart}0(?!400|800)(?:10|2\\d|[3-9]\\d{2})[- ]?\\d{3,4}[- ]?\\d{4}${tokenEnd}`;

const digit = `\\d０-９${digitWords}`;
/** Most texts have not as many digits, and to see that is much faster than to look for numbers. */
const hasEnoughDigits = new RegExp(`(?:[${digit}][^${digit}]{0,2}){${fewestDigits}}`);

function patternOf(known: KnownNumbers): RegExp {
  const literals = known.map((number) => toHalfWidth(number).replace(/[^\d\w]/g, '\\$&'));
  const own = literals.map((literal) => tokenStart + literal + tokenEnd);
  return new RegExp(
    `(?<id>${uuid}|${mixedToken})|${[...own, dialled, mobile, landline].join('|')}`,
    'gi',
  );
}

const none: KnownNumbers = [];
const patterns = new WeakMap<KnownNumbers, RegExp>();

function patternFor(known: KnownNumbers): RegExp {
  const made = patterns.get(known) ?? patternOf(known);
  patterns.set(known, made);
  return made;
}

/** A text of the same length in which some stretches, in order, are blotted out. */
function blotOut(text: string, spans: readonly Span[]): string {
  let rest = '';
  for (const [start, end] of spans) {
    rest += text.slice(rest.length, start) + '*'.repeat(end - start);
  }
  return rest + text.slice(rest.length);
}

/** The numbers in a text of half width: cards are looked for beside phone numbers and ids. */
function numbersIn(text: string, known: KnownNumbers): PersonalNumber[] {
  const idCards = idCardSpans(text);
  const afterIdCards = blotOut(text, idCards);
  const tokens = Array.from(
    afterIdCards.matchAll(patternFor(known)),
    ({ 0: token, index, groups }) => ({
      span: [index, index + token.length] as const,
      isId: groups?.id !== undefined,
    }),
  );
  const afterTokens = blotOut(
    afterIdCards,
    tokens.map(({ span }) => span),
  );
  const numberAt = (kind: PersonalNumber['kind']) => (span: Span) => ({
    kind,
    span,
    number: withoutSeparators(text.slice(...span)),
  });
  return [
    ...idCards.map(numberAt('id-card')),
    ...tokens.filter(({ isId }) => !isId).map(({ span }) => numberAt('phone-number')(span)),
    ...bankCardSpans(afterTokens).map(numberAt('bank-card')),
  ];
}

function maskedNumbers(text: string): PersonalNumber[] {
  return findMasked(text).map(({ 0: masked, index }) => ({
    kind: kindOfMasked(masked),
    span: [index, index + masked.length],
    number: plainNumber(masked),
  }));
}

function spanOf({ span }: PersonalNumber): Span {
  return span;
}

/**
 * The numbers in a text that are somebody's, in order and apart from each other: of phones, those
 * known and those in dial strings among them, of identity cards and of bank cards. They may be
 * written in full width, in Chinese digits, and parted by single spaces or hyphens. Ids, keys and
 * hashes are none, whatever digits they have. Numbers that were masked already are found too.
 */
export function findPersonalNumbers(text: string, known: KnownNumbers = none): PersonalNumber[] {
  let found = maskedNumbers(text);
  if (!hasEnoughDigits.test(text)) return found;
  for (const reading of digitReadings(toHalfWidth(text))) {
    const more = numbersIn(blotOut(reading, found.map(spanOf)), known);
    found = [...found, ...more].sort((a, b) => a.span[0] - b.span[0]);
  }
  return found;
}

/** Where the numbers of {@link findPersonalNumbers} stand in a text. */
export function numberSpans(text: string, known: KnownNumbers = none): Span[] {
  return findPersonalNumbers(text, known).map(spanOf);
}

/** A text with every number in it masked. */
export function maskNumbersIn(text: string, known: KnownNumbers = none): string {
  let masked = '';
  let end = 0;
  for (const { kind, span } of findPersonalNumbers(text, known)) {
    masked += text.slice(end, span[0]) + maskNumber(text.slice(...span), kind);
    end = span[1];
  }
  return masked + text.slice(end);
}

type NumberedParts = Pick<Call, 'record' | 'transfer' | 'customer' | 'task'>;

function listNumbers({ record, transfer, customer, task }: NumberedParts): KnownNumbers {
  const dialStrings = [task?.dialFormat, task?.originateVariables].filter((text) => text != null);
  const numbers = [
    record.callee,
    record.callerNumber,
    transfer?.number,
    customer?.phone,
    task?.originationCallerIdNumber,
    task?.lineCallee,
    ...dialStrings.flatMap((text) => numberSpans(text).map((span) => text.slice(...span))),
  ].filter((number) => number != null);
  return [...new Set(numbers)].filter((number) => hasEnoughDigits.test(number));
}

const listed = new WeakMap<NumberedParts, KnownNumbers>();

/**
 * The numbers that a call itself names: whom it reached, from where, and through which line. They
 * are the same list each time, so that the pattern which finds them is made once.
 */
export function numbersOf(call: NumberedParts): KnownNumbers {
  const numbers = listed.get(call) ?? listNumbers(call);
  listed.set(call, numbers);
  return numbers;
}

/** A number as findings name it: in digits of half width, without what parts them. */
export function plainNumber(number: string): string {
  return withoutSeparators(toDigits(toHalfWidth(number)));
}

/** A mobile number without its prefix and separators, so that two writings of it are equal. */
export function nationalNumber(number: string): string {
  const digits = toHalfWidth(number).replace(/[^\d*∗]/g, '');
  return digits.replace(/^(?:(?:00)?86|0)(?=1[3-9][\d*∗]{9}$)/, '');
}
