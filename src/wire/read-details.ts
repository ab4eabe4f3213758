import type { Problem } from '../call/types.ts';
import { AnswerError } from './answer-error.ts';
import { type CallDetails, callDetails } from './call-details.ts';
import { openEnvelope } from './envelope.ts';
import { parseTolerantly, UnreadableError } from './parse.ts';

/** An answer's details; its rows are still as they came. */
export interface ReadDetails {
  details: CallDetails;
  /** Values that were not understood and are treated as absent. */
  problems: Problem[];
}

/** The parts without which there is no call to show. */
const structure = new Set(['', 'records', 'info', 'info.record', 'utterances']);

function parseData(data: unknown): ReadDetails {
  const isStructure = (path: readonly unknown[]) => structure.has(path.join('.'));
  const parsed = parseTolerantly(callDetails, data, 'data', isStructure);
  return { details: parsed.data, problems: parsed.problems };
}

/** Opens a call-details answer. Throws an {@link AnswerError}. */
export function readDetails(body: unknown): ReadDetails {
  const { data } = openEnvelope(body);
  try {
    return parseData(data);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    throw new AnswerError('unreadable', { problem: error.problem });
  }
}
