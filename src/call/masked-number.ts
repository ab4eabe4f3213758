import { digitWords } from './number-words.ts';

/** What stands for a hidden digit. The second tells numbers apart that would look alike. */
const [star, otherStar] = ['*', '∗'];
const digit = `[\\dXx０-９Ｘｘ${digitWords}]`;
const separator = '[- －\\u3000]?';
const hidden = `[${star}${otherStar}]`;
const before = `(?<![\\w${star}${otherStar}])`;
const after = `(?![\\w${star}${otherStar}])`;
const pattern = `${before}${digit}(?:${separator}${digit}){1,8}(?:${separator}${hidden}){3,}(?:${separator}${digit}){2,4}${after}`;

const everyDigit = new RegExp(digit, 'g');
const wholeNumber = new RegExp(`^\\+?${pattern.slice(before.length)}$`);
/** Most texts have no stars, and to see that is much faster than to look for numbers. */
const hasStars = /[*∗](?:[- －\u3000]?[*∗]){2}/;
/** What stands before a mobile number of mainland China, seen or masked. */
const prefix = /^(?:(?:\+|00)?86[- ]?|0)(?=1[3-9](?:[- ]?[\d*∗]){9}$)/;

/** What a number is, as far as its mask depends on it. */
export type NumberKind = 'id-card' | 'bank-card' | 'phone-number';

/** Numbers of fewer characters are nobody's. */
export const fewestDigits = 7;
const fewestOfLong = 10;
const idCardLength = 18;

/** How many characters are left to be seen at either end. */
function endsOf(kind: NumberKind, length: number): readonly [head: number, tail: number] {
  if (kind === 'bank-card') return [4, 4];
  return length >= fewestOfLong ? [3, 4] : [2, 2];
}

/**
 * A number with its middle hidden, character by character, so that its length and what parts it stay:
 * `178****8327`. Numbers that would look alike are told apart by their `variant`, from 0 on. Numbers of fewer
 * than 7 characters stay whole, and so do those that are masked already.
 */
export function maskNumber(number: string, kind: NumberKind = 'phone-number', variant = 0): string {
  if (isMasked(number)) return number;
  const [seen = ''] = kind === 'phone-number' ? (prefix.exec(number) ?? []) : [];
  const places = Array.from(number.slice(seen.length).matchAll(everyDigit), ({ index }) => index);
  if (places.length < fewestDigits) return number;
  const [head, tail] = endsOf(kind, places.length);
  const characters = number.slice(seen.length).split('');
  for (const [at, place] of places.slice(head, -tail).entries()) {
    characters[place] = (variant >> at) & 1 ? otherStar : star;
  }
  return seen + characters.join('');
}

/** Whether a text may hold a number that was masked: most do not, and that is quickly seen. */
export function mayHoldMask(text: string): boolean {
  return hasStars.test(text);
}

/** Whether a text is a number that was masked. */
export function isMasked(number: string): boolean {
  return hasStars.test(number) && wholeNumber.test(number);
}

/** The numbers in a text that were masked, with where they stand. */
export function findMasked(text: string): RegExpExecArray[] {
  return hasStars.test(text) ? Array.from(text.matchAll(new RegExp(pattern, 'g'))) : [];
}

type Numbers = ReadonlyMap<string, string>;

interface Wholes {
  /** Matches every known mask, the longest first. */
  pattern: RegExp;
  /** The one number that a mask stands for, whatever its variant; null where there are several. */
  byLook: ReadonlyMap<string, string | null>;
}

const wholes = new WeakMap<Numbers, Wholes>();

function wholesOf(numbers: Numbers): Wholes {
  const made = wholes.get(numbers);
  if (made) return made;
  const masks = [...numbers.keys()].sort((a, b) => b.length - a.length);
  const byLook = new Map<string, string | null>();
  for (const [masked, number] of numbers) {
    const look = lookOf(masked);
    if (masked === number) continue;
    byLook.set(look, byLook.has(look) ? null : number);
  }
  const pattern = new RegExp(masks.map((mask) => mask.replace(/[*+]/g, '\\$&')).join('|'), 'g');
  const found = { pattern, byLook };
  wholes.set(numbers, found);
  return found;
}

/** A mask without what tells it from others that look alike. */
function lookOf(masked: string): string {
  return masked.replaceAll(otherStar, star);
}

/**
 * A text with the numbers in it whole that are known by what stands in their place. A mask of another
 * variant is that of the one number that it can be. `numbers` must not change afterwards.
 */
export function withNumbers(text: string, numbers: Numbers): string {
  if (numbers.size === 0 || !hasStars.test(text)) return text;
  const { pattern, byLook } = wholesOf(numbers);
  const known = text.replace(pattern, (masked) => numbers.get(masked) ?? masked);
  let whole = '';
  let end = 0;
  for (const { 0: masked, index } of findMasked(known)) {
    const number = numbers.has(masked) ? masked : (byLook.get(lookOf(masked)) ?? masked);
    whole += known.slice(end, index) + number;
    end = index + masked.length;
  }
  return whole + known.slice(end);
}

/** What a masked number is, by the shape that {@link maskNumber} gives each kind. */
export function kindOfMasked(masked: string): NumberKind {
  const characters = masked.replace(/[^\dXx０-９Ｘｘ*∗〇零幺一二两三四五六七八九]/g, '');
  if (characters.search(/[*∗]/) === 4) return 'bank-card';
  return characters.length === idCardLength ? 'id-card' : 'phone-number';
}
