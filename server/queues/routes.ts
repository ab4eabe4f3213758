import { randomBytes } from 'node:crypto';
import type { QueuePlan } from '../../src/contract/queue.ts';
import type { Scope } from '../../src/contract/rights.ts';
import { routes } from '../../src/contract/routes.ts';
import { ProblemError } from '../api/problem.ts';
import { type ApiContext, serveRead, serveWrite } from '../api/serve.ts';
import { findScorecard } from '../scorecards/queries.ts';
import type { Database } from '../store/database.ts';
import { readAgreement } from './agreement.ts';
import { readCandidates } from './candidates.ts';
import { drawCalls } from './draw.ts';
import { addItems } from './items.ts';
import { countItems, readItems } from './progress.ts';
import {
  addDraw,
  addQueue,
  changeQueue,
  findDraw,
  findQueue,
  readDraws,
  readQueues,
  type StoredQueue,
  toQueue,
} from './queries.ts';
import { serveTaking } from './taking-routes.ts';

interface Asker {
  reviewer: string;
  scopes: readonly Scope[];
}

/** Queues: their plans, what is drawn into them, and how far they are worked through. */
export function serveQueues(api: ApiContext): void {
  serveRead(api, routes.listQueues, async (db, { actor, scopes }) => {
    const counts = await countItems(db, { reviewer: actor.id, scopes }, new Date());
    const all = await readQueues(db);
    return { body: { queues: all.map((queue) => toQueue(queue, counts.get(queue.id))) } };
  });

  serveRead(api, routes.readQueue, async (db, { params: { id }, actor, scopes }) => {
    const now = new Date();
    const stored = await existing(db, id);
    const queue = await withCounts(db, stored, { reviewer: actor.id, scopes }, now);
    const items = await readItems(db, id, scopes, now);
    return { body: { queue, draws: await readDraws(db, id), items }, revision: stored.revision };
  });

  serveWrite(api, routes.addQueue, async ({ params: { id }, body, actor, scopes, tx, now }) => {
    await checkPlan(tx, body);
    const added = await addQueue(tx, { id, plan: body, now });
    const stored = added ?? (await existing(tx, id));
    const queue = await withCounts(tx, stored, { reviewer: actor.id, scopes }, now);
    const deed = { action: 'add-queue', subject: id, detail: { ...body } } as const;
    return { body: queue, revision: stored.revision, deed: added ? deed : null };
  });

  serveWrite(api, routes.changeQueue, async ({ params: { id }, body, actor, ...asked }) => {
    const { scopes, tx, now, seen } = asked;
    await checkPlan(tx, body);
    const before = await unchangedSince(tx, id, seen);
    const after = await changeQueue(tx, before, { plan: body });
    const queue = await withCounts(tx, after, { reviewer: actor.id, scopes }, now);
    const deed = { action: 'change-queue', subject: id, detail: { ...body } } as const;
    return { body: queue, revision: after.revision, deed };
  });

  serveWrite(api, routes.closeQueue, async ({ params: { id }, body, actor, ...asked }) => {
    const { scopes, tx, now, seen } = asked;
    const before = await unchangedSince(tx, id, seen);
    const isSame = (before.closedAt !== null) === body.isClosed;
    const after = isSame
      ? before
      : await changeQueue(tx, before, { closedAt: body.isClosed ? now : null });
    const queue = await withCounts(tx, after, { reviewer: actor.id, scopes }, now);
    const action = body.isClosed ? 'close-queue' : 'reopen-queue';
    return { body: queue, revision: after.revision, deed: isSame ? null : { action, subject: id } };
  });

  serveWrite(api, routes.drawCalls, async ({ params, body, actor, scopes, tx, now }) => {
    const { id: queueId, drawId } = params;
    const { plan } = await existing(tx, queueId, { isLocked: true });
    const before = await findDraw(tx, drawId);
    if (before) return { body: before, deed: null };
    const seed = body.seed ?? randomBytes(8).toString('hex');
    const candidates = await readCandidates(tx, queueId, plan, scopes);
    const { calls, strata } = drawCalls(candidates, plan, seed);
    const draw = await addDraw(tx, {
      ...{ id: drawId, queueId, seed, drawnAt: now, drawnBy: actor.id, plan, strata },
    });
    await addItems(tx, { queueId, drawId }, calls, plan.assignees);
    const detail = { seed, population: candidates.length, drawn: calls.length };
    return { body: draw, deed: { action: 'draw-calls', subject: queueId, detail } };
  });

  serveRead(api, routes.readAgreement, async (db, { params: { id }, scopes }) => {
    await existing(db, id);
    return { body: await readAgreement(db, id, scopes) };
  });

  serveTaking(api);
}

async function existing(
  db: Database,
  id: string,
  options?: { isLocked: boolean },
): Promise<StoredQueue> {
  const found = await findQueue(db, id, options);
  if (!found) throw new ProblemError('not-found');
  return found;
}

async function unchangedSince(tx: Database, id: string, seen: number): Promise<StoredQueue> {
  const before = await existing(tx, id, { isLocked: true });
  if (before.revision !== seen) throw new ProblemError('changed');
  return before;
}

async function withCounts(db: Database, queue: StoredQueue, asker: Asker, now: Date) {
  return toQueue(queue, (await countItems(db, asker, now, queue.id)).get(queue.id));
}

async function checkPlan(db: Database, { scorecardId }: QueuePlan): Promise<void> {
  const card = await findScorecard(db, scorecardId);
  if (card && !card.retiredAt) return;
  const message = card ? 'is of a retired scorecard' : 'names no scorecard';
  throw new ProblemError('invalid', { errors: [{ path: 'body.scorecardId', message }] });
}
