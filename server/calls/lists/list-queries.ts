import { and, eq, isNull, lte, max, or, sql } from 'drizzle-orm';
import type { ListedCall, ListedTask } from '../../../src/call/listed.ts';
import type { CallRecord } from '../../../src/call/types.ts';
import { isOther, selectFrom, setExcluded } from '../../store/bulk.ts';
import { callExtras, calls, listReadings, tasks } from '../../store/calls-schema.ts';
import type { Database } from '../../store/database.ts';
import type { ListOwner } from './platform-lists.ts';

export type ListReading = typeof listReadings.$inferSelect;

/** A list: of an owner's tasks where `task` is null, else of that task's calls. */
export interface ListKey {
  owner: ListOwner;
  task: string | null;
}

/** How far a list was read; undefined where it never was. */
export async function findReading(db: Database, key: ListKey): Promise<ListReading | undefined> {
  const { account, subAccount, task } = columnsOf(key);
  const [row] = await db
    .select()
    .from(listReadings)
    .where(
      and(
        eq(listReadings.account, account),
        eq(listReadings.subAccount, subAccount),
        eq(listReadings.task, task),
      ),
    );
  return row;
}

/** Notes how far a list was read; what is left out stays as it is. */
export async function putReading(
  db: Database,
  key: ListKey,
  changes: Partial<Omit<ListReading, 'account' | 'subAccount' | 'task'>>,
): Promise<void> {
  await db
    .insert(listReadings)
    .values({ ...columnsOf(key), ...changes })
    .onConflictDoUpdate({
      target: [listReadings.account, listReadings.subAccount, listReadings.task],
      set: changes,
    });
}

function columnsOf({ owner, task }: ListKey) {
  const { account, subAccount } = owner;
  return { account, subAccount: subAccount ?? '', task: task ?? '' };
}

/** Whether a list may be asked for again: it did not fail, or that is long enough ago. */
export async function isDue(db: Database, key: ListKey, now: Date): Promise<boolean> {
  const reading = await findReading(db, key);
  return !reading?.retryAt || reading.retryAt <= now;
}

/** The tasks of an owner whose calls may be asked for, the newest first. */
export async function dueTasks(
  db: Database,
  { account, subAccount }: ListOwner,
  now: Date,
): Promise<string[]> {
  const rows = await db
    .select({ task: tasks.task })
    .from(tasks)
    .leftJoin(
      listReadings,
      and(
        eq(listReadings.account, tasks.account),
        eq(listReadings.subAccount, tasks.subAccount),
        eq(listReadings.task, tasks.task),
      ),
    )
    .where(
      and(
        eq(tasks.account, account),
        eq(tasks.subAccount, subAccount ?? ''),
        or(isNull(listReadings.retryAt), lte(listReadings.retryAt, now)),
      ),
    )
    .orderBy(sql`${tasks.createdAt} desc nulls last`, tasks.task);
  return rows.map(({ task }) => task);
}

/** Adds tasks, and brings those up to date that are there. */
export async function putTasks(
  db: Database,
  { account, subAccount }: ListOwner,
  listed: readonly ListedTask[],
  now: Date,
): Promise<void> {
  if (listed.length === 0) return;
  const rows = listed.map(({ id, name, remark, isRunning, createdAt, changedAt }) => ({
    ...{ account, subAccount: subAccount ?? '', task: id, name, remark },
    ...{ isRunning, createdAt: dateOf(createdAt), changedAt: dateOf(changedAt), seenAt: now },
  }));
  await db
    .insert(tasks)
    .select(selectFrom(tasks, rows))
    .onConflictDoUpdate({
      target: [tasks.account, tasks.subAccount, tasks.task],
      set: setExcluded(tasks, ['account', 'subAccount', 'task']),
    });
}

/** Adds calls, and changes those that are listed otherwise than before. */
export async function putCalls(
  db: Database,
  { account, subAccount }: ListOwner,
  task: string,
  listed: readonly ListedCall[],
  now: Date,
): Promise<void> {
  if (listed.length === 0) return;
  const rows = listed.map((call) => ({
    ...{ account, task, subAccount, ...callColumns(call), listedAt: now, changedAt: now },
  }));
  await db
    .insert(calls)
    .select(selectFrom(calls, rows))
    .onConflictDoUpdate({
      target: [calls.account, calls.task, calls.record],
      set: setExcluded(calls, ['account', 'task', 'record', 'listedAt', 'erasedAt']),
      setWhere: sql`${calls.erasedAt} is null and ${isOther(calls, ['listedAt', 'changedAt', 'erasedAt'])}`,
    });
  const extras = listed.map(({ id, fields, rest }) => ({
    ...{ account, task, record: id, fields, rest },
  }));
  const isErased = sql`select from ${calls} where ${calls.erasedAt} is not null
    and (${calls.account}, ${calls.task}, ${calls.record}) = (r.account, r.task, r.record)`;
  await db
    .insert(callExtras)
    .select(sql`${selectFrom(callExtras, extras)} where not exists (${isErased})`)
    .onConflictDoUpdate({
      target: [callExtras.account, callExtras.task, callExtras.record],
      set: setExcluded(callExtras, ['account', 'task', 'record']),
      setWhere: isOther(callExtras, []),
    });
}

/** When the newest call of a task was made; null where there is none. */
export async function newestCall(
  db: Database,
  { account }: ListOwner,
  task: string,
): Promise<Date | null> {
  const [row] = await db
    .select({ calledAt: max(calls.calledAt) })
    .from(calls)
    .where(and(eq(calls.account, account), eq(calls.task, task)));
  return row?.calledAt ?? null;
}

/** What the table of calls keeps of one. */
export function callColumns({ id, record, ...listed }: ListedCall) {
  return {
    record: id,
    calledAt: dateOf(record.calledAt),
    callee: record.callee,
    customerName: listed.customerName,
    company: listed.company,
    operator: listed.operator,
    durationMs: wholeOf(record.durationMs),
    talkMs: wholeOf(record.talkMs),
    rounds: wholeOf(record.rounds),
    score: record.score,
    level: record.level?.name ?? null,
    levelColor: record.level?.color ?? null,
    intention: wholeOf(record.intentionResults),
    endedBy: endedBy(record),
    transferredAt: dateOf(listed.transferredAt),
    transferAnsweredAt: dateOf(listed.transferAnsweredAt),
    tags: listed.tags,
  };
}

/** Who hung up: by the platform's number for it, else in its words. */
function endedBy({ hangupDisposition, hangupDispositionStr }: CallRecord): string | null {
  const known = hangupDisposition ?? hangupDispositionStr;
  if (known === 1 || known === '机器人') return 'robot';
  return known === 2 || known === '客户' ? 'customer' : hangupDispositionStr;
}

function dateOf(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms);
}

/** A whole number as the store holds one; null for what no list means by it. */
function wholeOf(value: number | null): number | null {
  const whole = value === null ? null : Math.round(value);
  return whole !== null && Math.abs(whole) < 2 ** 31 ? whole : null;
}
