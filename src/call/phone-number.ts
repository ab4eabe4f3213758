import type { Span } from './folding.ts';
import type { Call } from './types.ts';

/** Numbers that are somebody's, as they are written; they are found wherever they stand alone. */
export type KnownNumbers = readonly string[];

/** A number is no part of a longer token, such as a hash, a key or another number. */
const tokenStart = '(?<![\\w０-９])';
const tokenEnd = '(?![\\w０-９])';
const uuid = `${tokenStart}[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}${tokenEnd}`;
/** Words, joined by hyphens, in which a letter stands beside a digit: `sk-4f-13800001286`. */
const mixedToken = '(?<![\\w-])(?=[\\w-]*(?:\\d[a-z_]|[a-z_]\\d))[\\w-]+';
/** Digits in a dial string of the telephone switch, where it names a line or a caller. */
const dialled = `(?=\\+?\\d{7})(?<=sofia\\/(?:[\\w.-]+\\/)*|\\buser[:\\/]|_number=)\\+?\\d{7,}${tokenEnd}`;
/** Mobile numbers of mainland China, with or without prefix, spaces, hyphens or full width. */
const mobile =
  tokenStart +
  '(?:(?:[+＋]|00|００)?(?:86|８６)[- －\\u3000]?|[0０])?' +
  '[1１][3-9３-９][\\d０-９](?:[- －\\u3000]?[\\d０-９]{4}){2}' +
  tokenEnd;

const fewestDigits = 7;
/** Most texts have not as many digits, and to see that is much faster than to look for numbers. */
const hasEnoughDigits = new RegExp(`(?:[\\d０-９][^\\d０-９]{0,2}){${fewestDigits}}`);

function patternOf(known: KnownNumbers): RegExp {
  const literals = known.map((number) => number.replace(/[^\d\w]/g, '\\$&'));
  const own = literals.map((literal) => tokenStart + literal + tokenEnd);
  return new RegExp(`(?<id>${uuid}|${mixedToken})|${[...own, dialled, mobile].join('|')}`, 'gi');
}

const none: KnownNumbers = [];
const patterns = new WeakMap<KnownNumbers, RegExp>();

function patternFor(known: KnownNumbers): RegExp {
  const made = patterns.get(known) ?? patternOf(known);
  patterns.set(known, made);
  return made;
}

/**
 * Where numbers stand in a text: the known ones, what a dial string calls from or to, and anything
 * of the shape of a mobile number. Ids, keys and hashes are none, whatever digits they have.
 */
export function numberSpans(text: string, known: KnownNumbers = none): Span[] {
  if (!hasEnoughDigits.test(text)) return [];
  return Array.from(text.matchAll(patternFor(known)))
    .filter(({ groups }) => groups?.id === undefined)
    .map(({ 0: number, index }) => [index, index + number.length] as const);
}

/** A number with its middle hidden: 178****8327. Numbers of fewer than 7 characters stay whole. */
export function maskNumber(number: string): string {
  if (number.length < fewestDigits) return number;
  const ends = number.length >= 10 ? [3, 4] : [2, 2];
  const [head = 0, tail = 0] = ends;
  return `${number.slice(0, head)}****${number.slice(-tail)}`;
}

/** A text with every number in it masked. */
export function maskNumbersIn(text: string, known: KnownNumbers = none): string {
  let masked = '';
  let end = 0;
  for (const span of numberSpans(text, known)) {
    masked += text.slice(end, span[0]) + maskNumber(text.slice(...span));
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
