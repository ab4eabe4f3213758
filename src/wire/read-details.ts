import type { Problem } from '../call/types.ts';
import { AnswerError } from './answer-error.ts';
import { type CallDetails, callDetails } from './call-details.ts';
import { parseTolerantly, quote, UnreadableError } from './parse.ts';
import { documentedFault, platformWords } from './platform-words.ts';

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

/**
 * Opens the documented envelope (`code`, `status`, `message`, `data`) of a call-details answer.
 * Throws an {@link AnswerError}.
 */
export function readDetails(body: unknown): ReadDetails {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new AnswerError('unreadable', { problem: { path: '(body)', found: quote(body) } });
  }
  const { code, status, data } = Object(body);
  const isGood = status === 'success' || code === undefined || code === 200 || code === '200';
  if (status === 'error' || !isGood) {
    throw new AnswerError(documentedFault(code) ?? 'platform', platformWords(body));
  }
  try {
    return parseData(data);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    throw new AnswerError('unreadable', { problem: error.problem });
  }
}
