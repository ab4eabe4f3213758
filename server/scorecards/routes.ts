import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import { routes } from '../../src/contract/routes.ts';
import { type ScorecardDefinition, scorecardDefinition } from '../../src/contract/scorecard.ts';
import type { Scorecard } from '../../src/contract/scorecards.ts';
import { ProblemError } from '../api/problem.ts';
import { type ApiContext, serveRead, serveWrite, type Writing } from '../api/serve.ts';
import type { Database } from '../store/database.ts';
import { scorecards, scorecardVersions } from '../store/schema.ts';
import {
  addDraft,
  findDraft,
  findScorecard,
  findVersion,
  readPublished,
  readScorecards,
  toVersion,
} from './queries.ts';

/** What leads do with scorecards, and everyone reads of them. */
export function serveScorecards(api: ApiContext): void {
  serveRead(api, routes.listScorecards, async (db) => ({
    body: { scorecards: await readScorecards(db) },
  }));

  serveRead(api, routes.getScorecard, async (db, { params: { id } }) => {
    const versions = await readPublished(db, id);
    return { body: { ...(await readOne(db, id)), versions } };
  });

  serveRead(api, routes.getScorecardVersion, async (db, { params }) => {
    const version = await findVersion(db, params.id);
    if (!version) throw new ProblemError('not-found');
    return { body: toVersion(version), revision: version.revision };
  });

  serveWrite(api, routes.createScorecard, async ({ params: { id }, body, tx, now }) => {
    const [created] = await tx
      .insert(scorecards)
      .values({ id, createdAt: now })
      .onConflictDoNothing()
      .returning();
    if (created) {
      await addDraft(tx, { id: body.draftId, scorecardId: id, definition: body.definition }, now);
    }
    const scorecard = await readOne(tx, id);
    const isRepeated = scorecard.draft?.id === body.draftId;
    if (!created && !isRepeated) throw new ProblemError('conflict', { current: scorecard });
    return { body: scorecard, deed: created ? { action: 'create-scorecard', subject: id } : null };
  });

  serveWrite(api, routes.startDraft, async ({ params: { id, draftId }, body, tx, now }) => {
    if (!(await findScorecard(tx, id, { isLocked: true }))) throw new ProblemError('not-found');
    const draft = await findDraft(tx, id);
    if (draft && draft.id !== draftId) {
      throw new ProblemError('conflict', { current: toVersion(draft) });
    }
    if (!draft) await addDraft(tx, { id: draftId, scorecardId: id, ...body }, now);
    const version = draft ?? (await findVersion(tx, draftId));
    if (!version) throw new ProblemError('fault');
    return {
      ...{ body: toVersion(version), revision: version.revision },
      deed: draft ? null : { action: 'start-scorecard-draft', subject: draftId },
    };
  });

  serveWrite(api, routes.saveDraft, async ({ params: { id }, body, ...writing }) => {
    const { tx, now, seen } = writing;
    const draft = await lockDraft(tx, id);
    const isSame = isDeepStrictEqual(draft.definition, body);
    if (isSame) return { body: toVersion(draft), revision: draft.revision, deed: null };
    checkSeen(draft, seen);
    const saved = await change(tx, id, {
      ...{ definition: body, revision: draft.revision + 1, changedAt: now },
    });
    return {
      ...{ body: toVersion(saved), revision: saved.revision },
      deed: { action: 'change-scorecard-draft', subject: id },
    };
  });

  serveWrite(api, routes.discardDraft, async ({ params: { id }, tx, seen }) => {
    if (!(await findVersion(tx, id))) return { body: undefined, deed: null };
    const draft = await lockDraft(tx, id);
    checkSeen(draft, seen);
    await tx.delete(scorecardVersions).where(eq(scorecardVersions.id, id));
    const isOnlyOne = !(await hasVersions(tx, draft.scorecardId));
    if (isOnlyOne) await tx.delete(scorecards).where(eq(scorecards.id, draft.scorecardId));
    return { body: undefined, deed: { action: 'discard-scorecard-draft', subject: id } };
  });

  serveWrite(api, routes.publish, async ({ params: { id }, tx, now, seen }) => {
    const version = await findVersion(tx, id, { isLocked: true });
    if (!version) throw new ProblemError('not-found');
    if (version.publishedAt) {
      return { body: toVersion(version), revision: version.revision, deed: null };
    }
    checkSeen(version, seen);
    checkWhole(version.definition);
    const published = await change(tx, id, { publishedAt: now });
    return {
      ...{ body: toVersion(published), revision: published.revision },
      deed: { action: 'publish-scorecard', subject: id },
    };
  });

  serveWrite(api, routes.retire, async ({ params: { id }, body: { isRetired }, tx, now }) => {
    const scorecard = await findScorecard(tx, id, { isLocked: true });
    if (!scorecard) throw new ProblemError('not-found');
    const isSame = (scorecard.retiredAt !== null) === isRetired;
    if (!isSame) {
      const retiredAt = isRetired ? now : null;
      await tx.update(scorecards).set({ retiredAt }).where(eq(scorecards.id, id));
    }
    const action = isRetired ? 'retire-scorecard' : 'bring-back-scorecard';
    return { body: await readOne(tx, id), deed: isSame ? null : { action, subject: id } };
  });
}

function checkWhole(definition: ScorecardDefinition): void {
  const { error } = scorecardDefinition.safeParse(definition);
  if (!error) return;
  const errors = error.issues.map(({ path, message }) => {
    return { path: ['definition', ...path].join('.'), message };
  });
  throw new ProblemError('incomplete', { errors });
}

async function readOne(tx: Database, id: string): Promise<Scorecard> {
  const [scorecard] = await readScorecards(tx, id);
  if (!scorecard) throw new ProblemError('not-found');
  return scorecard;
}

async function lockDraft(tx: Database, id: string) {
  const version = await findVersion(tx, id, { isLocked: true });
  if (!version) throw new ProblemError('not-found');
  if (version.publishedAt) throw new ProblemError('conflict', { current: toVersion(version) });
  return version;
}

function checkSeen(version: Parameters<typeof toVersion>[0], seen: Writing['seen']): void {
  if (version.revision !== seen) {
    throw new ProblemError('changed', { current: toVersion(version) });
  }
}

async function change(
  tx: Database,
  id: string,
  changes: Partial<typeof scorecardVersions.$inferInsert>,
) {
  const [changed] = await tx
    .update(scorecardVersions)
    .set(changes)
    .where(eq(scorecardVersions.id, id))
    .returning();
  if (!changed) throw new ProblemError('fault');
  return changed;
}

async function hasVersions(tx: Database, scorecardId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: scorecardVersions.id })
    .from(scorecardVersions)
    .where(eq(scorecardVersions.scorecardId, scorecardId))
    .limit(1);
  return row !== undefined;
}
