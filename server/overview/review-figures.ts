import { and, eq, gte, isNotNull, lt, sql } from 'drizzle-orm';
import { groupBy } from '../../src/call/group-by.ts';
import type { Overview, ReviewTotals } from '../../src/contract/overview.ts';
import { periodBefore } from '../../src/contract/period.ts';
import type { LocalText } from '../../src/contract/scorecard.ts';
import { inScopes } from '../api/scopes.ts';
import { dayAfter, startOfDay } from '../day.ts';
import type { Database } from '../store/database.ts';
import { rowsOf } from '../store/rows.ts';
import { reviews, scorecardVersions } from '../store/schema.ts';
import { compare, isNow, type OverviewAsked } from './asked.ts';

type Row = ReviewTotals & {
  isNow: boolean;
  scorecardId: string | null;
  reviewer: string | null;
  task: string | null;
  taskName: string | null;
};

/** Of the reviews that were submitted: how many, and what scores they gave. */
export async function readReviewFigures(
  db: Database,
  asked: OverviewAsked,
): Promise<Overview['reviews']> {
  const rows = await readRows(db, asked);
  const of = (name: 'scorecardId' | 'reviewer' | 'task') =>
    totalsBy(
      rows.filter((row) => row[name] !== null),
      (row) => String(row[name]),
    );
  const isAll = ({ scorecardId, reviewer, task }: Row) => !(scorecardId || reviewer || task);
  const titles = await readTitles(db);
  return {
    ...compare(rows.filter(isAll), totalsOf),
    scorecards: of('scorecardId').flatMap(({ value, totals }) => {
      const title = titles.get(value);
      return title ? { scorecardId: value, title, ...totals } : [];
    }),
    reviewers: of('reviewer').map(({ value, totals }) => ({ reviewer: value, ...totals })),
    tasks: of('task').map(({ value, name, totals }) => ({ task: value, name, ...totals })),
  };
}

function readRows(db: Database, { filter, scopes, period }: OverviewAsked): Promise<Row[]> {
  const { account, task } = filter;
  const within = and(
    isNotNull(reviews.submittedAt),
    gte(reviews.submittedAt, startOfDay(periodBefore(period).from)),
    lt(reviews.submittedAt, dayAfter(period.to)),
    account === undefined ? undefined : eq(reviews.account, account),
    task === undefined ? undefined : eq(reviews.task, task),
    inScopes(reviews, scopes) ?? undefined,
  );
  return rowsOf<Row>(
    db,
    sql`with submitted as (
        select ${reviews.scorecardId} as card, ${reviews.reviewer}, ${reviews.task},
          ${reviews.taskName} as name, ${reviews.score}, ${reviews.isFatal} as is_fatal,
          ${isNow(reviews.submittedAt, period)} as is_now
        from ${reviews} where ${within})
      select is_now as "isNow", card as "scorecardId", reviewer, task, max(name) as "taskName",
        count(*)::integer as reviews, avg(score) as "meanScore",
        (count(*) filter (where is_fatal))::integer as fatal
      from submitted
      group by grouping sets ((is_now), (is_now, card), (is_now, reviewer), (is_now, task))`,
  );
}

function totalsOf(row: Row | undefined): ReviewTotals {
  const { reviews: count = 0, meanScore = null, fatal = 0 } = row ?? {};
  return { reviews: count, meanScore, fatal };
}

/** The totals of each value, those with most reviews first. */
function totalsBy(rows: readonly Row[], partOf: (row: Row) => string) {
  return [...groupBy(rows, partOf)]
    .map(([value, same]) => ({
      value,
      name: same.find(({ taskName }) => taskName !== null)?.taskName ?? null,
      totals: compare(same, totalsOf),
    }))
    .toSorted((a, b) => b.totals.now.reviews - a.totals.now.reviews);
}

/** What scorecards are called now. */
async function readTitles(db: Database): Promise<ReadonlyMap<string, LocalText>> {
  const rows = await rowsOf<{ id: string; title: LocalText }>(
    db,
    sql`select distinct on (${scorecardVersions.scorecardId}) ${scorecardVersions.scorecardId} as id,
        ${scorecardVersions.definition} -> 'title' as title
      from ${scorecardVersions} where ${isNotNull(scorecardVersions.publishedAt)}
      order by ${scorecardVersions.scorecardId}, ${scorecardVersions.number} desc`,
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
}
