import { and, desc, eq, inArray, isNull, lt, notInArray } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Call } from '../../../src/call/types.ts';
import type { CallKey } from '../../../src/contract/review.ts';
import { dayMs } from '../../day.ts';
import { calls, pushArrivals, tasks, unknownPushes } from '../../store/calls-schema.ts';
import type { Database } from '../../store/database.ts';
import { isCall } from '../../store/is-call.ts';
import { callColumns } from '../lists/list-queries.ts';

/** So many bodies without a call are kept, for a day. */
const mostKept = 50;
const hook = 'hangup';

/** Notes that a push arrived. */
export async function noteArrival(db: Database, now: Date): Promise<void> {
  await db
    .insert(pushArrivals)
    .values({ hook, arrivedAt: now })
    .onConflictDoUpdate({ target: pushArrivals.hook, set: { arrivedAt: now } });
}

/** When the last push arrived; null where none did. */
export async function lastArrival(db: Database): Promise<Date | null> {
  const [row] = await db.select().from(pushArrivals).where(eq(pushArrivals.hook, hook));
  return row?.arrivedAt ?? null;
}

/** Keeps a body in which no call was found, in place of the oldest where there are many. */
export async function keepUnknown(db: Database, text: string, now: Date): Promise<void> {
  await db.insert(unknownPushes).values({
    ...{ id: uuidv7(), receivedAt: now },
    body: text.replaceAll('\0', ''),
  });
  const newest = db
    .select({ id: unknownPushes.id })
    .from(unknownPushes)
    .orderBy(desc(unknownPushes.id))
    .limit(mostKept);
  await db.delete(unknownPushes).where(notInArray(unknownPushes.id, newest));
}

/** The bodies without a call, the newest first. */
export function findUnknown(db: Database) {
  return db.select().from(unknownPushes).orderBy(desc(unknownPushes.id));
}

/** Removes the bodies that are so; gives how many. */
export async function removeUnknown(db: Database, is: (body: string) => boolean): Promise<number> {
  const kept = await findUnknown(db);
  const ids = kept.filter(({ body }) => is(body)).map(({ id }) => id);
  await db.delete(unknownPushes).where(inArray(unknownPushes.id, ids));
  return ids.length;
}

/** Removes the bodies that were kept for a day. */
export async function removeOldUnknown(db: Database, now: Date): Promise<void> {
  await db
    .delete(unknownPushes)
    .where(lt(unknownPushes.receivedAt, new Date(now.getTime() - dayMs)));
}

/** Fills the columns of a call that is known with what its details say, unless it was erased. */
export async function fillCall(
  db: Database,
  call: CallKey,
  details: Call,
  now: Date,
): Promise<void> {
  const {
    record: id,
    tags,
    ...columns
  } = callColumns({
    ...{ id: call.record, record: details.record, tags: [], fields: [], rest: {} },
    transferredAt: details.transfer?.startedAt ?? null,
    transferAnsweredAt: details.transfer?.answeredAt ?? null,
    customerName: details.customer?.name ?? null,
    company: details.customer?.company ?? null,
    operator: details.place.operator,
  });
  // What the details do not say, a list may have said.
  const said = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null));
  await db
    .update(calls)
    .set({ ...said, changedAt: now })
    .where(and(isCall(calls, call), isNull(calls.erasedAt)));
}

/** Names a task that no list has named. */
export async function nameTask(
  db: Database,
  { account, task, subAccount }: CallKey & { subAccount: string | null },
  { task: details }: Call,
  now: Date,
): Promise<void> {
  if (!details?.name) return;
  await db
    .insert(tasks)
    .values({
      ...{ account, subAccount: subAccount ?? '', task, name: details.name, seenAt: now },
      createdAt: details.createDatetime === null ? null : new Date(details.createDatetime),
    })
    .onConflictDoNothing();
}
