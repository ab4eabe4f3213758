import type { Call } from '../../src/call/types.ts';
import { AnswerError } from '../../src/wire/answer-error.ts';
import { readAnswer } from '../../src/wire/read-answer.ts';
import { ProblemError } from '../api/problem.ts';
import type { Platform } from '../config.ts';
import { type CallIds, callDetailsUrl } from '../gateway/call-details-url.ts';
import type { Upstream } from '../gateway/upstream.ts';
import { GatewayFailure } from '../http/errors.ts';

/** Asks the platform for a call. Rejects with a ProblemError when it does not answer with one. */
export type FetchCall = (call: CallIds, signal: AbortSignal) => Promise<Call>;

/** Asks with the platform's token. */
export function fetchCallFrom(platform: Platform, upstream: Upstream): FetchCall {
  return async (ids, signal) => {
    const url = callDetailsUrl(platform, ids);
    if (!url) throw new ProblemError('not-found');
    try {
      const { body } = await upstream.request({
        ...{ url, method: 'GET', signal },
        headers: { accept: 'application/json', authorization: `Bearer ${platform.token}` },
      });
      return readAnswer(JSON.parse(new TextDecoder().decode(await body.bytes())));
    } catch (error) {
      const isPlatforms =
        error instanceof GatewayFailure ||
        error instanceof AnswerError ||
        error instanceof SyntaxError;
      throw isPlatforms ? new ProblemError('platform-failed') : error;
    }
  };
}
