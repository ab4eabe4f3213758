import { numberSpans } from '../../call/phone-number.ts';
import type { Span } from './finding.ts';
import { toHalfWidth } from './half-width.ts';

/** A number in a text that says who somebody is. */
export interface PersonalNumber {
  kind: 'id-card' | 'bank-card' | 'phone-number';
  span: Span;
  /** Its characters without separators, in half width. */
  number: string;
}

const idCardLike = /(?<!\d)[1-9]\d{5}[- ]?\d{8}[- ]?\d{3}[\dXx](?![\dA-Za-z])/g;
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

/** Whether 16 to 19 digits are a bank card's number, by their Luhn check. */
export function isBankCard(number: string): boolean {
  if (!/^[1-9]\d{15,18}$/.test(number)) return false;
  let sum = 0;
  for (let fromEnd = 0; fromEnd < number.length; fromEnd++) {
    const digit = Number(number[number.length - 1 - fromEnd]);
    const weighed = fromEnd % 2 === 0 ? digit : digit * 2;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

function numberAt(text: string, kind: PersonalNumber['kind'], span: Span): PersonalNumber {
  return { kind, span, number: text.slice(...span).replace(separators, '') };
}

function idCards(text: string): PersonalNumber[] {
  return Array.from(text.matchAll(idCardLike), ({ 0: found, index }) =>
    numberAt(text, 'id-card', [index, index + found.length]),
  ).filter(({ number }) => isIdCard(number));
}

/** The first card that a number of whole groups, from the given one on, makes. */
function cardFrom(groups: readonly RegExpExecArray[], from: number): PersonalNumber | null {
  const start = groups[from]?.index ?? 0;
  let number = '';
  for (let at = from; at < groups.length && number.length < 19; at++) {
    const group = groups[at];
    if (!group) break;
    number += group[0];
    if (isBankCard(number)) {
      return { kind: 'bank-card', span: [start, group.index + group[0].length], number };
    }
  }
  return null;
}

/** The cards in a text: digits may stand in groups, and other numbers may stand beside a card. */
function bankCards(text: string): PersonalNumber[] {
  return Array.from(text.matchAll(digitRun)).flatMap((run) => {
    const groups = Array.from(run[0].matchAll(/\d+/g));
    const cards: PersonalNumber[] = [];
    let end = 0;
    for (const [from, { index }] of groups.entries()) {
      const card = index >= end ? cardFrom(groups, from) : null;
      if (!card) continue;
      end = card.span[1];
      cards.push({ ...card, span: [card.span[0] + run.index, end + run.index] });
    }
    return cards;
  });
}

/** A text of the same length in which numbers that are already known, in order, are blotted out. */
function without(text: string, known: readonly PersonalNumber[]): string {
  let rest = '';
  for (const { span } of known) {
    rest += text.slice(rest.length, span[0]) + '*'.repeat(span[1] - span[0]);
  }
  return rest + text.slice(rest.length);
}

/**
 * The numbers of identity cards, bank cards and mobile phones in a text, in order and apart from
 * each other. Full-width digits count; digits may be parted by single spaces or hyphens.
 */
export function findPersonalNumbers(text: string): PersonalNumber[] {
  if (!/[\d０-９]/.test(text)) return [];
  const plain = toHalfWidth(text);
  const ids = idCards(plain);
  const afterIds = without(plain, ids);
  const phones = numberSpans(afterIds).map((span) => numberAt(afterIds, 'phone-number', span));
  const cards = bankCards(without(afterIds, phones));
  return [...ids, ...phones, ...cards].sort((a, b) => a.span[0] - b.span[0]);
}

/** A mobile number without its prefix and separators, so that two writings of it are equal. */
export function nationalNumber(number: string): string {
  const digits = toHalfWidth(number).replace(/[^\d*]/g, '');
  return digits.replace(/^(?:(?:00)?86|0)(?=1[3-9]\d{9}$)/, '');
}
