import { isDeepStrictEqual } from 'node:util';
import { Masker } from '../../src/call/masker.ts';
import { answersOf } from '../../src/contract/answer.ts';
import { type ContentFault, contentFaults, missingIn } from '../../src/contract/check-answers.ts';
import type { ReviewContent } from '../../src/contract/review.ts';
import { routes } from '../../src/contract/routes.ts';
import { scoreAnswers } from '../../src/contract/score.ts';
import type { ScorecardDefinition } from '../../src/contract/scorecard.ts';
import { lengthOf } from '../../src/contract/stretches.ts';
import type { Actor } from '../api/access.ts';
import { ProblemError } from '../api/problem.ts';
import { type ApiContext, serveRead, serveWrite } from '../api/serve.ts';
import type { Deed } from '../audit/record.ts';
import { readCopy } from '../calls/copies.ts';
import type { FetchCall } from '../calls/fetch-call.ts';
import { maskedCallJson } from '../gateway/masking/call-masking.ts';
import { finishItems, isBlindTo } from '../queues/items.ts';
import { createDefinitions } from '../scorecards/published.ts';
import type { Database } from '../store/database.ts';
import { serveExport } from './export/routes.ts';
import {
  addVersion,
  answerWith,
  changeReview,
  contentOf,
  findReview,
  NoteOfAnother,
  readReviewsOfCall,
  readVersions,
  removeDraft,
  reviewOfVersion,
  type StoredReview,
  toReview,
} from './queries.ts';
import { serveStart } from './start.ts';
import { serveTable } from './table-routes.ts';
import { unmasked } from './unmask.ts';

/** What reviewers do with reviews. */
export function serveReviews(api: ApiContext, fetchCall: FetchCall): void {
  // Before the routes of one review: their `{id}` would take these paths.
  serveTable(api);
  serveExport(api);
  serveStart(api, fetchCall);
  const definitionOf = createDefinitions();

  serveRead(api, routes.listReviewsOfCall, async (db, { params, scopes, actor }) => {
    const reviews = await readReviewsOfCall(db, params, scopes);
    if (!(await isBlindTo(db, actor.id, params))) return { body: { reviews } };
    return { body: { reviews: reviews.filter(({ reviewer }) => reviewer === actor.id) } };
  });

  serveRead(api, routes.getReview, async (db, { params }) => {
    return answerWith(await existing(db, params.id));
  });

  serveWrite(api, routes.getReviewedCall, async ({ params, tx }) => {
    const review = await existing(tx, params.id);
    const copy = review.callCopy === null ? null : await readCopy(tx, review.callCopy);
    if (!copy) throw new ProblemError('not-found');
    const call: unknown = JSON.parse(maskedCallJson(new Masker(), JSON.stringify(copy.call)));
    return {
      body: { takenAt: copy.takenAt.toISOString(), call },
      deed: deed('read-copy', review),
    };
  });

  serveRead(api, routes.listReviewVersions, async (db, { params }) => {
    await existing(db, params.id);
    return { body: { versions: await readVersions(db, params.id) } };
  });

  serveWrite(api, routes.saveReview, async ({ params: { id }, body, actor, tx, now, seen }) => {
    const before = await ownReview(tx, id, actor);
    const content = inOrder(unmasked(body, contentOf(before)));
    if (isDeepStrictEqual(contentOf(before), content)) return unchanged(before);
    if (before.submittedAt) throw new ProblemError('conflict', { current: toReview(before) });
    checkSeen(before, seen);
    const card = await definitionOf(tx, before.scorecardVersionId);
    checkContent(card, content);
    const after = await change(tx, before, { content, card, now });
    return { ...answerWith(after), deed: deed('save-review', before) };
  });

  serveWrite(api, routes.discardReview, async ({ params: { id }, actor, tx, seen }) => {
    if (!(await findReview(tx, id))) return { body: undefined, deed: null };
    const draft = await ownReview(tx, id, actor);
    if (draft.submittedAt) throw new ProblemError('conflict', { current: toReview(draft) });
    checkSeen(draft, seen);
    await removeDraft(tx, id);
    return { body: undefined, deed: deed('discard-review', draft) };
  });

  serveWrite(api, routes.submitReview, async ({ params, body, actor, tx, now, seen }) => {
    const { id, versionId } = params;
    const before = await ownReview(tx, id, actor);
    const submittedOf = await reviewOfVersion(tx, versionId);
    if (submittedOf === id) return unchanged(before);
    if (submittedOf !== undefined) throw new ProblemError('conflict');
    checkSeen(before, seen);
    const { reason } = body;
    if (before.submittedAt && reason === null) {
      throw incomplete([{ path: 'body.reason', message: 'is required for a correction' }]);
    }
    const content = inOrder(unmasked(body.content, contentOf(before)));
    const card = await definitionOf(tx, before.scorecardVersionId);
    checkContent(card, content, 'content');
    checkComplete(card, content);
    const after = await change(tx, before, { content, card, now, submittedAt: now });
    await finishItems(tx, before, now);
    await addVersion(tx, { id: versionId, reviewId: id, submittedAt: now, reason, content });
    const action = before.submittedAt ? 'correct-review' : 'submit-review';
    return { ...answerWith(after), deed: deed(action, before) };
  });
}

