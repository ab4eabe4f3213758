import { eq, type SQL, sql } from 'drizzle-orm';
import { numbersOf } from '../../src/call/personal-number.ts';
import type { CallKey, ReviewContent } from '../../src/contract/review.ts';
import { questionsOf } from '../../src/contract/scorecard.ts';
import { readAnswer } from '../../src/wire/read-answer.ts';
import { expandCopy } from '../calls/copies.ts';
import { eraseListedCall, listedCallsOf, listedCallsTo } from '../calls/lists/erase-listed.ts';
import { removeUnknown } from '../calls/pushes/push-queries.ts';
import { searchedOf } from '../search-text.ts';
import type { Database } from '../store/database.ts';
import { isCall } from '../store/is-call.ts';
import {
  auditEntries,
  callCopies,
  notes,
  reviews,
  reviewVersions,
  scorecardVersions,
} from '../store/schema.ts';
import {
  contentWithout,
  isOfNumber,
  names,
  type TextQuestions,
  wordless,
} from './erased-content.ts';

/** Whose words are to go: those of a person with a number, or those of one call. */
export type Erasure = { phone: string } | { call: string };

/** What an erasure did. */
export interface Erased {
  calls: number;
  copies: number;
  reviews: number;
  /** Reviews of other calls in which the number was written. */
  mentions: number;
  /** Pushes without a call, kept to be looked at, that named the number or the call. */
  pushes: number;
  /** Reviews whose call is no longer kept, so that its number cannot be told. */
  unknown: number;
}

/**
 * Removes the words and the number of one person, all in one transaction: what lists say of their calls, and
 * copies of them; pushes that name them; quotes, notes and written answers in the reviews of those calls, in
 * every version; the number itself wherever else it was written. Scores stay.
 */
