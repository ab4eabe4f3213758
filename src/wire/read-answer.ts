import type { Call } from '../call/types.ts';
import { AnswerError } from './answer-error.ts';
import { quote, UnreadableError } from './parse.ts';
import { documentedFault, platformWords } from './platform-words.ts';
import { toCall } from './to-call.ts';

/**
 * The call in a call-details answer, from its parsed body: the documented envelope (`code`,
 * `status`, `message`, `data`). Throws an {@link AnswerError}.
 */
export function readAnswer(body: unknown): Call {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new AnswerError('unreadable', { problem: { path: '(body)', found: quote(body) } });
  }
  const { code, status, data } = Object(body);
  const isGood = status === 'success' || code === undefined || code === 200 || code === '200';
  if (status === 'error' || !isGood) {
    throw new AnswerError(documentedFault(code) ?? 'platform', platformWords(body));
  }
  try {
    return toCall(data, body);
  } catch (error) {
    if (error instanceof UnreadableError) {
      throw new AnswerError('unreadable', { problem: error.problem });
    }
    throw error;
  }
}
