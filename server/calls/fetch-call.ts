import type { Call } from '../../src/call/types.ts';
import { AnswerError, type AnswerErrorKind } from '../../src/wire/answer-error.ts';
import { readAnswer } from '../../src/wire/read-answer.ts';
import { ProblemError } from '../api/problem.ts';
import type { Platform } from '../config.ts';
import { type CallIds, callDetailsUrl } from '../gateway/call-details-url.ts';
import { retryAfterMs } from '../gateway/rated-upstream.ts';
import type { Upstream } from '../gateway/upstream.ts';
import { GatewayFailure } from '../http/errors.ts';

/** Asks the platform for a call. Rejects with a ProblemError when it does not answer with one. */
export interface FetchCall {
  (call: CallIds, signal: AbortSignal): Promise<Call>;
  /** The same as the platform wrote it. */
  bytes(call: CallIds, signal: AbortSignal): Promise<Buffer>;
}

/**
 * Why a call was not read: the platform does not have it, its answer is none, or it cannot be asked now but
 * may be `later`, as all others.
 */
export type CallFailureKind = 'missing' | 'unreadable' | 'later';

/** A call that the platform did not answer with. */
export class CallFailure extends Error {
  readonly kind: CallFailureKind;
  /** When to ask again at the soonest, in ms from now; null where that is not told. */
  readonly waitMs: number | null;

  constructor(kind: CallFailureKind, waitMs: number | null = null) {
    super(kind);
    this.name = 'CallFailure';
    this.kind = kind;
    this.waitMs = waitMs;
  }
}

/** Asks the platform for a call, for work in the background. Rejects with a CallFailure. */
export type ReadCall = (call: CallIds, signal: AbortSignal) => Promise<Call>;

/** Asks with the platform's token; others wait for what it says. */
export function fetchCallFrom(platform: Platform, upstream: Upstream): FetchCall {
  const read = async (ids: CallIds, signal: AbortSignal) => {
    const url = callDetailsUrl(platform, ids);
    if (!url) throw new ProblemError('not-found');
    try {
      return await ask(platform, upstream, url, signal);
    } catch (error) {
      throw isPlatforms(error) ? new ProblemError('platform-failed') : error;
    }
  };
  const fetchCall = async (ids: CallIds, signal: AbortSignal) => (await read(ids, signal)).call;
  const bytes = async (ids: CallIds, signal: AbortSignal) => (await read(ids, signal)).bytes;
  return Object.assign(fetchCall, { bytes });
}

/** Asks with the platform's token, and tells apart why there is no answer. */
export function readCallFrom(platform: Platform, upstream: Upstream): ReadCall {
  return async (ids, signal) => {
    const url = callDetailsUrl(platform, ids);
    if (!url) throw new CallFailure('missing');
    try {
      return (await ask(platform, upstream, url, signal)).call;
    } catch (error) {
      signal.throwIfAborted();
      throw isPlatforms(error) ? failureOf(error) : error;
    }
  };
}

async function ask(
  { token }: Platform,
  upstream: Upstream,
  url: URL,
  signal: AbortSignal,
): Promise<{ bytes: Buffer; call: Call }> {
  const { status, headers, body } = await upstream.request({
    ...{ url, method: 'GET', signal },
    headers: { accept: 'application/json', authorization: `Bearer ${token}` },
  });
  const bytes = Buffer.from(await body.bytes());
  if (notNow.has(status) || status >= 500) throw new CallFailure('later', retryAfterMs(headers));
  return { bytes, call: readAnswer(JSON.parse(bytes.toString())) };
}

/** What a platform answers, beside failures of its own, that says nothing of the call that was asked for. */
const notNow: ReadonlySet<number> = new Set([401, 403, 408, 429]);

type PlatformsError = GatewayFailure | AnswerError | SyntaxError | CallFailure;

function isPlatforms(error: unknown): error is PlatformsError {
  return (
    error instanceof GatewayFailure ||
    error instanceof AnswerError ||
    error instanceof SyntaxError ||
    error instanceof CallFailure
  );
}

const missing: ReadonlySet<AnswerErrorKind> = new Set([
  'task-missing',
  'account-missing',
  'record-missing',
]);

function failureOf(error: PlatformsError): CallFailure {
  if (error instanceof CallFailure) return error;
  if (error instanceof GatewayFailure) return new CallFailure('later');
  const isMissing = error instanceof AnswerError && missing.has(error.kind);
  return new CallFailure(isMissing ? 'missing' : 'unreadable');
}
