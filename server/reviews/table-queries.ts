import { and, count, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { ReviewRow } from '../../src/contract/review-table.ts';
import type { LocalText } from '../../src/contract/scorecard.ts';
import type { Database } from '../store/database.ts';
import { firstValue } from '../store/rows.ts';
import { notes, reviews, scorecardVersions } from '../store/schema.ts';
import { allOf, conditionsOf, hasTerms, type ReviewsAsked } from './table-filter.ts';

const { questions, heard, words, callCopy, revision, ...shown } = getTableColumns(reviews);

/** Reviews as the table shows them, in the order of the ids; those that are gone are left out. */
export async function readRows(db: Database, ids: readonly string[]): Promise<ReviewRow[]> {
  if (ids.length === 0) return [];
  const found = await db
    .select(shown)
    .from(reviews)
    .where(inArray(reviews.id, [...ids]));
  const cards = await readCards(db, new Set(found.map((row) => row.scorecardVersionId)));
  const noteCounts = await countNotes(db, ids);
  const rows = found.map((row): [string, ReviewRow] => {
    const { account, task, record, startedAt, changedAt, submittedAt, calledAt, ...rest } = row;
    const card = cards.get(row.scorecardVersionId);
    if (!card) throw new Error('The scorecard of a review is gone.');
    return [
      row.id,
      {
        ...{ ...rest, ...card, call: { account, task, record } },
        startedAt: startedAt.toISOString(),
        changedAt: changedAt.toISOString(),
        submittedAt: submittedAt?.toISOString() ?? null,
        calledAt: calledAt?.toISOString() ?? null,
        noteCount: noteCounts.get(row.id) ?? 0,
      },
    ];
  });
  const byId = new Map(rows);
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** What the table shows of a version of a scorecard. */
export type CardShown = Pick<ReviewRow, 'title' | 'versionNumber' | 'passMark'>;

/** What the table shows of versions of scorecards, by their ids. */
export async function readCards(
  db: Database,
  versionIds: ReadonlySet<string>,
): Promise<Map<string, CardShown>> {
  const { definition } = scorecardVersions;
  const cards = await db
    .select({
      id: scorecardVersions.id,
      versionNumber: scorecardVersions.number,
      title: sql<LocalText>`${definition} -> 'title'`,
      passMark: sql<number | null>`(${definition} ->> 'passMark')::float8`,
    })
    .from(scorecardVersions)
    .where(inArray(scorecardVersions.id, [...versionIds]));
  return new Map(cards.map(({ id, ...card }) => [id, card]));
}

async function countNotes(db: Database, ids: readonly string[]) {
  const counts = await db
    .select({ id: notes.reviewId, noteCount: count() })
    .from(notes)
    .where(inArray(notes.reviewId, [...ids]))
    .groupBy(notes.reviewId);
  return new Map(counts.map(({ id, noteCount }) => [id, noteCount]));
}

const mostCounted = 10_000;

/** How many reviews a filter lets through, counted up to 10,000. */
export async function countReviews(db: Database, asked: ReviewsAsked) {
  const conditions = conditionsOf(asked);
  const counted = sql`select 1 from ${reviews}
    where ${and(...allOf(conditions), hasTerms(conditions.terms))} limit ${mostCounted + 1}`;
  const found = Number(
    await firstValue(db, sql`select count(*)::text from (${counted}) as counted`),
  );
  return { count: Math.min(found, mostCounted), isCapped: found > mostCounted };
}
