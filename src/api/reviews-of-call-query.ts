import { queryOptions } from '@tanstack/react-query';
import type { CallRef } from '../call/types.ts';
import type { ReviewHead } from '../contract/review.ts';
import { routes } from '../contract/routes.ts';
import { askTurnwise } from './turnwise.ts';

/** The query of a call's reviews, the newest first; it fails with a {@link TurnwiseError}. */
export function reviewsOfCallQuery({ userId, taskId, recordId }: CallRef) {
  return queryOptions<ReviewHead[], Error>({
    queryKey: ['reviews-of-call', userId, taskId, recordId],
    queryFn: async ({ signal }) => {
      const params = { account: userId, task: taskId, record: recordId };
      return (await askTurnwise(routes.listReviewsOfCall, { params, signal })).reviews;
    },
    networkMode: 'always',
  });
}
