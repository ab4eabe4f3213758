import { desc, eq } from 'drizzle-orm';
import type { Queue, QueueDraw, QueuePlan } from '../../src/contract/queue.ts';
import type { Database } from '../store/database.ts';
import { queueDraws, queues } from '../store/queues-schema.ts';
import type { countItems } from './progress.ts';

export type StoredQueue = typeof queues.$inferSelect;

/** All queues, the newest first. */
export function readQueues(db: Database): Promise<StoredQueue[]> {
  return db.select().from(queues).orderBy(desc(queues.createdAt), desc(queues.id));
}

/** A queue, locked where it is to be changed; undefined where there is none. */
export async function findQueue(
  db: Database,
  id: string,
  { isLocked = false } = {},
): Promise<StoredQueue | undefined> {
  const query = db.select().from(queues).where(eq(queues.id, id));
  const [found] = isLocked ? await query.for('update') : await query;
  return found;
}

/** Adds a queue; undefined where its id is taken. */
export async function addQueue(
  tx: Database,
  { id, plan, now }: { id: string; plan: QueuePlan; now: Date },
): Promise<StoredQueue | undefined> {
  const row = { id, plan, revision: 1, createdAt: now };
  const [added] = await tx.insert(queues).values(row).onConflictDoNothing().returning();
  return added;
}

/** Changes a queue; its revision goes up. */
export async function changeQueue(
  tx: Database,
  { id, revision }: StoredQueue,
  changes: Partial<Pick<StoredQueue, 'plan' | 'closedAt'>>,
): Promise<StoredQueue> {
  const [changed] = await tx
    .update(queues)
    .set({ ...changes, revision: revision + 1 })
    .where(eq(queues.id, id))
    .returning();
  if (!changed) throw new Error('A queue that was locked is gone.');
  return changed;
}

export async function readDraws(db: Database, queueId: string): Promise<QueueDraw[]> {
  const rows = await db
    .select()
    .from(queueDraws)
    .where(eq(queueDraws.queueId, queueId))
    .orderBy(desc(queueDraws.number));
  return rows.map(toDraw);
}

/** A draw by its id; undefined where there is none. */
export async function findDraw(db: Database, id: string): Promise<QueueDraw | undefined> {
  const [found] = await db.select().from(queueDraws).where(eq(queueDraws.id, id));
  return found && toDraw(found);
}

/** Adds a draw, numbered on from the one before; its queue is locked. */
export async function addDraw(
  tx: Database,
  draw: Omit<typeof queueDraws.$inferInsert, 'number'>,
): Promise<QueueDraw> {
  const number = (await tx.$count(queueDraws, eq(queueDraws.queueId, draw.queueId))) + 1;
  const [added] = await tx
    .insert(queueDraws)
    .values({ ...draw, number })
    .returning();
  if (!added) throw new Error('A draw was not added.');
  return toDraw(added);
}

function toDraw({ drawnAt, queueId: _, ...rest }: typeof queueDraws.$inferSelect): QueueDraw {
  return { ...rest, drawnAt: drawnAt.toISOString() };
}

type Counted =
  Awaited<ReturnType<typeof countItems>> extends Map<string, infer Counts> ? Counts : never;

export function toQueue(
  { id, plan, revision, createdAt, closedAt }: StoredQueue,
  counted: Counted | undefined,
): Queue {
  const { total = 0, done = 0, skipped = 0, held = 0, left = 0, mine = 0 } = counted ?? {};
  return {
    ...{ id, plan, revision, createdAt: createdAt.toISOString() },
    closedAt: closedAt?.toISOString() ?? null,
    counts: { total, done, skipped, held },
    mine: { left: closedAt ? 0 : left, done: mine },
  };
}
