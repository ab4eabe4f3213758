import { type AnyColumn, and, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { ReviewFacets } from '../../src/contract/review-table.ts';
import type { Scope } from '../../src/contract/rights.ts';
import { inScopes } from '../api/scopes.ts';
import type { Database } from '../store/database.ts';
import { rowsOf } from '../store/rows.ts';
import { reviews, scorecardVersions } from '../store/schema.ts';

const most = 200;
/** Tags are not told apart by an index: they are those of so many reviews, the newest. */
const taggedReviews = 10_000;

/** What reviews can be filtered by. */
export async function readFacets(db: Database, scopes: readonly Scope[]): Promise<ReviewFacets> {
  const visible = inScopes(reviews, scopes);
  const valuesOf = (column: AnyColumn) => distinctValues(column, visible);
  const reviewers = await rowsOf<{ value: string }>(
    db,
    sql`${valuesOf(reviews.reviewer)} select value from distinct_values`,
  );
  const tasks = await rowsOf<ReviewFacets['tasks'][number]>(
    db,
    sql`${valuesOf(reviews.task)}
      select value as id, (
        select ${reviews.taskName} from ${reviews} where ${and(sql`${reviews.task} = value`, visible ?? undefined)}
        order by ${reviews.submittedAt} desc nulls first, ${reviews.id} desc limit 1
      ) as name
      from distinct_values`,
  );
  const scorecards = await rowsOf<ReviewFacets['scorecards'][number]>(
    db,
    sql`${valuesOf(reviews.scorecardId)}
      select value as id, (
        select ${scorecardVersions.definition} -> 'title' from ${scorecardVersions}
        where ${scorecardVersions.scorecardId} = value and ${scorecardVersions.publishedAt} is not null
        order by ${scorecardVersions.number} desc limit 1
      ) as title
      from distinct_values`,
  );
  const tags = await rowsOf<{ tag: string }>(
    db,
    sql`select tag from (
        select ${reviews.tags} from ${reviews}
        where ${and(isNotNull(reviews.submittedAt), visible ?? undefined)}
        order by ${reviews.submittedAt} desc, ${reviews.id} desc limit ${taggedReviews}
      ) newest, unnest(newest.tags) tag
      group by tag order by count(*) desc, tag limit ${most}`,
  );
  return {
    reviewers: reviewers.map(({ value }) => value),
    tasks,
    tags: tags.map(({ tag }) => tag),
    scorecards,
  };
}

/**
 * `distinct_values`: what a column holds, in order. Of all reviews, each value is read by one step in the
 * column's index; of a part of them, all of that part are read.
 */
function distinctValues(column: AnyColumn, visible: SQL | null): SQL {
  if (visible) {
    return sql`with distinct_values as (
      select distinct ${column} as value from ${reviews} where ${visible} order by value limit ${most})`;
  }
  return sql`with recursive steps(value) as (
      (select ${column} from ${reviews} order by ${column} limit 1)
      union all
      select (select ${column} from ${reviews} where ${column} > value order by ${column} limit 1)
      from steps where value is not null
    ), distinct_values as (select value from steps where value is not null limit ${most})`;
}
