import type { CallEvent, CallRecord, NumberPlace, Transfer } from '../../call/types.ts';
import { m } from '../../messages/index.ts';

/** A figure that is not exact, as it is read. */
export function inexact(figure: string): string {
  return `~${figure}`;
}

/** How a transfer ended, in words. */
export function transferOutcome(outcome: Transfer['outcome']): string {
  if (outcome === 'answered') return m.transfer_answered();
  return outcome === 'failed' ? m.transfer_failed() : m.transfer_unknown();
}

const enders: ReadonlyMap<string | number, () => string> = new Map<string | number, () => string>([
  [1, m.speaker_robot],
  [2, m.speaker_customer],
  ['机器人', m.speaker_robot],
  ['客户', m.speaker_customer],
]);

/** Who ended the call: the platform's own word first, else its code (public clients). */
export function hangupBy({ hangupDispositionStr, hangupDisposition }: CallRecord): string | null {
  const known = hangupDispositionStr ?? hangupDisposition;
  if (!known) return null;
  const who = enders.get(known)?.() ?? hangupDispositionStr;
  return who && m.hung_up_by({ who });
}

const causes: ReadonlyMap<string, () => string> = new Map([
  ['NORMAL_CLEARING', m.cause_normal],
  ['USER_BUSY', m.cause_busy],
  ['NO_ANSWER', m.cause_no_answer],
  ['NO_USER_RESPONSE', m.cause_no_answer],
  ['CALL_REJECTED', m.cause_rejected],
  ['ORIGINATOR_CANCEL', m.cause_cancelled],
  ['UNALLOCATED_NUMBER', m.cause_unallocated],
  ['SUBSCRIBER_ABSENT', m.cause_absent],
  ['RECOVERY_ON_TIMER_EXPIRE', m.cause_timeout],
]);

/** Why the call ended: the telephone switch's cause in words where it is a common one. */
export function hangupCause(cause: string): string {
  return causes.get(cause)?.() ?? cause;
}

/** A node's class: 16 is the main flow; else the script's own word, or the code as it is. */
export function nodeClass({
  wordClass,
  wordClassStr,
}: Pick<CallEvent, 'wordClass' | 'wordClassStr'>): string {
  if (wordClass === '16') return m.main_flow();
  return wordClassStr ?? (wordClass ? m.node_class({ code: wordClass }) : '');
}

/** Intention A–F of 1–6; null for none, `#7` for a code that is not known. */
export function intentionGrade(code: number | null): string | null {
  if (!code) return null;
  return 'ABCDEF'[code - 1] ?? `#${code}`;
}

/** Province, city and operator. */
export function placeOf({ province, city, operator }: NumberPlace): string {
  const parts = [province, city === province ? null : city, operator].filter(Boolean);
  return parts.join(' ') || m.place_unknown();
}
