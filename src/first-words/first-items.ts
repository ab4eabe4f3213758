import { maskNumbersIn } from '../call/phone-number.ts';
import { classifyRecords, type RecordRow, usableRecords } from '../call/records.ts';

/** Who says what at first. */
export interface FirstTurn {
  speaker: 'customer' | 'robot';
  /** With phone numbers masked. */
  sentences: readonly string[];
}

/** A line of the timeline: a turn, or the place of a mark such as a silence. */
export type FirstItem = FirstTurn | 'mark';

interface Row extends RecordRow {
  question?: unknown;
  answer_content?: unknown;
  contents?: unknown;
  voice?: unknown;
  download_voice?: unknown;
}

const mostItems = 12;
/** The events that the timeline marks even where something is said with them. */
const marked = new Set<unknown>(['enter', 'playback_result', 'wait_result']);

function isPlainRow(row: unknown): row is Row {
  if (typeof row !== 'object' || row === null) return false;
  const { notify, question_index, bridge_status } = row as Row;
  const isNumber = (value: unknown) => typeof value === 'number' || value === null;
  return typeof notify === 'string' && isNumber(question_index) && isNumber(bridge_status);
}

/** The rows of an answer that is as documented; null of any other. */
function plainRows(body: unknown): Row[] | null {
  const records: unknown = Object(Object(body).data).records;
  return Array.isArray(records) && records.every(isPlainRow) ? records : null;
}

function isAbsent(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

function sentencesOf(words: string): string[] {
  return words
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(maskNumbersIn);
}

/** A row's items; null where they take more than its words. */
function itemsOf(row: Row): FirstItem[] | null {
  const { notify, question, answer_content, contents, voice, download_voice } = row;
  const items: FirstItem[] = [];
  if (typeof question === 'string' && question !== '') {
    items.push({ speaker: 'customer', sentences: [maskNumbersIn(question)] });
  } else if (!isAbsent(question) || !isAbsent(voice)) return null;
  if (typeof answer_content === 'string' && answer_content !== '') {
    items.push({ speaker: 'robot', sentences: sentencesOf(answer_content) });
  } else if (![answer_content, contents, download_voice].every(isAbsent)) return null;
  return items.length === 0 || marked.has(notify) ? ['mark', ...items] : items;
}

/**
 * What a call's timeline begins with, in O(n), straight from the answer's body: as much as is
 * certain before it is parsed, nothing where the answer is not as documented.
 */
export function firstItems(body: unknown): FirstItem[] {
  const rows = plainRows(body);
  if (!rows) return [];
  const all: FirstItem[] = [];
  for (const row of classifyRecords(usableRecords(rows)).before) {
    const items = itemsOf(row);
    if (!items || all.length >= mostItems) break;
    all.push(...items);
  }
  return all;
}
