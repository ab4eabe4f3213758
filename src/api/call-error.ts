import type { AnswerErrorDetails, AnswerErrorKind } from '../wire/answer-error.ts';

/** Why a call could not be opened, by what a reviewer can do about it. */
export type CallErrorKind =
  | AnswerErrorKind
  | 'unauthorised'
  | 'forbidden'
  | 'rate-limited'
  | 'server'
  | 'not-json'
  | 'timeout'
  | 'unreachable'
  | 'offline'
  | 'gateway-down'
  | 'gateway-fault'
  | 'sign-in-needed'
  | 'not-allowed';

interface CallErrorDetails extends AnswerErrorDetails {
  status?: number;
  /** How long to wait before asking again, in ms. */
  retryAfterMs?: number;
}

/** A failure to open a call, with all that is known of it. */
export class CallError extends Error {
  readonly kind: CallErrorKind;
  readonly details: CallErrorDetails;

  constructor(kind: CallErrorKind, details: CallErrorDetails = {}) {
    super(kind);
    this.name = 'CallError';
    this.kind = kind;
    this.details = details;
  }
}

/** How often asking again by itself can help; a timeout has already cost half a minute. */
const retries: Partial<Record<CallErrorKind, number>> = {
  server: 2,
  unreachable: 2,
  'gateway-down': 2,
  'gateway-fault': 2,
  'rate-limited': 2,
  timeout: 1,
};
const longestWaitMs = 10_000;

/** Whether asking again by itself can succeed: passing faults, if no long wait is asked for. */
export function canRetry(failures: number, error: Error): boolean {
  if (!(error instanceof CallError) || failures >= (retries[error.kind] ?? 0)) return false;
  const unasked = error.kind === 'rate-limited' ? Number.POSITIVE_INFINITY : 0;
  return (error.details.retryAfterMs ?? unasked) <= longestWaitMs;
}

/** How long to wait before asking again, in ms: what the platform asked for, or 1 s, 2 s. */
export function retryDelay(failures: number, error: Error): number {
  const asked = error instanceof CallError ? error.details.retryAfterMs : undefined;
  return asked ?? 1000 * 2 ** failures;
}
