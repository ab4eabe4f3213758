import type { CallRow, ListState } from '../contract/call-table.ts';
import { m } from '../messages/index.ts';

const failures: Record<NonNullable<ListState['failure']>, () => string> = {
  none: m.calls_list_none,
  refused: m.calls_list_refused,
  unreadable: m.calls_list_unreadable,
  later: m.calls_list_later,
  repeats: m.calls_list_repeats,
  endless: m.calls_list_endless,
};

/** Why a list could not be read, or not to its end. */
export function failureWords(failure: NonNullable<ListState['failure']>): string {
  return failures[failure]();
}

/** What became of a transfer; empty where there was none. */
export function transferWords(transfer: CallRow['transfer']): string {
  if (transfer === 'none') return '';
  return transfer === 'answered' ? m.calls_transfer_answered() : m.calls_transfer_failed();
}
