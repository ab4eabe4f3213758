import { CallError, type CallErrorKind } from '../../api/call-error.ts';
import { m } from '../../messages/index.ts';
import { useOnDemand } from '../../ui/use-on-demand.ts';
import type { AnsweredKind, FailureText, UnansweredKind } from './failure-text.ts';

/** A failure in the reviewer's words. */
export interface FailureWords {
  title: string;
  advice: string;
  canRetry: boolean;
}

const unanswered: Record<UnansweredKind, FailureText> = {
  offline: [m.fail_offline_title, m.fail_offline_advice, true],
  'gateway-down': [m.fail_gateway_title, m.fail_gateway_advice, true],
};

const loadAnswered = () => import('./answered-failures.ts').then((part) => part.answeredFailures);

/** Whether something answered: nothing of the call's address is at fault otherwise. */
export function isAnswered(kind: CallErrorKind): kind is AnsweredKind {
  return !(kind in unanswered);
}

/**
 * What happened, and what to check, in the reviewer's words. Null where `answered`, the words of failures that
 * something answered with, is needed and not there yet; it is empty where it could not be loaded.
 */
export function failureWords(
  error: Error,
  answered: Partial<Record<AnsweredKind, FailureText>> | null,
): FailureWords | null {
  if (!(error instanceof CallError)) {
    return { title: m.crash_title(), advice: error.message, canRetry: true };
  }
  const { kind } = error;
  if (isAnswered(kind) && answered === null) return null;
  const known = isAnswered(kind) ? answered?.[kind] : unanswered[kind];
  const [title, advice, canRetry] = known ?? unanswered['gateway-down'];
  return { title: title(), advice: advice(), canRetry };
}

/** The words of a failure; null until they are there, or without a failure. */
export function useFailureWords(error: Error | null): FailureWords | null {
  const isWanted = error instanceof CallError && isAnswered(error.kind);
  const { loaded, hasFailed } = useOnDemand(loadAnswered, isWanted);
  return error && failureWords(error, loaded ?? (hasFailed ? {} : null));
}
