import { queryOptions } from '@tanstack/react-query';
import type { CallRef } from '../call/types.ts';
import { callKeyOf } from '../contract/call-key.ts';
import type { ReviewHead } from '../contract/review.ts';
import { routes } from '../contract/routes.ts';
import { askTurnwise } from './turnwise.ts';

/** The query of a call's reviews, the newest first; it fails with a {@link TurnwiseError}. */
export function reviewsOfCallQuery(ref: CallRef) {
  const params = callKeyOf(ref);
  return queryOptions<ReviewHead[], Error>({
    queryKey: ['reviews-of-call', params],
    queryFn: async ({ signal }) =>
      (await askTurnwise(routes.listReviewsOfCall, { params, signal })).reviews,
    networkMode: 'always',
  });
}
