import { turnsOf } from '../call/turns.ts';
import type { Call, CallEvent, Turn } from '../call/types.ts';

/** How long an answer may take, in ms, before it is slow. */
export const responseBudgetMs = 1500;

/**
 * What a customer said, and the robot's turn directly after it. `recognitionMs` is the
 * recognition's time (`asr_elapse`); `gapMs` is the time between the two rows (`created_at`), 0
 * where one row holds both turns.
 */
export interface Exchange {
  customerTurnId: string;
  answerTurnId: string;
  recognitionMs: number | null;
  gapMs: number | null;
  /** The sum of what is known of the two. */
  totalMs: number | null;
  isSlow: boolean;
}

/** How quickly the robot answered, in ms, over the exchanges whose total is known. */
export interface Responsiveness {
  exchanges: Exchange[];
  medianMs: number | null;
  /** The slowest exchange; the first of them where several are as slow. */
  worst: Exchange | null;
  /** The answers of the exchanges over the budget. */
  slowTurnIds: ReadonlySet<string>;
}

/** An amount that a row may state, such as a length in ms: null unless it is finite and not negative. */
export function amountOf(value: number | null): number | null {
  return value !== null && Number.isFinite(value) && value >= 0 ? value : null;
}

function gapBetween(customer: CallEvent, answer: CallEvent): number | null {
  if (customer === answer) return 0;
  if (customer.createdAt === null || answer.createdAt === null) return null;
  return amountOf(answer.createdAt - customer.createdAt);
}

function totalOf(recognitionMs: number | null, gapMs: number | null, isOneRow: boolean) {
  if (recognitionMs === null && (gapMs === null || isOneRow)) return null;
  return (recognitionMs ?? 0) + (gapMs ?? 0);
}

function toExchange(customer: Turn, answer: Turn): Exchange {
  const recognitionMs = amountOf(customer.event.asrElapse);
  const gapMs = gapBetween(customer.event, answer.event);
  const totalMs = totalOf(recognitionMs, gapMs, customer.event === answer.event);
  return {
    customerTurnId: customer.id,
    answerTurnId: answer.id,
    recognitionMs,
    gapMs,
    totalMs,
    isSlow: totalMs !== null && totalMs > responseBudgetMs,
  };
}

function exchangesOf(call: Call): Exchange[] {
  const turns = turnsOf(call);
  return turns.flatMap((turn, index) => {
    const next = turns[index + 1];
    if (turn.speaker !== 'customer' || next?.speaker !== 'robot') return [];
    return next.section === turn.section ? [toExchange(turn, next)] : [];
  });
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}

function slowestOf(exchanges: readonly Exchange[]): Exchange | null {
  return exchanges.reduce<Exchange | null>((slowest, exchange) => {
    if (exchange.totalMs === null) return slowest;
    return exchange.totalMs > (slowest?.totalMs ?? -1) ? exchange : slowest;
  }, null);
}

/**
 * How long the customer waited for each of the robot's answers, in ms, from `asr_elapse` and the
 * rows' `created_at`. An exchange of which nothing is known counts in no figure.
 */
export function measureResponsiveness(call: Call): Responsiveness {
  const exchanges = exchangesOf(call);
  const slow = exchanges.filter(({ isSlow }) => isSlow);
  return {
    exchanges,
    medianMs: medianOf(exchanges.flatMap(({ totalMs }) => totalMs ?? [])),
    worst: slowestOf(exchanges),
    slowTurnIds: new Set(slow.map(({ answerTurnId }) => answerTurnId)),
  };
}
