import type { Span } from './folding.ts';

const idCardLike = /(?<!\w-?)[1-9]\d{5}[- ]?\d{8}[- ]?\d{3}[\dXx](?!-?\w)/g;
const digitRun = /\d(?:[- ]?\d){15,}/g;
const separators = /[- ]/g;
const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const idCheckCharacters = '10X98765432';

function isDay(text: string): boolean {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)].map(Number);
  if (!year || !month || !day || year < 1850 || year > 2099) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether 18 characters are a number of a mainland identity card (GB 11643), by date and check. */
export function isIdCard(number: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(number) || !isDay(number.slice(6, 14))) return false;
  const sum = idWeights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return idCheckCharacters[sum % 11] === number[17]?.toUpperCase();
}

/**
 * Whether 16 to 19 digits are a bank card's number, by their first digit (ISO/IEC 7812) and their
 * Luhn check. Times and the ids of databases, which begin with 1 or 2, are none.
 */
export function isBankCard(number: string): boolean {
  if (!/^[3-69]\d{15,18}$/.test(number)) return false;
  let sum = 0;
  for (let fromEnd = 0; fromEnd < number.length; fromEnd++) {
    const digit = Number(number[number.length - 1 - fromEnd]);
    const weighed = fromEnd % 2 === 0 ? digit : digit * 2;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

/** A number without the single spaces and hyphens that may part its digits. */
export function withoutSeparators(number: string): string {
  return number.replace(separators, '');
}

/** Where the numbers of identity cards stand in a text of half width. */
export function idCardSpans(text: string): Span[] {
  return Array.from(text.matchAll(idCardLike))
    .filter(({ 0: found }) => isIdCard(withoutSeparators(found)))
    .map(({ 0: found, index }) => [index, index + found.length]);
}

/** The first card that a number of whole groups, from the given one on, makes. */
function cardFrom(groups: readonly RegExpExecArray[], from: number): Span | null {
  const start = groups[from]?.index ?? 0;
  let number = '';
  for (let at = from; at < groups.length && number.length < 19; at++) {
    const group = groups[at];
    if (!group) break;
    number += group[0];
    if (isBankCard(number)) return [start, group.index + group[0].length];
  }
  return null;
}

/**
 * Where the numbers of bank cards stand in a text of half width: digits may stand in groups, and
 * other numbers may stand beside a card.
 */
export function bankCardSpans(text: string): Span[] {
  return Array.from(text.matchAll(digitRun)).flatMap((run) => {
    const groups = Array.from(run[0].matchAll(/\d+/g));
    const cards: Span[] = [];
    let end = 0;
    for (const [from, { index }] of groups.entries()) {
      const card = index >= end ? cardFrom(groups, from) : null;
      if (!card) continue;
      end = card[1];
      cards.push([card[0] + run.index, end + run.index]);
    }
    return cards;
  });
}
