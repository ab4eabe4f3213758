import { type SQL, sql } from 'drizzle-orm';
import { type Period, periodBefore } from '../../src/contract/period.ts';
import { type CallsAsked, isAsked } from '../calls/table/filter.ts';
import { startOfDay } from '../day.ts';
import { calls } from '../store/calls-schema.ts';

/** Calls that are asked for, in a period and in the one before it. */
export interface OverviewAsked extends CallsAsked {
  period: Period;
}

/**
 * `asked`: the calls of both periods, each with whether it is of the one that is asked for, and the day that
 * it was made in Asia/Shanghai.
 */
export function askedCalls({ filter, scopes, period }: OverviewAsked): SQL {
  const { from } = periodBefore(period);
  const both = { filter: { ...filter, from, to: period.to }, scopes };
  return sql`(
    select ${calls.account}, ${calls.task}, ${calls.record}, ${calls.talkMs} as talk_ms,
      ${calls.level}, ${calls.intention}, ${calls.endedBy} as ended_by,
      coalesce(${calls.transferredAt}, ${calls.transferAnsweredAt}) is not null as is_transferred,
      ${calls.transferAnsweredAt} is not null as is_answered,
      (${calls.calledAt} at time zone interval '8 hours')::date as day,
      ${isNow(calls.calledAt, period)} as is_now
    from ${calls} where ${isAsked(both)}) as asked`;
}

/** That a moment is of the period, not of the one before. */
export function isNow(moment: unknown, { from }: Period): SQL {
  return sql`${moment} >= ${startOfDay(from).toISOString()}::timestamptz`;
}

/** What both periods have; what one of them lacks is as if there were nothing. */
export function compare<Row extends { isNow: boolean }, Totals>(
  rows: readonly Row[],
  totalsOf: (row: Row | undefined) => Totals,
): { now: Totals; before: Totals } {
  return {
    now: totalsOf(rows.find((row) => row.isNow)),
    before: totalsOf(rows.find((row) => !row.isNow)),
  };
}