function unchanged(stored: StoredReview) {
  return { ...answerWith(stored), deed: null };
}

function deed(action: Deed['action'], { id, account, task, record }: StoredReview): Deed {
  return { action, subject: id, call: { account, task, record } };
}

async function existing(db: Database, id: string): Promise<StoredReview> {
  const found = await findReview(db, id);
  if (!found) throw new ProblemError('not-found');
  return found;
}

/** The review, locked. Only who wrote it may change it. */
async function ownReview(tx: Database, id: string, actor: Actor): Promise<StoredReview> {
  const found = await findReview(tx, id, { isLocked: true });
  if (!found) throw new ProblemError('not-found');
  if (found.reviewer !== actor.id) throw new ProblemError('not-allowed');
  return found;
}

function checkSeen(stored: StoredReview, seen: number): void {
  if (stored.revision !== seen) throw new ProblemError('changed', { current: toReview(stored) });
}

/** Notes are kept in the order of their ids, which is that of their making. */
function inOrder(content: ReviewContent): ReviewContent {
  const notes = content.notes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { ...content, notes };
}

function checkContent(card: ScorecardDefinition, content: ReviewContent, below = ''): void {
  const faults = contentFaults(card, content);
  if (faults.length > 0) throw new ProblemError('invalid', { errors: atPaths(faults, below) });
}

function atPaths(faults: readonly ContentFault[], below: string) {
  return faults.map(({ path, message }) => ({
    path: ['body', below, ...path].filter(Boolean).join('.'),
    message,
  }));
}

function checkComplete(card: ScorecardDefinition, content: ReviewContent): void {
  const { questions, unheardMs } = missingIn(card, content);
  const errors = questions.map((id) => {
    return { path: `body.content.questions.${id}`, message: 'is required' };
  });
  if (unheardMs > 0) {
    errors.push({ path: 'body.content.heard', message: `lacks ${unheardMs} ms of the recording` });
  }
  if (errors.length > 0) throw incomplete(errors);
}

function incomplete(errors: { path: string; message: string }[]): ProblemError {
  return new ProblemError('incomplete', { errors });
}

interface Change {
  content: ReviewContent;
  card: ScorecardDefinition;
  now: Date;
  submittedAt?: Date;
}

async function change(
  tx: Database,
  before: StoredReview,
  { content, card, now, ...rest }: Change,
): Promise<StoredReview> {
  const { score, withoutFatal, fatal } = scoreAnswers(card, answersOf(content.questions));
  const { questions, heard, recordingMs, notes } = content;
  const changes = {
    ...{ questions, heard, recordingMs, heardMs: lengthOf(heard) },
    ...{ score, scoreWithoutFatal: withoutFatal, isFatal: fatal.length > 0 },
    ...{ revision: before.revision + 1, changedAt: now, ...rest },
  };
  try {
    return await changeReview(tx, before, changes, notes, now);
  } catch (error) {
    if (!(error instanceof NoteOfAnother)) throw error;
    const errors = [{ path: 'body.notes', message: 'has an id of another review’s note' }];
    throw new ProblemError('invalid', { errors });
  }
}
