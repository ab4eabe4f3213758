import { v7 as uuidv7 } from 'uuid';
import { userId as account, taskId as task } from '../e2e/demo-calls.ts';
import type { Review } from '../src/contract/review.ts';
import { routes } from '../src/contract/routes.ts';
import { questionsOf } from '../src/contract/scorecard.ts';
import type { ScorecardVersion } from '../src/contract/scorecards.ts';
import { ask } from './ask.ts';

/** The scorecard with the most questions of those that come along. */
export async function longestScorecard(origin: string): Promise<ScorecardVersion> {
  const { scorecards } = (await ask(origin, routes.listScorecards)).body;
  const versions = scorecards.flatMap(({ published }) => published ?? []);
  const length = ({ definition }: ScorecardVersion) => questionsOf(definition).length;
  const [longest] = versions.toSorted((a, b) => length(b) - length(a));
  if (!longest) throw new Error('There is no scorecard to review by.');
  return longest;
}

/** Begins a review of a demo call. */
export async function beginDraft(
  origin: string,
  { id: scorecardVersionId }: ScorecardVersion,
  record: string,
): Promise<Review> {
  const body = { call: { account, task, record }, subAccount: null, scorecardVersionId };
  return (await ask(origin, routes.startReview, { params: { id: uuidv7() }, body })).body;
}
