import type { SignInFailure } from '../../../src/contract/session.ts';
import { codeOf, StoreUnavailable } from '../../store/faults.ts';

/** A sign-in that came to nothing, and why. */
export class SignInError extends Error {
  readonly why: SignInFailure;

  constructor(why: SignInFailure) {
    super(why);
    this.name = 'SignInError';
    this.why = why;
  }
}

/** Why a sign-in came to nothing: what the provider said, or how it broke the rules. */
export function whyFailed(error: unknown): SignInFailure {
  if (error instanceof SignInError) return error.why;
  if (error instanceof StoreUnavailable) return 'unavailable';
  if (isAnswer(error)) return error.error === 'access_denied' ? 'denied' : 'refused';
  const code = codeOf(error);
  if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return 'clock';
  const isNetwork = code === undefined || /^(?:OAUTH_TIMEOUT$|E[A-Z_]+$|UND_ERR_)/.test(code);
  return isNetwork ? 'unreachable' : 'refused';
}

/** An error that the provider named itself. */
function isAnswer(error: unknown): error is { error: string } {
  return error instanceof Error && 'error' in error && typeof error.error === 'string';
}
