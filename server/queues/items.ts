import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { CallKey } from '../../src/contract/review.ts';
import type { Scope } from '../../src/contract/rights.ts';
import { inScopes } from '../api/scopes.ts';
import { selectFrom } from '../store/bulk.ts';
import type { Database } from '../store/database.ts';
import { isCall } from '../store/is-call.ts';
import { queueItems } from '../store/queues-schema.ts';
import type { Drawn } from './draw.ts';

/** For how long a call is somebody's who does nothing with it, in ms. */
const heldMs = 20 * 60_000;

export type StoredItem = typeof queueItems.$inferSelect;

/** Adds what was drawn, shared out evenly among people where there are any. */
export async function addItems(
  tx: Database,
  of: { queueId: string; drawId: string },
  calls: Drawn['calls'],
  assignees: readonly string[],
): Promise<void> {
  if (calls.length === 0) return;
  const first = calls.map((call) => ({ ...call, isSecond: false }));
  const second = calls
    .filter(({ isAlsoSecond }) => isAlsoSecond)
    .map((call) => ({ ...call, isSecond: true }));
  const items = [...first, ...second].map(
    ({ account, task, record, subAccount, isSecond }, at) => ({
      ...{ id: uuidv7(), ...of, place: at, account, task, record, subAccount, isSecond },
      assignee: null as string | null,
    }),
  );
  shareOut(items, assignees);
  await tx.insert(queueItems).select(selectFrom(queueItems, items));
}

/** Gives each of some people as many as any other, and nobody a call twice. */
function shareOut(
  items: { record: string; isSecond: boolean; assignee: string | null }[],
  assignees: readonly string[],
): void {
  const [only] = assignees;
  if (only === undefined) return;
  const firsts = new Map<string, string>();
  for (const [at, item] of items.entries()) {
    const turn = at % assignees.length;
    const others = assignees.slice(turn).concat(assignees.slice(0, turn));
    // A second review is somebody else's; where there is nobody else, anybody may make it.
    item.assignee = others.find((person) => firsts.get(item.record) !== person) ?? null;
    if (!item.isSecond) firsts.set(item.record, item.assignee ?? only);
  }
}

/** That a call was neither reviewed nor left out. */
export const isOpen = and(isNull(queueItems.doneAt), isNull(queueItems.skippedAt)) ?? sql`true`;

/** That somebody may have a call now: theirs, or nobody's, and none that they review anyway. */
export function isFree(reviewer: string, now: Date): SQL {
  const other = sql`select from queue_items other
    where other.queue_id = ${queueItems.queueId} and other.id <> ${queueItems.id}
      and (other.account, other.task, other.record)
        = (${queueItems.account}, ${queueItems.task}, ${queueItems.record})
      and (other.holder = ${reviewer} or other.assignee = ${reviewer})`;
  return sql`${isOpen}
    and (${queueItems.assignee} is null or ${queueItems.assignee} = ${reviewer})
    and (${queueItems.holder} is null or ${queueItems.holder} = ${reviewer}
      or ${queueItems.heldUntil} <= ${now.toISOString()})
    and not exists (${other})`;
}

/**
 * Gives somebody up to so many calls of a queue: first those that they have, in their order, then the next
 * free ones. Two who ask at once never get the same: what one is being given, the other does not wait for.
 */
export async function takeItems(
  tx: Database,
  { queueId, reviewer, scopes }: { queueId: string; reviewer: string; scopes: readonly Scope[] },
  most: number,
  now: Date,
): Promise<StoredItem[]> {
  // Somebody who asks twice at once could otherwise be given both reviews of one call.
  const key = `${queueId} ${reviewer}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
  const isMine = and(
    ...[eq(queueItems.queueId, queueId), isFree(reviewer, now)],
    inScopes(queueItems, scopes) ?? undefined,
  );
  const inOrder = [queueItems.place, queueItems.id];
  const own = await tx
    .select({ id: queueItems.id })
    .from(queueItems)
    .where(and(isMine, eq(queueItems.holder, reviewer)))
    .orderBy(...inOrder)
    .limit(most)
    .for('update');
  // Others look at these rows too, and lock them for a moment: what one has already is waited for.
  const others = await tx
    .select({ id: queueItems.id })
    .from(queueItems)
    .where(and(isMine, sql`${queueItems.holder} is distinct from ${reviewer}`))
    .orderBy(...inOrder)
    .limit(most - own.length)
    .for('update', { skipLocked: true });
  const free = [...own, ...others];
  if (free.length === 0) return [];
  const ids = free.map(({ id }) => sql`${id}::uuid`);
  const held = await tx
    .update(queueItems)
    .set({ holder: reviewer, heldUntil: new Date(now.getTime() + heldMs) })
    .where(sql`${queueItems.id} in (${sql.join(ids, sql`, `)})`)
    .returning();
  const place = new Map(free.map(({ id }, at) => [id, at]));
  return held.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

/** A call that somebody has, locked; undefined where they do not have it. */
export async function heldItem(
  tx: Database,
  { queueId, itemId, reviewer }: { queueId: string; itemId: string; reviewer: string },
): Promise<StoredItem | undefined> {
  const [item] = await tx
    .select()
    .from(queueItems)
    .where(
      and(
        ...[eq(queueItems.id, itemId), eq(queueItems.queueId, queueId)],
        eq(queueItems.holder, reviewer),
      ),
    )
    .for('update');
  return item;
}

/** Whether somebody has a call from a queue whose reviewers see no earlier reviews. */
export async function isBlindTo(db: Database, reviewer: string, call: CallKey): Promise<boolean> {
  const count = await db.$count(
    queueItems,
    and(
      ...[isCall(queueItems, call), eq(queueItems.holder, reviewer), isOpen],
      sql`exists (select from queues where queues.id = ${queueItems.queueId}
        and (queues.plan ->> 'isBlind')::boolean)`,
    ),
  );
  return count > 0;
}

/** Notes that a call was reviewed, in every queue in which its reviewer has it for that scorecard. */
export async function finishItems(
  tx: Database,
  review: CallKey & { id: string; reviewer: string; scorecardId: string },
  now: Date,
): Promise<void> {
  await tx
    .update(queueItems)
    .set({ doneAt: now, reviewId: review.id })
    .where(
      and(
        ...[isCall(queueItems, review), eq(queueItems.holder, review.reviewer), isOpen],
        sql`exists (select from queues where queues.id = ${queueItems.queueId}
          and queues.plan ->> 'scorecardId' = ${review.scorecardId})`,
      ),
    );
}
