import { and, asc, eq, sql } from 'drizzle-orm';
import type { QueueItem } from '../../src/contract/queue.ts';
import type { Scope } from '../../src/contract/rights.ts';
import { inScopes } from '../api/scopes.ts';
import type { Database } from '../store/database.ts';
import { queueItems } from '../store/queues-schema.ts';
import { rowsOf } from '../store/rows.ts';
import { reviews } from '../store/schema.ts';
import { isFree, isOpen, type StoredItem } from './items.ts';

/** All calls of a queue, of those that may be seen, in the order in which they are given out. */
export async function readItems(
  db: Database,
  queueId: string,
  scopes: readonly Scope[],
  now: Date,
): Promise<QueueItem[]> {
  const rows = await db
    .select({ item: queueItems, score: reviews.score })
    .from(queueItems)
    .leftJoin(reviews, eq(reviews.id, queueItems.reviewId))
    .where(and(eq(queueItems.queueId, queueId), inScopes(queueItems, scopes) ?? undefined))
    .orderBy(asc(queueItems.drawId), queueItems.place);
  return rows.map(({ item, score }) => ({
    ...{ id: item.id, subAccount: item.subAccount, isSecond: item.isSecond },
    call: { account: item.account, task: item.task, record: item.record },
    state: stateOf(item, now),
    reviewer: isHeld(item, now) || item.doneAt ? item.holder : item.assignee,
    ...{ skipReason: item.skipReason, reviewId: item.reviewId, score },
  }));
}

function stateOf(item: StoredItem, now: Date): QueueItem['state'] {
  if (item.doneAt) return 'done';
  if (item.skippedAt) return 'skipped';
  return isHeld(item, now) ? 'held' : 'waiting';
}

function isHeld({ holder, heldUntil }: StoredItem, now: Date): boolean {
  return holder !== null && heldUntil !== null && heldUntil > now;
}

type Counts = { total: number; done: number; skipped: number; held: number };
type Mine = { left: number; mine: number };

/** How far queues are worked through, all in all and for one person; by their ids. All of them, or one. */
export async function countItems(
  db: Database,
  { reviewer, scopes }: { reviewer: string; scopes: readonly Scope[] },
  now: Date,
  queueId?: string,
): Promise<Map<string, Counts & Mine>> {
  const at = now.toISOString();
  const visible = inScopes(queueItems, scopes) ?? sql`true`;
  const rows = await rowsOf<Counts & Mine & { id: string }>(
    db,
    sql`select ${queueItems.queueId} as id, count(*)::integer as total,
      (count(*) filter (where ${queueItems.doneAt} is not null))::integer as done,
      (count(*) filter (where ${queueItems.skippedAt} is not null))::integer as skipped,
      (count(*) filter (where ${isOpen} and ${queueItems.heldUntil} > ${at}))::integer as held,
      (count(*) filter (where ${isFree(reviewer, now)} and ${visible}))::integer as left,
      (count(*) filter (where ${queueItems.doneAt} is not null
        and ${queueItems.holder} = ${reviewer}))::integer as mine
      from ${queueItems} where ${queueId === undefined ? sql`true` : eq(queueItems.queueId, queueId)}
      group by ${queueItems.queueId}`,
  );
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
