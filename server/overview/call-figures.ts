import { isNotNull, sql } from 'drizzle-orm';
import { groupBy } from '../../src/call/group-by.ts';
import { intentionGrades } from '../../src/contract/intention-grades.ts';
import type { CallTotals, Overview } from '../../src/contract/overview.ts';
import { tasks } from '../store/calls-schema.ts';
import type { Database } from '../store/database.ts';
import { rowsOf } from '../store/rows.ts';
import { reviews } from '../store/schema.ts';
import { askedCalls, compare, type OverviewAsked } from './asked.ts';

type Totals = CallTotals & { isNow: boolean };

/** Calls that have something in common. */
interface Part {
  isNow: boolean;
  by: 'task' | 'level' | 'intention' | 'ending' | 'day';
  account: string | null;
  task: string | null;
  level: string | null;
  intention: number | null;
  endedBy: string | null;
  day: string | null;
  calls: number;
  connected: number;
}

/** What the calls' lists say. */
export async function readCallFigures(
  db: Database,
  asked: OverviewAsked,
): Promise<Overview['calls']> {
  const totals = await readTotals(db, asked);
  const parts = await readParts(db, asked);
  const by = (what: Part['by']) => parts.filter((part) => part.by === what);
  return {
    ...compare(totals, totalsOf),
    levels: countsBy(by('level'), ({ level }) => level),
    intentions: countsBy(by('intention'), ({ intention }) => gradeOf(intention)),
    endings: countsBy(by('ending'), ({ endedBy }) => endedBy),
    tasks: await withNames(db, by('task')),
    days: by('day')
      .flatMap(({ day, calls, connected, isNow }) =>
        isNow && day !== null ? { day, calls, connected } : [],
      )
      .toSorted((a, b) => (a.day < b.day ? -1 : 1)),
  };
}

function totalsOf(row: Totals | undefined): CallTotals {
  const { isNow, ...totals } = row ?? nothing;
  return totals;
}

const nothing: Totals = {
  ...{ isNow: true, calls: 0, connected: 0, talkMs: 0, medianTalkMs: null },
  ...{ transfers: 0, answered: 0, reviewed: 0 },
};

function readTotals(db: Database, asked: OverviewAsked): Promise<Totals[]> {
  const submitted = sql`select ${reviews.account}, ${reviews.task}, ${reviews.record}
    from ${reviews} where ${isNotNull(reviews.submittedAt)}`;
  return rowsOf<Totals>(
    db,
    sql`select is_now as "isNow", count(*)::integer as calls,
        (count(*) filter (where talk_ms > 0))::integer as connected,
        coalesce(sum(talk_ms), 0)::float8 as "talkMs",
        percentile_cont(0.5) within group (order by talk_ms) filter (where talk_ms > 0)
          as "medianTalkMs",
        (count(*) filter (where is_transferred))::integer as transfers,
        (count(*) filter (where is_answered))::integer as answered,
        (count(*) filter (where (account, task, record) in (${submitted})))::integer as reviewed
      from ${askedCalls(asked)} group by is_now`,
  );
}

function readParts(db: Database, asked: OverviewAsked): Promise<Part[]> {
  return rowsOf<Part>(
    db,
    sql`select is_now as "isNow", account, task, level, intention, ended_by as "endedBy",
        to_char(day, 'YYYY-MM-DD') as day,
        case 0 when grouping(task) then 'task' when grouping(level) then 'level'
          when grouping(intention) then 'intention' when grouping(day) then 'day'
          else 'ending' end as by,
        count(*)::integer as calls,
        (count(*) filter (where talk_ms > 0))::integer as connected
      from ${askedCalls(asked)}
      group by grouping sets ((is_now, account, task), (is_now, level), (is_now, intention),
        (is_now, ended_by), (is_now, day))`,
  );
}

function gradeOf(intention: number | null) {
  return intentionGrades[(intention ?? 0) - 1] ?? null;
}

/** How many calls have each value, in both periods: the most first, those without last. */
function countsBy<Value extends string | null>(
  rows: readonly Part[],
  partOf: (row: Part) => Value,
): { value: Value; now: number; before: number }[] {
  return [...groupBy(rows, partOf)]
    .map(([value, same]) => ({ value, ...compare(same, (row) => row?.calls ?? 0) }))
    .toSorted((a, b) => Number(a.value === null) - Number(b.value === null) || b.now - a.now);
}

async function withNames(db: Database, rows: readonly Part[]): Promise<Overview['calls']['tasks']> {
  const named = await db
    .select({ account: tasks.account, task: tasks.task, name: tasks.name })
    .from(tasks)
    .where(isNotNull(tasks.name))
    .orderBy(tasks.subAccount);
  return [...groupBy(rows, ({ account, task }) => JSON.stringify([account, task])).values()]
    .flatMap((same) => {
      const [{ account, task } = { account: null, task: null }] = same;
      if (account === null || task === null) return [];
      const name = named.find((row) => row.account === account && row.task === task)?.name ?? null;
      const totals = compare(same, (row) => {
        const { calls, connected } = row ?? nothing;
        return { calls, connected };
      });
      return { account, task, name, ...totals };
    })
    .toSorted((a, b) => b.now.calls - a.now.calls);
}
