import type { Call } from '../call/types.ts';
import { readDetails } from './read-details.ts';
import { toCall } from './to-call.ts';

/**
 * The call in a call-details answer, from its parsed body. Single values that are not understood
 * are absent, and named in the call's `problems`. Throws an AnswerError where there is no call.
 */
export function readAnswer(body: unknown): Call {
  return toCall(readDetails(body), body);
}
