import { and, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { newId } from '../../src/contract/review.ts';
import { type ReviewFilter, type ReviewSort, reviewSort } from '../../src/contract/review-table.ts';
import { cursorsOf, type Place } from '../api/cursor.ts';
import type { Database } from '../store/database.ts';
import { rowsOf } from '../store/rows.ts';
import { reviews } from '../store/schema.ts';
import {
  allOf,
  type Conditions,
  conditionsOf,
  hasTerms,
  type ReviewsAsked,
} from './table-filter.ts';

/** Where a review stands in the table: by its score, or by when it was submitted in ms since 1970. */
export type ReviewPlace = Place<string>;

export const reviewCursors = cursorsOf(reviewSort, newId);

/** What comes after a place, in an order. */
export interface PlacesAsked {
  sort: ReviewSort;
  after: ReviewPlace | null;
  limit: number;
}

/**
 * How many reviews are looked through in the table's order before all are searched: at least, and for
 * each that is asked for.
 */
const leastLookedThrough = 2_000;
const perHit = 20;

/**
 * The places of the reviews that a filter lets through, in order.
 *
 * Where the filter lets many through, the next ones are found soon by looking through the reviews in the
 * table's order. Where it lets few through, that could mean all of them: then the few are found by their
 * terms, and sorted. PostgreSQL would choose between the two by estimates, which for words and for
 * filters that depend on each other are off by orders of magnitude; so it is tried, over a part of the
 * reviews whose size is bounded.
 */
export function findPlaces(
  db: Database,
  asked: ReviewsAsked,
  { sort, after, limit }: PlacesAsked,
): Promise<ReviewPlace[]> {
  const conditions = conditionsOf(asked);
  return db.transaction(
    async (tx) => {
      const found: ReviewPlace[] = [];
      for (const part of partsAfter(asked.filter, sort, after)) {
        const left = limit - found.length;
        if (left > 0) found.push(...(await findInPart(tx, conditions, part, left)));
      }
      return found;
    },
    { accessMode: 'read only', isolationLevel: 'repeatable read' },
  );
}

/** A part of the table: reviews with a key, or those without one. */
interface Part {
  /** Which reviews: those of the part that stand after the place given. */
  within: SQL | undefined;
  order: SQL;
  key: SQL;
  isByScore: boolean;
}

function partsAfter(filter: ReviewFilter, sort: ReviewSort, after: ReviewPlace | null): Part[] {
  const isByScore = sort.endsWith('score');
  const isFalling = sort.startsWith('-');
  const column = isByScore ? reviews.score : reviews.submittedAt;
  const direction = sql.raw(isFalling ? 'desc' : 'asc');
  const beyond = sql.raw(isFalling ? '<' : '>');
  const shared = {
    isByScore,
    order: sql`${column} ${direction}, ${reviews.id} ${direction}`,
    key: isByScore ? sql`${column}` : sql`(extract(epoch from ${column}) * 1000)::float8`,
  };
  const parts: Part[] = [];
  const mayHaveKey = isByScore || filter.state === 'submitted';
  if (mayHaveKey && after?.key !== null) {
    const place =
      after &&
      sql`(${column}, ${reviews.id}) ${beyond} (${keyValue(after.key, isByScore)}, ${after.id})`;
    parts.push({ ...shared, within: and(isNotNull(column), place ?? undefined) });
  }
  const mayLackKey = isByScore
    ? filter.scoreFrom === undefined && filter.scoreTo === undefined
    : filter.state === 'draft';
  if (mayLackKey) {
    const place = after?.key === null ? sql`${reviews.id} ${beyond} ${after.id}` : undefined;
    parts.push({ ...shared, within: and(isNull(column), place) });
  }
  return parts;
}

function keyValue(key: number | null, isByScore: boolean): SQL {
  if (isByScore || key === null) return sql`${key}::float8`;
  return sql`${new Date(key).toISOString()}::timestamptz`;
}

async function findInPart(
  tx: Database,
  conditions: Conditions,
  part: Part,
  limit: number,
): Promise<ReviewPlace[]> {
  const { within, order, key, isByScore } = part;
  const { indexed, submitted, score, others } = conditions;
  const inOrder = [within, indexed ?? undefined, ...(isByScore ? score : submitted)];
  const beside = [...others, ...(isByScore ? submitted : score)];
  const most = beside.length === 0 ? limit : Math.max(leastLookedThrough, limit * perHit);
  const next = sql`select * from ${reviews} where ${and(...inOrder)} order by ${order} limit ${most}`;
  await plan(tx, 'in order');
  const near = await rowsOf<ReviewPlace>(
    tx,
    sql`select ${reviews.id} as id, ${key} as key from (${next}) as ${reviews}
      where ${and(sql`true`, ...beside)} order by ${order} limit ${limit}`,
  );
  if (near.length === limit || beside.length === 0) return near;
  const [{ count } = { count: 0 }] = await rowsOf<{ count: number }>(
    tx,
    sql`select count(*)::int as count from (${next}) as next_ones`,
  );
  if (count < most) return near;
  await plan(tx, 'by terms');
  return rowsOf(
    tx,
    sql`with ${reviews} as materialized (
        select * from ${reviews} where ${and(within, ...allOf(conditions), hasTerms(conditions.terms))})
      select ${reviews.id} as id, ${key} as key from ${reviews} order by ${order} limit ${limit}`,
  );
}

/**
 * Has PostgreSQL read reviews by an index in the order asked for, or by indexes that find few of them;
 * for the rest of the transaction.
 */
async function plan(tx: Database, way: 'in order' | 'by terms'): Promise<void> {
  const maySort = way === 'by terms' ? 'on' : 'off';
  await tx.execute(sql`select
    set_config('enable_sort', ${maySort}, true), set_config('enable_bitmapscan', ${maySort}, true),
    set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`);
}
