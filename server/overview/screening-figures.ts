import { and, eq, sql } from 'drizzle-orm';
import { groupBy } from '../../src/call/group-by.ts';
import type { Overview, ScreeningTotals } from '../../src/contract/overview.ts';
import { findingKinds, severityOf } from '../../src/insight/lint/finding.ts';
import { isSeenIn } from '../api/scopes.ts';
import { atTerm } from '../screening/terms.ts';
import type { Database } from '../store/database.ts';
import { rowsOf } from '../store/rows.ts';
import { screenings, scriptNodes } from '../store/screening-schema.ts';
import { askedCalls, compare, type OverviewAsked } from './asked.ts';
import { medianOf } from './median.ts';

type Counted = { isNow: boolean; count: number };
type Compared = { now: number; before: number };

/** Places of findings that are told: those of most calls. */
const mostPlaces = 30;
/** What was found when the calls were looked through. */
export async function readScreeningFigures(
  db: Database,
  asked: OverviewAsked,
): Promise<Overview['screening']> {
  const rows = await readRows(db, asked);
  const terms = countsBy(
    rows.flatMap((row) => (row.term === null ? [] : { ...row, term: row.term })),
  );
  const responses = rows.filter(({ term }) => term === null);
  return {
    now: totalsOf(responses.filter(({ isNow }) => isNow)),
    before: totalsOf(responses.filter(({ isNow }) => !isNow)),
    kinds: kindsOf(terms),
    places: placesOf(terms),
    nodes: await readNodes(db, asked, terms),
  };
}

interface Row {
  isNow: boolean;
  /** What so many calls are found by; null where the row is of those with the same median response. */
  term: string | null;
  responseMs: number | null;
  count: number;
  /** The sum of their shares of the script, and of how many calls that is known. */
  coverage: number | null;
  covered: number;
}

/**
 * In how many calls there is what they are found by: a kind of finding, or a node; by `end:`, in how many a
 * node was the last; and how many have each median response. The calls are gone through once, and those that
 * have the same of all that are counted together.
 */
function readRows(db: Database, asked: OverviewAsked): Promise<Row[]> {
  const { terms, endNode, medianResponseMs, coverage, rules } = screenings;
  return rowsOf<Row>(
    db,
    sql`with alike as materialized (
        select is_now, ${terms}, ${endNode}, ${medianResponseMs}, grouping(${terms}) = 0 as is_of_terms,
          count(*) as count, sum(${coverage}) as coverage, count(${coverage}) as covered
        from ${askedCalls(asked)} join ${screenings}
          on (${screenings.account}, ${screenings.task}, ${screenings.record})
            = (asked.account, asked.task, asked.record) and ${rules} > 0
        group by grouping sets ((is_now, ${terms}, ${endNode}), (is_now, ${medianResponseMs}))
      )
      select is_now as "isNow", term, null as "responseMs", sum(count)::integer as count,
        null as coverage, 0 as covered
      from alike, unnest(terms || ('end:' || end_node)) as term
      where is_of_terms and term is not null group by is_now, term
      union all
      select is_now, null, median_response_ms, count::integer, coverage, covered::integer
      from alike where not is_of_terms`,
  );
}

function totalsOf(responses: readonly Row[]): ScreeningTotals {
  const sum = (amountOf: (row: Row) => number) =>
    responses.reduce((total, row) => total + amountOf(row), 0);
  const covered = sum((row) => row.covered);
  const measured = responses.flatMap(({ responseMs, count }) =>
    responseMs === null ? [] : { value: responseMs, count },
  );
  return {
    screened: sum(({ count }) => count),
    coverage: covered === 0 ? null : sum(({ coverage }) => coverage ?? 0) / covered,
    covered,
    medianResponseMs: medianOf(measured),
    responded: sum(({ responseMs, count }) => (responseMs === null ? 0 : count)),
  };
}

function kindsOf(terms: ReadonlyMap<string, Compared>): Overview['screening']['kinds'] {
  return findingKinds
    .flatMap((kind) => {
      const counts = terms.get(`kind:${kind}`);
      return counts ? { kind, ...counts } : [];
    })
    .toSorted((a, b) => b.now - a.now);
}

function placesOf(terms: ReadonlyMap<string, Compared>): Overview['screening']['places'] {
  const kinds = findingKinds.filter((kind) => severityOf(kind) !== 'notice');
  return [...terms]
    .flatMap(([term, counts]) => {
      const kind = kinds.find((each) => term.startsWith(atTerm('', each)));
      return kind ? { kind, node: term.slice(atTerm('', kind).length), ...counts } : [];
    })
    .toSorted((a, b) => b.now - a.now)
    .slice(0, mostPlaces);
}

/** The main flow of the one task that is asked for. */
async function readNodes(
  db: Database,
  { filter: { account, task }, scopes }: OverviewAsked,
  terms: ReadonlyMap<string, Compared>,
): Promise<Overview['screening']['nodes']> {
  if (task === undefined) return null;
  const nodes = await db
    .select({ account: scriptNodes.account, name: scriptNodes.name })
    .from(scriptNodes)
    .where(and(eq(scriptNodes.task, task), account ? eq(scriptNodes.account, account) : undefined))
    .orderBy(scriptNodes.account, scriptNodes.place, scriptNodes.name);
  const seen = nodes.filter((node) => isSeenIn(scopes, node.account, task));
  return [...new Set(seen.map(({ name }) => name))].map((name) => ({
    name,
    spoken: terms.get(`node:${name}`) ?? none,
    ended: terms.get(`end:${name}`) ?? none,
  }));
}

const none: Compared = { now: 0, before: 0 };

function countsBy(rows: readonly (Counted & { term: string })[]): Map<string, Compared> {
  return new Map(
    [...groupBy(rows, ({ term }) => term)].map(([term, same]) => [
      term,
      compare(same, (row) => row?.count ?? 0),
    ]),
  );
}
