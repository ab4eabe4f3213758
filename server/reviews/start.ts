import type { Review } from '../../src/contract/review.ts';
import type { Input } from '../../src/contract/route.ts';
import { routes } from '../../src/contract/routes.ts';
import { ProblemError } from '../api/problem.ts';
import { type ApiContext, type Asked, serveWrite } from '../api/serve.ts';
import { type CallCopy, copyCall, keepCopy } from '../calls/copies.ts';
import type { FetchCall } from '../calls/fetch-call.ts';
import { findScorecard, findVersion } from '../scorecards/queries.ts';
import type { Database } from '../store/database.ts';
import {
  addReview,
  answerWith,
  findDraftOf,
  findReview,
  type StoredReview,
  toReview,
} from './queries.ts';

type Start = typeof routes.startReview;

/** What a review begins with: the call's copy, or the review itself where it had begun before. */
type Prepared = { begun: StoredReview } | { copy: CallCopy; scorecardId: string };

/** Begins reviews. The call is fetched before anything is written: the platform may take its time. */
export function serveStart(api: ApiContext, fetchCall: FetchCall): void {
  serveWrite<Start, Prepared>(
    api,
    routes.startReview,
    async ({ params: { id }, body, actor, tx, now }, prepared) => {
      if ('begun' in prepared) return { ...answerWith(prepared.begun), deed: null };
      const { copy, scorecardId } = prepared;
      await keepCopy(tx, body.call, copy, now);
      const added = await addReview(tx, {
        ...{ id, ...body.call, subAccount: body.subAccount, reviewer: actor.id },
        ...{ scorecardId, scorecardVersionId: body.scorecardVersionId, callCopy: copy.sha256 },
        ...{ taskName: copy.taskName, calledAt: copy.calledAt },
        ...{ revision: 1, startedAt: now, changedAt: now },
        ...{ questions: {}, heard: [], heardMs: 0, isFatal: false },
      });
      if (!added) throw await conflictWith(tx, { reviewer: actor.id, ...body, scorecardId });
      return {
        ...answerWith(added),
        deed: { action: 'start-review', subject: id, call: body.call },
      };
    },
    (db, asked) => prepare(db, asked, fetchCall),
  );
}

async function prepare(db: Database, asked: Asked<Start>, fetchCall: FetchCall): Promise<Prepared> {
  const { params, body, actor, signal } = asked;
  const begun = await findReview(db, params.id);
  if (begun) {
    if (begun.reviewer === actor.id && isSame(begun, body)) return { begun };
    throw new ProblemError('conflict');
  }
  const version = await findVersion(db, body.scorecardVersionId);
  if (!version?.publishedAt) throw unusable('names no published version of a scorecard');
  const { scorecardId } = version;
  if ((await findScorecard(db, scorecardId))?.retiredAt)
    throw unusable('is of a retired scorecard');
  const draft = await findDraftOf(db, { reviewer: actor.id, call: body.call, scorecardId });
  if (draft) throw new ProblemError('conflict', { current: toReview(draft) });
  const call = await fetchCall({ ...body.call, subAccount: body.subAccount ?? undefined }, signal);
  return { copy: await copyCall(call), scorecardId };
}

function isSame(review: StoredReview, { call, scorecardVersionId }: Input<Start>['body']): boolean {
  const { account, task, record } = call;
  return (
    review.account === account &&
    review.task === task &&
    review.record === record &&
    review.scorecardVersionId === scorecardVersionId
  );
}

function unusable(message: string): ProblemError {
  return new ProblemError('invalid', { errors: [{ path: 'body.scorecardVersionId', message }] });
}

/** What kept a review from being added: its id is taken, or another draft of the same was added meanwhile. */
async function conflictWith(
  tx: Database,
  asked: { reviewer: string; call: Review['call']; scorecardId: string },
): Promise<ProblemError> {
  const other = await findDraftOf(tx, asked);
  return new ProblemError('conflict', other ? { current: toReview(other) } : {});
}
