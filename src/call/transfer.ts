import type { CallEvent, Transfer } from './types.ts';

/** The transfer leg as `info.record` has it. Times are epoch ms. */
export interface TransferLeg {
  callid: string | null;
  number: string | null;
  startedAt: number | null;
  answeredAt: number | null;
}

const SUCCEEDED = 4;
const FAILED = 2;

/** Whether a `bridge_status` says that the transfer failed: 2, perhaps as a bit (public clients). */
export function saysFailed(status: number | null): boolean {
  return ((status ?? 0) & FAILED) !== 0;
}

function outcomeOf(leg: TransferLeg, statuses: number[]): Transfer['outcome'] {
  if (leg.answeredAt !== null) return 'answered';
  if (statuses.some((status) => status & SUCCEEDED)) return 'answered';
  if (statuses.some(saysFailed) || leg.startedAt !== null) return 'failed';
  return 'unknown';
}

/**
 * The hand-over to a human, or null when nothing speaks of one. That an answer time means that a
 * human answered, and what the status codes mean, is known from public clients, not documented.
 */
export function toTransfer(leg: TransferLeg, events: readonly CallEvent[]): Transfer | null {
  const statuses = [...new Set(events.map((event) => event.bridgeStatus ?? 0))].filter(Boolean);
  const isSpokenOf =
    statuses.length > 0 ||
    leg.callid ||
    leg.number ||
    leg.startedAt !== null ||
    leg.answeredAt !== null;
  if (!isSpokenOf) return null;
  const wait = (leg.answeredAt ?? Number.NaN) - (leg.startedAt ?? Number.NaN);
  return {
    callid: leg.callid,
    number: leg.number,
    startedAt: leg.startedAt,
    answeredAt: leg.answeredAt,
    waitMs: wait >= 0 ? wait : null,
    outcome: outcomeOf(leg, statuses),
    statuses,
  };
}
