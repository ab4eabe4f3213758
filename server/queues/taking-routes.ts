import { eq } from 'drizzle-orm';
import type { Taken } from '../../src/contract/queue.ts';
import { routes } from '../../src/contract/routes.ts';
import { ProblemError } from '../api/problem.ts';
import { type ApiContext, type Asked, serveWrite } from '../api/serve.ts';
import type { Deed } from '../audit/record.ts';
import type { Database } from '../store/database.ts';
import { queueItems } from '../store/queues-schema.ts';
import { heldItem, type StoredItem, takeItems } from './items.ts';
import { countItems } from './progress.ts';
import { findQueue, type StoredQueue, toQueue } from './queries.ts';

/** The call that one reviews, and the one after it, so that it is there when one goes on. */
const atOnce = 2;

/** How reviewers come by their calls. */
export function serveTaking(api: ApiContext): void {
  serveWrite(api, routes.takeCalls, async (asked) => {
    const { params, actor, scopes, tx, now } = asked;
    const queue = await findQueue(tx, params.id);
    if (!queue) throw new ProblemError('not-found');
    const of = { queueId: queue.id, reviewer: actor.id, scopes };
    const items = queue.closedAt ? [] : await takeItems(tx, of, atOnce, now);
    return { body: await toTaken(asked, queue, items), deed: null };
  });

  serveWrite(api, routes.skipCall, async ({ params, body, actor, tx, now }) => {
    const item = await heldItem(tx, keyOf(params, actor.id));
    if (!item) throw new ProblemError('conflict');
    if (item.skippedAt) return { body: undefined, deed: null };
    if (item.doneAt) throw new ProblemError('conflict');
    await change(tx, item, { skippedAt: now, skipReason: body.reason });
    return { body: undefined, deed: deedOf('skip-call', item, { reason: body.reason }) };
  });

  serveWrite(api, routes.putBackCall, async ({ params, actor, tx }) => {
    const item = await heldItem(tx, keyOf(params, actor.id));
    if (!item || item.doneAt || item.skippedAt) return { body: undefined, deed: null };
    await change(tx, item, { holder: null, heldUntil: null });
    return { body: undefined, deed: deedOf('put-back-call', item) };
  });
}

async function toTaken(
  { actor, scopes, tx, now }: Asked<typeof routes.takeCalls> & { tx: Database; now: Date },
  queue: StoredQueue,
  items: readonly StoredItem[],
): Promise<Taken> {
  const counts = await countItems(tx, { reviewer: actor.id, scopes }, now, queue.id);
  const { plan, mine } = toQueue(queue, counts.get(queue.id));
  return {
    ...{ title: plan.title, ...mine },
    items: items.map(({ id, account, task, record, subAccount }) => ({
      ...{ id, call: { account, task, record }, subAccount, scorecardId: plan.scorecardId },
    })),
  };
}

function keyOf({ id, itemId }: { id: string; itemId: string }, reviewer: string) {
  return { queueId: id, itemId, reviewer };
}

async function change(
  tx: Database,
  { id }: StoredItem,
  changes: Partial<StoredItem>,
): Promise<void> {
  await tx.update(queueItems).set(changes).where(eq(queueItems.id, id));
}

function deedOf(
  action: Deed['action'],
  { queueId, account, task, record }: StoredItem,
  detail?: Record<string, unknown>,
): Deed {
  return { action, subject: queueId, call: { account, task, record }, ...(detail && { detail }) };
}
