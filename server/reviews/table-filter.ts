import { arrayContains, eq, gte, isNotNull, isNull, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { ReviewFilter } from '../../src/contract/review-table.ts';
import type { Scope } from '../../src/contract/rights.ts';
import { inScopes } from '../api/scopes.ts';
import { dayAfter, startOfDay } from '../day.ts';
import { pairsIn, searchable } from '../search-text.ts';
import { reviews, reviewTerms } from '../store/schema.ts';

/** A filter as conditions on reviews, by what they are checked with. */
export interface Conditions {
  /** An equality that has an index in each order of the table; null where the filter has none. */
  indexed: SQL | null;
  submitted: SQL[];
  score: SQL[];
  others: SQL[];
  /** The terms that every review has which the filter lets through. */
  terms: string[];
}

/** Reviews that are asked for: those of a filter, of the calls that somebody may see. */
export interface ReviewsAsked {
  filter: ReviewFilter;
  scopes: readonly Scope[];
}

/** The conditions of a filter, and that a review is of calls that may be seen. */
export function conditionsOf({ filter, scopes }: ReviewsAsked): Conditions {
  const { scorecard, scoreFrom, scoreTo, fatal, state, reviewer } = filter;
  const { account, task, from, to, tag } = filter;
  const words = filter.words === undefined ? undefined : searchable(filter.words);
  const equalities = present(
    reviewer === undefined ? null : eq(reviews.reviewer, reviewer),
    task === undefined ? null : eq(reviews.task, task),
    scorecard === undefined ? null : eq(reviews.scorecardId, scorecard),
  );
  const [indexed = null, ...rest] = equalities;
  return {
    indexed,
    submitted: present(
      state === 'draft' ? isNull(reviews.submittedAt) : isNotNull(reviews.submittedAt),
      from === undefined ? null : gte(reviews.submittedAt, startOfDay(from)),
      to === undefined ? null : lt(reviews.submittedAt, dayAfter(to)),
    ),
    score: present(
      scoreFrom === undefined ? null : gte(reviews.score, scoreFrom),
      scoreTo === undefined ? null : lte(reviews.score, scoreTo),
    ),
    others: [
      ...rest,
      ...present(
        account === undefined ? null : eq(reviews.account, account),
        fatal === undefined ? null : eq(reviews.isFatal, fatal === 'yes'),
        tag === undefined ? null : arrayContains(reviews.tags, [tag]),
        words === undefined ? null : sql`strpos(${reviews.words}, ${words}) > 0`,
        inScopes(reviews, scopes),
      ),
    ],
    terms: [
      ...(reviewer === undefined ? [] : [`reviewer:${reviewer}`]),
      ...(task === undefined ? [] : [`task:${task}`]),
      ...(scorecard === undefined ? [] : [`scorecard:${scorecard}`]),
      ...(fatal === undefined ? [] : [`fatal:${fatal === 'yes'}`]),
      ...(state === 'draft' ? ['draft:true'] : []),
      ...(tag === undefined ? [] : [`tag:${tag}`]),
      // Those of drafts are no terms.
      ...(words === undefined || state === 'draft' ? [] : pairsIn(words)),
    ],
  };
}

/** All conditions of a filter. */
export function allOf({ indexed, submitted, score, others }: Conditions): SQL[] {
  return [...present(indexed), ...submitted, ...score, ...others];
}

/** That a review has these terms; undefined where there are none. */
export function hasTerms(terms: readonly string[]): SQL | undefined {
  if (terms.length === 0) return undefined;
  const list = sql.join(
    terms.map((term) => sql`${term}`),
    sql`, `,
  );
  return sql`${reviewTerms(reviews)} @> array[${list}]::text[]`;
}

function present(...conditions: (SQL | null)[]): SQL[] {
  return conditions.filter((condition) => condition !== null);
}
