import type { RuleFields } from '../call/records.ts';
import type { Problem } from '../call/types.ts';
import type { Decoder, Misread } from './decoder.ts';
import { parseTolerantly, UnreadableError } from './parse.ts';
import { type RecordRow, recordRow } from './record-row.ts';
import { number, text } from './scalars.ts';

/** What could be made of one of `records[]`. */
export interface ReadRow {
  /** Null where the row is unreadable. */
  row: RecordRow | null;
  /** Why the row is unreadable. */
  problem: Problem | null;
  /** Its single values that were not understood and are treated as absent. */
  oddValues: Problem[];
}

/** What a row says, and where it belongs: without one of these it cannot be shown as a turn. */
const essential: ReadonlySet<string | number | undefined> = new Set([
  undefined,
  'notify',
  'question',
  'question_index',
  'bridge_status',
  'answer_content',
  'contents',
  'download_voice',
  'voice',
]);

/** Reads a row; its values that were not understood are named by their paths. */
export function readRow(wire: unknown, index: number): ReadRow {
  try {
    const { data: row, problems } = parseTolerantly(
      recordRow,
      wire,
      `data.records[${index}]`,
      ([key]) => essential.has(key),
    );
    return { row, problem: null, oddValues: problems };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return { row: null, problem: error.problem, oddValues: [] };
  }
}

/** A value as its decoder reads it; `otherwise` where it is not understood. */
function understood(decode: Decoder<unknown>, wire: unknown, otherwise: unknown): unknown {
  const misread: Misread[] = [];
  const value = decode(wire, misread);
  return misread.length > 0 ? otherwise : value;
}

/** What the documented rules read of a row, an unreadable one too: its own value where not understood. */
export function ruleFieldsOf(wire: unknown): RuleFields {
  const { notify, question_index, bridge_status } = Object(wire);
  return {
    notify: understood(text, notify, notify),
    question_index: understood(number, question_index, question_index),
    bridge_status: understood(number, bridge_status, null),
  };
}