export function erase(db: Database, erasure: Erasure): Promise<Erased> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('turnwise.erasing', 'on', true)`);
    const calls =
      'call' in erasure ? await callsOf(tx, erasure.call) : await callsWith(tx, erasure.phone);
    const now = new Date();
    let [copies, cleared] = [0, 0];
    for (const call of calls) {
      const removed = await tx.delete(callCopies).where(isCall(callCopies, call)).returning(idOnly);
      copies += removed.length;
      cleared += await changeReviews(tx, isCall(reviews, call), wordless);
      await eraseListedCall(tx, call, now);
    }
    const { phone } = 'phone' in erasure ? erasure : { phone: null };
    const mentions =
      phone === null
        ? 0
        : await changeReviews(tx, sql`true`, (content, inWords) =>
            contentWithout(content, inWords, phone),
          );
    const pushes = await removeUnknown(tx, (text) =>
      phone === null ? 'call' in erasure && text.includes(erasure.call) : names(text, phone),
    );
    const [unsearched] = await tx
      .select({ count: sql<number>`count(*)::integer` })
      .from(reviews)
      .where(sql`${reviews.callCopy} is null`);
    const unknown = phone === null ? 0 : Math.max((unsearched?.count ?? 0) - cleared, 0);
    const erased = { calls: calls.length, copies, reviews: cleared, mentions, pushes, unknown };
    const subject = 'call' in erasure ? erasure.call : 'a number';
    const entry = { at: now, actor: 'command-line', action: 'erase', subject };
    await tx.insert(auditEntries).values({ ...entry, detail: erased });
    return erased;
  });
}

const idOnly = { sha256: callCopies.sha256 };

/** The calls of a record's id. */
async function callsOf(tx: Database, record: string): Promise<CallKey[]> {
  const key = (table: typeof callCopies | typeof reviews) => ({
    account: table.account,
    task: table.task,
    record: table.record,
  });
  const kept = await tx
    .select(key(callCopies))
    .from(callCopies)
    .where(eq(callCopies.record, record));
  const reviewed = await tx.select(key(reviews)).from(reviews).where(eq(reviews.record, record));
  return distinct([...kept, ...reviewed, ...(await listedCallsOf(tx, record))]);
}

/** The calls with somebody of a number, as far as a list or a kept copy of them tells. */
async function callsWith(tx: Database, phone: string): Promise<CallKey[]> {
  const found = await listedCallsTo(tx, (written) => isOfNumber(written, phone));
  const hashes = await tx.select(idOnly).from(callCopies);
  // One after the other: a long call is some megabytes.
  for (const { sha256 } of hashes) {
    const [copy] = await tx.select().from(callCopies).where(eq(callCopies.sha256, sha256));
    if (!copy) continue;
    const call = readAnswer(await expandCopy(copy.body));
    const { account, task, record } = copy;
    if (numbersOf(call).some((own) => isOfNumber(own, phone)))
      found.push({ account, task, record });
  }
  return distinct(found);
}

function distinct(calls: readonly CallKey[]): CallKey[] {
  const byKey = new Map(
    calls.map((call) => [JSON.stringify([call.account, call.task, call.record]), call]),
  );
  return [...byKey.values()];
}

type Change = (content: ReviewContent, inWords: TextQuestions) => ReviewContent;

/** Changes what reviews say, now and in each version; gives how many were changed. */
async function changeReviews(
  tx: Database,
  which: SQL | undefined,
  change: Change,
): Promise<number> {
  const rows = await tx
    .select({ id: reviews.id, versionId: reviews.scorecardVersionId })
    .from(reviews)
    .where(which);
  const textQuestions = await readTextQuestions(tx);
  let changed = 0;
  for (const { id, versionId } of rows) {
    const inWords = textQuestions.get(versionId) ?? new Set();
    const changeThis = (content: ReviewContent) => change(content, inWords);
    const isChanged = [
      await changeNow(tx, id, changeThis),
      await changeVersions(tx, id, changeThis),
    ];
    if (isChanged.includes(true)) changed += 1;
  }
  return changed;
}

/** The questions that are answered in words, by the id of their scorecard's version. */
async function readTextQuestions(tx: Database): Promise<Map<string, TextQuestions>> {
  const { id, definition } = scorecardVersions;
  const versions = await tx.select({ id, definition }).from(scorecardVersions);
  return new Map(
    versions.map((version) => {
      const written = questionsOf(version.definition).filter(({ kind }) => kind === 'text');
      return [version.id, new Set(written.map((question) => question.id))];
    }),
  );
}

async function changeNow(
  tx: Database,
  id: string,
  change: (content: ReviewContent) => ReviewContent,
): Promise<boolean> {
  const [review] = await tx.select().from(reviews).where(eq(reviews.id, id));
  if (!review) return false;
  const own = await tx.select().from(notes).where(eq(notes.reviewId, id)).orderBy(notes.id);
  const { questions, heard, recordingMs } = review;
  const before = { questions, heard, recordingMs, notes: own };
  const after = change(before);
  if (JSON.stringify(after) === JSON.stringify(before)) return false;
  await tx
    .update(reviews)
    .set({ questions: after.questions, ...searchedOf(after.notes), revision: review.revision + 1 })
    .where(eq(reviews.id, id));
  for (const { id: noteId, text, tags, anchor } of after.notes) {
    await tx.update(notes).set({ text, tags, anchor }).where(eq(notes.id, noteId));
  }
  return true;
}

async function changeVersions(
  tx: Database,
  reviewId: string,
  change: (content: ReviewContent) => ReviewContent,
): Promise<boolean> {
  const versions = await tx
    .select()
    .from(reviewVersions)
    .where(eq(reviewVersions.reviewId, reviewId));
  let isChanged = false;
  for (const { id, content: before } of versions) {
    const content = change(before);
    if (JSON.stringify(content) === JSON.stringify(before)) continue;
    await tx.update(reviewVersions).set({ content }).where(eq(reviewVersions.id, id));
    isChanged = true;
  }
  return isChanged;
}
