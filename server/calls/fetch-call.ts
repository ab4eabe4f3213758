import type { Call } from '../../src/call/types.ts';
import { AnswerError } from '../../src/wire/answer-error.ts';
import { readAnswer } from '../../src/wire/read-answer.ts';
import { ProblemError } from '../api/problem.ts';
import type { Platform } from '../config.ts';
import { type CallIds, callDetailsUrl } from '../gateway/call-details-url.ts';
import type { Upstream } from '../gateway/upstream.ts';
import { GatewayFailure } from '../http/errors.ts';

/** Asks the platform for a call. Rejects with a ProblemError when it does not answer with one. */
export interface FetchCall {
  (call: CallIds, signal: AbortSignal): Promise<Call>;
  /** The same as the platform wrote it. */
  bytes(call: CallIds, signal: AbortSignal): Promise<Buffer>;
}

/** Asks with the platform's token. */
export function fetchCallFrom(platform: Platform, upstream: Upstream): FetchCall {
  const read = async (ids: CallIds, signal: AbortSignal) => {
    const url = callDetailsUrl(platform, ids);
    if (!url) throw new ProblemError('not-found');
    try {
      const { body } = await upstream.request({
        ...{ url, method: 'GET', signal },
        headers: { accept: 'application/json', authorization: `Bearer ${platform.token}` },
      });
      const bytes = Buffer.from(await body.bytes());
      return { bytes, call: readAnswer(JSON.parse(bytes.toString())) };
    } catch (error) {
      const isPlatforms =
        error instanceof GatewayFailure ||
        error instanceof AnswerError ||
        error instanceof SyntaxError;
      throw isPlatforms ? new ProblemError('platform-failed') : error;
    }
  };
  const fetchCall = async (ids: CallIds, signal: AbortSignal) => (await read(ids, signal)).call;
  const bytes = async (ids: CallIds, signal: AbortSignal) => (await read(ids, signal)).bytes;
  return Object.assign(fetchCall, { bytes });
}
