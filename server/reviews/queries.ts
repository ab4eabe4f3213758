import { isDeepStrictEqual } from 'node:util';
import { and, desc, eq, exists, inArray, isNull, not, notInArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type {
  CallKey,
  Note,
  Review,
  ReviewContent,
  ReviewHead,
  ReviewVersion,
} from '../../src/contract/review.ts';
import type { OfTask, Scope } from '../../src/contract/rights.ts';
import { inScopes } from '../api/scopes.ts';
import { searchedOf } from '../search-text.ts';
import type { Database } from '../store/database.ts';
import { isCall } from '../store/is-call.ts';
import { notes, reviews, reviewVersions } from '../store/schema.ts';

type Row = typeof reviews.$inferSelect;
/** A review as the store has it, with its notes. */
export type StoredReview = Row & { notes: Note[] };

/** A review without what it says, as the contract has it. */
function toHead(row: Row): ReviewHead {
  const { id, account, task, record, subAccount, scorecardId, scorecardVersionId } = row;
  const { reviewer, revision, startedAt, changedAt, submittedAt } = row;
  const { score, scoreWithoutFatal, isFatal, callCopy } = row;
  return {
    ...{ id, subAccount, scorecardId, scorecardVersionId, reviewer, revision },
    call: { account, task, record },
    startedAt: startedAt.toISOString(),
    changedAt: changedAt.toISOString(),
    submittedAt: submittedAt?.toISOString() ?? null,
    ...{ score, scoreWithoutFatal, isFatal, callCopy },
  };
}

/** A review as the contract has it. */
export function toReview(row: StoredReview): Review {
  return { ...toHead(row), content: contentOf(row) };
}

/** A review as a route answers with it, under its revision. */
export function answerWith(row: StoredReview): { body: Review; revision: number } {
  return { body: toReview(row), revision: row.revision };
}

/** What a review says. */
export function contentOf(row: StoredReview): ReviewContent {
  const { questions, heard, recordingMs } = row;
  return { questions, notes: row.notes, heard, recordingMs };
}

/** The reviews of a call that may be seen, the newest first. */
export async function readReviewsOfCall(
  db: Database,
  call: CallKey,
  scopes: readonly Scope[],
): Promise<ReviewHead[]> {
  const rows = await db
    .select()
    .from(reviews)
    .where(and(isCall(reviews, call), inScopes(reviews, scopes) ?? undefined))
    .orderBy(desc(reviews.id));
  return rows.map(toHead);
}

/** A review; undefined where there is none. `isLocked` keeps it from changing for the transaction. */
export async function findReview(
  db: Database,
  id: string,
  { isLocked = false } = {},
): Promise<StoredReview | undefined> {
  const query = db.select().from(reviews).where(eq(reviews.id, id));
  const [row] = await (isLocked ? query.for('update') : query);
  return row && withNotes(db, row);
}

/** Which call a review is of; undefined where there is no such review. */
export async function findCallOfReview(db: Database, id: string): Promise<OfTask | undefined> {
  const { account, task, subAccount } = reviews;
  const [call] = await db
    .select({ account, task, subAccount })
    .from(reviews)
    .where(eq(reviews.id, id));
  return call;
}

/** The draft that a reviewer has of a call by a scorecard, if any. */
export async function findDraftOf(
  db: Database,
  { reviewer, call, scorecardId }: { reviewer: string; call: CallKey; scorecardId: string },
): Promise<StoredReview | undefined> {
  const [row] = await db
    .select()
    .from(reviews)
    .where(
      and(
        eq(reviews.reviewer, reviewer),
        isCall(reviews, call),
        eq(reviews.scorecardId, scorecardId),
        isNull(reviews.submittedAt),
      ),
    );
  return row && withNotes(db, row);
}

/** Reviews in the order of the ids; those that are gone are left out. */
export async function readReviews(db: Database, ids: readonly string[]): Promise<StoredReview[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(reviews)
    .where(inArray(reviews.id, [...ids]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const notesById = await notesOf(db, ids);
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? { ...row, notes: notesById.get(id) ?? [] } : [];
  });
}

async function withNotes(db: Database, row: Row): Promise<StoredReview> {
  const own = await notesOf(db, [row.id]);
  return { ...row, notes: own.get(row.id) ?? [] };
}

/** The notes of reviews, by the reviews' ids. */
async function notesOf(db: Database, ids: readonly string[]): Promise<Map<string, Note[]>> {
  const rows = await db
    .select({
      ...{ id: notes.id, text: notes.text, severity: notes.severity, tags: notes.tags },
      ...{ questionId: notes.questionId, anchor: notes.anchor, reviewId: notes.reviewId },
    })
    .from(notes)
    .where(inArray(notes.reviewId, [...ids]))
    .orderBy(notes.id);
  const found = new Map<string, Note[]>();
  for (const { reviewId, ...note } of rows) {
    const own = found.get(reviewId) ?? [];
    own.push(note);
    found.set(reviewId, own);
  }
  return found;
}

/** Adds a review; undefined where its id, or another draft of the same, is there already. */
export async function addReview(
  tx: Database,
  values: typeof reviews.$inferInsert,
): Promise<StoredReview | undefined> {
  const [row] = await tx.insert(reviews).values(values).onConflictDoNothing().returning();
  return row && { ...row, notes: [] };
}

/** Changes a review, which must be locked; its notes become those given. */
export async function changeReview(
  tx: Database,
  before: StoredReview,
  changes: Partial<Row>,
  kept: readonly Note[],
  now: Date,
): Promise<StoredReview> {
  const changed = { ...changes, ...searchedOf(kept) };
  await tx.update(reviews).set(changed).where(eq(reviews.id, before.id));
  await changeNotes(tx, before, kept, now);
  return { ...before, ...changed, notes: [...kept] };
}

async function changeNotes(
  tx: Database,
  { id: reviewId, notes: before }: StoredReview,
  kept: readonly Note[],
  now: Date,
): Promise<void> {
  const written = new Map(before.map((note) => [note.id, note]));
  const ids = kept.map(({ id }) => id);
  if (before.some(({ id }) => !ids.includes(id))) {
    const gone = ids.length > 0 ? notInArray(notes.id, ids) : undefined;
    await tx.delete(notes).where(and(eq(notes.reviewId, reviewId), gone));
  }
  const changed = kept.filter((note) => !isDeepStrictEqual(written.get(note.id), note));
  if (changed.length === 0) return;
  const excluded = (column: string) => sql.raw(`excluded.${column}`);
  const added = await tx
    .insert(notes)
    .values(changed.map((note) => ({ ...note, reviewId, createdAt: now, changedAt: now })))
    .onConflictDoUpdate({
      target: notes.id,
      set: {
        text: excluded('text'),
        severity: excluded('severity'),
        tags: excluded('tags'),
        questionId: excluded('question_id'),
        anchor: excluded('anchor'),
        changedAt: excluded('changed_at'),
      },
      setWhere: eq(notes.reviewId, reviewId),
    })
    .returning({ id: notes.id });
  if (added.length < changed.length) throw new NoteOfAnother();
}

/** A note has the id of a note of another review. */
export class NoteOfAnother extends Error {}

/** Makes one reviewer's reviews another's, but for drafts that they have already; gives how many. */
export async function adoptReviews(
  tx: Database,
  { from, to }: { from: string; to: string },
): Promise<number> {
  const own = alias(reviews, 'own');
  const hasDraft = exists(
    tx
      .select({ id: own.id })
      .from(own)
      .where(
        and(
          ...[eq(own.reviewer, to), isNull(own.submittedAt), isNull(reviews.submittedAt)],
          ...[eq(own.account, reviews.account), eq(own.task, reviews.task)],
          ...[eq(own.record, reviews.record), eq(own.scorecardId, reviews.scorecardId)],
        ),
      ),
  );
  const adopted = await tx
    .update(reviews)
    .set({ reviewer: to, revision: sql`${reviews.revision} + 1` })
    .where(and(eq(reviews.reviewer, from), not(hasDraft)))
    .returning({ id: reviews.id });
  return adopted.length;
}

/** Removes a draft and its notes. */
export async function removeDraft(tx: Database, id: string): Promise<void> {
  await tx.delete(notes).where(eq(notes.reviewId, id));
  await tx.delete(reviews).where(eq(reviews.id, id));
}

/** All that was submitted of a review, the newest first. */
export async function readVersions(db: Database, reviewId: string): Promise<ReviewVersion[]> {
  const rows = await db
    .select()
    .from(reviewVersions)
    .where(eq(reviewVersions.reviewId, reviewId))
    .orderBy(desc(reviewVersions.number));
  return rows.map(({ id, number, submittedAt, reason, content }) => {
    return { id, number, submittedAt: submittedAt.toISOString(), reason, content };
  });
}

/** Adds what was submitted as the review's next version. */
export async function addVersion(
  tx: Database,
  version: Omit<typeof reviewVersions.$inferInsert, 'number'>,
): Promise<void> {
  const number = sql<number>`(
    select coalesce(max(${reviewVersions.number}), 0) + 1 from ${reviewVersions}
    where ${reviewVersions.reviewId} = ${version.reviewId})`;
  await tx.insert(reviewVersions).values({ ...version, number });
}

/** Whether a version was submitted already, and of which review. */
export async function reviewOfVersion(db: Database, id: string): Promise<string | undefined> {
  const [row] = await db
    .select({ reviewId: reviewVersions.reviewId })
    .from(reviewVersions)
    .where(eq(reviewVersions.id, id));
  return row?.reviewId;
}
