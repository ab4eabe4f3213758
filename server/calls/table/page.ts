import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type CallRow, type CallSort, callSort } from '../../../src/contract/call-table.ts';
import { intentionGrades } from '../../../src/contract/intention-grades.ts';
import { cursorsOf, type Place } from '../../api/cursor.ts';
import { withScreening } from '../../screening/queue.ts';
import { calls, tasks, timeOf } from '../../store/calls-schema.ts';
import type { Database } from '../../store/database.ts';
import { rowsOf } from '../../store/rows.ts';
import { reviews } from '../../store/schema.ts';
import { screenings } from '../../store/screening-schema.ts';
import { type CallsAsked, isAsked } from './filter.ts';

const callId = z.tuple([z.string(), z.string(), z.string()]);
type CallId = z.infer<typeof callId>;

export const callCursors = cursorsOf(callSort, callId);

/** What comes after a place, in an order. */
interface PageAsked {
  sort: CallSort;
  after: Place<CallId> | null;
  limit: number;
}

type Found = Omit<CallRow, 'intention' | 'transfer' | 'calledAt' | 'review' | 'screening'> & {
  key: number | null;
  intention: number | null;
  calledMs: number | null;
  isTransferred: boolean;
  isAnswered: boolean;
  reviewId: string | null;
  reviewScore: number | null;
  isReviewed: boolean | null;
  rules: number | null;
  serious: number;
  warning: number;
  notice: number;
  coverage: number | null;
  medianResponseMs: number | null;
};

/** The calls that stand after a place, each with the place that it has itself. */
export async function findCalls(
  db: Database,
  asked: CallsAsked,
  { sort, after, limit }: PageAsked,
): Promise<{ call: CallRow; place: Place<CallId> }[]> {
  const { order, key, within } = orderOf(sort, after);
  // The calls are found first, and only then what is shown of them is looked up.
  const page = sql`select *, ${key} as key from ${calls}
    where ${isAsked(asked)} ${within} order by ${order} limit ${limit}`;
  const rows = await rowsOf<Found>(
    db,
    sql`select ${calls.account}, ${calls.task}, ${calls.record}, ${calls.subAccount} as "subAccount",
      ${tasks.name} as "taskName", (extract(epoch from ${calls.calledAt}) * 1000)::float8 as "calledMs",
      ${calls.callee}, ${calls.customerName} as "customerName", ${calls.talkMs} as "talkMs",
      ${calls.rounds}, ${calls.score}, ${calls.level}, ${calls.levelColor} as "levelColor",
      ${calls.intention}, ${calls.endedBy} as "endedBy", ${calls.tags}, key,
      ${calls.transferredAt} is not null as "isTransferred",
      ${calls.transferAnsweredAt} is not null as "isAnswered",
      review.id as "reviewId", review.score as "reviewScore",
      review.submitted_at is not null as "isReviewed",
      ${screenings.rules}, ${screenings.serious}, ${screenings.warning}, ${screenings.notice},
      ${screenings.coverage}, ${screenings.medianResponseMs} as "medianResponseMs"
      from (${page}) as ${calls}
      left join ${tasks} on (${tasks.account}, ${tasks.subAccount}, ${tasks.task})
        = (${calls.account}, coalesce(${calls.subAccount}, ''), ${calls.task})
      ${withScreening}
      left join lateral (
        select id, score, submitted_at from ${reviews}
        where (${reviews.account}, ${reviews.task}, ${reviews.record})
          = (${calls.account}, ${calls.task}, ${calls.record})
        order by ${reviews.submittedAt} desc nulls last, ${reviews.id} desc limit 1
      ) as review on true
      order by ${order}`,
  );
  return rows.map((row) => ({
    call: toCallRow(row),
    place: { key: row.key, id: [row.account, row.task, row.record] },
  }));
}

function toCallRow(found: Found): CallRow {
  const { key, calledMs, intention, isTransferred, isAnswered, ...rest } = found;
  const { reviewId, reviewScore, isReviewed, ...others } = rest;
  const { rules, serious, warning, notice, coverage, medianResponseMs, ...shown } = others;
  return {
    ...shown,
    screening: screeningOf(found),
    calledAt: calledMs === null ? null : new Date(calledMs).toISOString(),
    intention: intentionGrades[(intention ?? 0) - 1] ?? null,
    transfer: isAnswered ? 'answered' : isTransferred ? 'asked' : 'none',
    review:
      reviewId === null
        ? null
        : { id: reviewId, isSubmitted: isReviewed === true, score: reviewScore },
  };
}

function screeningOf({ rules, talkMs, ...found }: Found): CallRow['screening'] {
  if (rules === null) return { state: talkMs === 0 ? 'none' : 'waiting' };
  if (rules === 0) return { state: 'failed' };
  const { serious, warning, notice, coverage, medianResponseMs } = found;
  return { state: 'screened', serious, warning, notice, coverage, medianResponseMs };
}

const columns = {
  called: calls.calledAt,
  talk: calls.talkMs,
  rounds: calls.rounds,
  score: calls.score,
};

/** An order: calls without a key stand last in it. */
function orderOf(sort: CallSort, after: Place<CallId> | null) {
  const isFalling = sort.startsWith('-');
  const name = sort.replace('-', '') as keyof typeof columns;
  const column = columns[name];
  const isTime = name === 'called';
  const last = sql.raw(isFalling ? "'-infinity'" : "'infinity'");
  // The order by time, the latest first, has an index.
  const value =
    isTime && isFalling
      ? timeOf(calls.calledAt)
      : sql`coalesce(${column}, ${last}::${sql.raw(isTime ? 'timestamptz' : 'float8')})`;
  const direction = sql.raw(isFalling ? 'desc' : 'asc');
  const each = [value, sql`${calls.account}`, sql`${calls.task}`, sql`${calls.record}`];
  const order = sql.join(
    each.map((part) => sql`${part} ${direction}`),
    sql`, `,
  );
  const beyond = sql.raw(isFalling ? '<' : '>');
  const given = after && keyValue(after.key, isTime, last);
  return {
    order,
    key: isTime ? sql`(extract(epoch from ${column}) * 1000)::float8` : sql`${column}::float8`,
    within: after
      ? sql`and (${sql.join(each, sql`, `)}) ${beyond} (${sql.join([given ?? sql`null`, ...after.id.map((id) => sql`${id}`)], sql`, `)})`
      : sql``,
  };
}

function keyValue(key: number | null, isTime: boolean, last: SQL): SQL {
  if (!isTime) return key === null ? sql`${last}::float8` : sql`${key}::float8`;
  return key === null
    ? sql`${last}::timestamptz`
    : sql`${new Date(key).toISOString()}::timestamptz`;
}
