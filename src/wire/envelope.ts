import { AnswerError } from './answer-error.ts';
import { quote } from './parse.ts';
import { documentedFault, platformWords } from './platform-words.ts';

/** The documented envelope of a good answer: `data`, and what a list has beside it. */
export interface Envelope {
  data: unknown;
  meta: unknown;
}

/**
 * Opens the documented envelope (`code`, `status`, `message`, `data`). Throws an {@link AnswerError} where
 * it is none, or says that something went wrong.
 */
export function openEnvelope(body: unknown): Envelope {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new AnswerError('unreadable', { problem: { path: '(body)', found: quote(body) } });
  }
  const { code, status, data, meta } = Object(body);
  const isGood = status === 'success' || code === undefined || code === 200 || code === '200';
  if (status === 'error' || !isGood) {
    throw new AnswerError(documentedFault(code) ?? 'platform', platformWords(body));
  }
  return { data, meta };
}
