import { toHalfWidth } from '../../call/half-width.ts';
import { findPersonalNumbers, nationalNumber } from '../../call/personal-number.ts';
import type { Turn } from '../../call/types.ts';
import {
  type Finding,
  type FindingKind,
  type PlacedSentence,
  placedSentences,
  spanFinding,
} from './finding.ts';

const machineName = /^[a-z]{1,8}_\d{3,}$/i;
const notWords =
  /\{[^{}]*\}|[{}]|<\/?[a-z][^<>]*>|[（(]\s*(?:停顿|暂停\s*[\d０-９一二两三四五半]|语气|语速|重读|叹气|微笑|轻笑|咳嗽|清嗓)[^（()）]*[)）]/gi;
const mayHoldMarks = /[{}<（(]/;
const variable = /^\{\$([^{}]+)\}$/;

/** Whether the sentence is what was said, and not a template standing in for it. */
function isRendered({ event }: Turn): boolean {
  return Boolean(event.answerContent?.trim());
}

function kindOf(found: string): FindingKind {
  if (variable.test(found)) return 'unfilled-variable';
  return /^[（(]/.test(found) ? 'stage-direction' : 'mark-in-text';
}

function notWordsIn(place: PlacedSentence): Finding[] {
  if (!mayHoldMarks.test(place.sentence.text)) return [];
  return Array.from(place.sentence.text.matchAll(notWords)).flatMap(({ 0: found, index }) => {
    const kind = kindOf(found);
    if (kind === 'unfilled-variable' && !isRendered(place.turn)) return [];
    const detail = { text: variable.exec(found)?.[1] ?? found };
    return spanFinding(kind, place, [index, index + found.length], detail);
  });
}

function machineNamesIn(place: PlacedSentence): Finding[] {
  const { segments } = place.sentence;
  if (!segments.some(({ kind }) => kind === 'variable')) return [];
  let end = 0;
  return segments.flatMap(({ kind, text, name = '' }) => {
    const start = end;
    end += text.length;
    if (kind !== 'variable' || !machineName.test(text)) return [];
    return spanFinding('machine-name', place, [start, end], { name, text });
  });
}

function personalNumbersIn(place: PlacedSentence, callee: string | null): Finding[] {
  const own = callee && nationalNumber(callee);
  return findPersonalNumbers(place.sentence.text)
    .filter(({ kind, number }) => kind !== 'phone-number' || nationalNumber(number) !== own)
    .map(({ kind, span, number }) => spanFinding(kind, place, span, { number }));
}

/**
 * What is wrong in the words themselves: variables, marks and stage directions in what the robot or
 * the agent says, and numbers in what the customer says that should not be kept. The callee's own
 * number is none.
 */
export function lintText(turns: readonly Turn[], callee: string | null): Finding[] {
  return placedSentences(turns).flatMap((place) =>
    place.turn.speaker === 'customer'
      ? personalNumbersIn(place, callee)
      : [...notWordsIn(place), ...machineNamesIn(place)],
  );
}

function wordPattern(word: string): string {
  const pattern = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return /^\d+$/.test(word) ? `(?<!\\d)${pattern}(?!\\d)` : pattern;
}

/** One pattern for all words, or null without any; of words that overlap the longest is found. */
function patternOf(words: readonly string[]): RegExp | null {
  const patterns = words
    .map((word) => toHalfWidth(word).trim())
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
    .map(wordPattern);
  if (patterns.length === 0) return null;
  const all = patterns.join('|');
  return new RegExp(all, /[a-z]/i.test(all.replaceAll('\\d', '')) ? 'gi' : 'g');
}

/** Most texts match nothing, and to say so is much faster than to iterate over no matches. */
function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  return text.search(pattern) < 0 ? [] : Array.from(text.matchAll(pattern));
}

/** Where the customer says one of the words. A word of digits is not found in a longer number. */
export function findRiskWords(turns: readonly Turn[], words: readonly string[]): Finding[] {
  const pattern = patternOf(words);
  if (!pattern) return [];
  const customers = turns.filter(({ speaker }) => speaker === 'customer');
  return placedSentences(customers).flatMap((place) =>
    matchesOf(pattern, toHalfWidth(place.sentence.text)).map(({ 0: word, index }) =>
      spanFinding('risk-word', place, [index, index + word.length], { word }),
    ),
  );
}
