import { and, count, isNotNull, type SQL, sql } from 'drizzle-orm';
import { groupBy } from '../../../src/call/group-by.ts';
import type { CallFacets, ListState, TaskRow } from '../../../src/contract/call-table.ts';
import type { Scope } from '../../../src/contract/rights.ts';
import { inScopes, isSeenIn } from '../../api/scopes.ts';
import { readProgress, withoutCalls } from '../../screening/progress.ts';
import { calls, listReadings, tasks } from '../../store/calls-schema.ts';
import type { Database } from '../../store/database.ts';
import { scriptNodes } from '../../store/screening-schema.ts';
import type { ListReading } from '../lists/list-queries.ts';

/** What calls can be filtered by, of those that may be seen. */
export async function readCallFacets(db: Database, scopes: readonly Scope[]): Promise<CallFacets> {
  const visible = inScopes(calls, scopes) ?? undefined;
  const readings = await db.select().from(listReadings);
  return {
    tasks: await readTasks(db, scopes, readings),
    levels: await valuesOf(db, calls.level, visible),
    endings: await valuesOf(db, calls.endedBy, visible),
    nodes: await readNodes(db, scopes),
    accounts: readings
      .filter(
        ({ account, subAccount, task }) =>
          task === '' && isSeenIn(scopes, account) && (!subAccount || isSeenIn(scopes, subAccount)),
      )
      .map((reading) => ({
        account: reading.account,
        subAccount: reading.subAccount || null,
        list: stateOf(reading),
      })),
  };
}

async function readTasks(
  db: Database,
  scopes: readonly Scope[],
  readings: readonly ListReading[],
): Promise<TaskRow[]> {
  const progress = await readProgress(db, inScopes(calls, scopes) ?? undefined);
  const listed = await db
    .select()
    .from(tasks)
    .orderBy(sql`${tasks.createdAt} desc nulls last`, tasks.account, tasks.task, tasks.subAccount);
  const seen = listed.filter(
    ({ account, subAccount, task }) =>
      isSeenIn(scopes, account, task) && (subAccount === '' || isSeenIn(scopes, subAccount, task)),
  );
  // A task of which sub-accounts have calls is listed by each of them, and once here.
  const lists = groupBy(seen, ({ account, task }) => JSON.stringify([account, task]));
  const withList = [...lists.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { account, task, name, isRunning } = first;
    const isOfTask = sameAs(first);
    const states = [first, ...others].map(({ subAccount }) =>
      readings.find((each) => isOfTask(each) && each.subAccount === subAccount),
    );
    const { count, screening } = progress.find(isOfTask) ?? withoutCalls;
    return {
      ...{ account, task, name, isRunning, count, screening },
      isListed: [first, ...others].some((each) => isRead(each, readings)),
      list: stateOfAll(states),
    };
  });
  const withoutList = progress.filter((one) => !withList.some(sameAs(one)));
  const unknown = { name: null, isRunning: null, isListed: false, list: null };
  return [...withList, ...withoutList.map((one) => ({ ...one, ...unknown }))];
}

type OfTask = { account: string; task: string };

function sameAs({ account, task }: OfTask): (other: OfTask) => boolean {
  return (other) => other.account === account && other.task === task;
}

/** Whether the list is read that has a task. */
function isRead(
  { account, subAccount }: { account: string; subAccount: string },
  readings: readonly ListReading[],
): boolean {
  return readings.some(
    (each) => each.task === '' && each.account === account && each.subAccount === subAccount,
  );
}

/** How far several lists are read; null where one of them never was. */
function stateOfAll(readings: readonly (ListReading | undefined)[]): ListState | null {
  const states = readings.map((reading) => (reading ? stateOf(reading) : null));
  return states.reduce((one, other) => one && other && stateOfBoth(one, other));
}

function stateOfBoth(one: ListState, other: ListState): ListState {
  const ends = [one.finishedAt, other.finishedAt];
  const [earliest = null] = ends.includes(null) ? [] : ends.toSorted();
  return {
    isReading: one.isReading || other.isReading,
    finishedAt: earliest,
    total: one.total === null || other.total === null ? null : one.total + other.total,
    failure: one.failure ?? other.failure,
  };
}

function stateOf({ nextPage, finishedAt, total, failure }: ListReading): ListState {
  const [kind] = failure?.split(':') ?? [];
  return {
    isReading: nextPage !== null && failure === null,
    finishedAt: finishedAt?.toISOString() ?? null,
    total,
    failure: (kind as ListState['failure']) ?? null,
  };
}

/** The nodes of the scripts, of which calls may be seen. */
async function readNodes(db: Database, scopes: readonly Scope[]): Promise<CallFacets['nodes']> {
  const { account, task, name, place } = scriptNodes;
  const nodes = await db
    .select({ account, task, name })
    .from(scriptNodes)
    .orderBy(account, task, place);
  return nodes.filter((node) => isSeenIn(scopes, node.account, node.task));
}

async function valuesOf(
  db: Database,
  column: typeof calls.level | typeof calls.endedBy,
  visible: SQL | undefined,
): Promise<string[]> {
  const rows = await db
    .select({ value: column, count: count() })
    .from(calls)
    .where(and(isNotNull(column), visible))
    .groupBy(column)
    .orderBy(sql`count(*) desc`, column)
    .limit(mostValues);
  return rows.flatMap(({ value }) => value ?? []);
}

const mostValues = 100;
