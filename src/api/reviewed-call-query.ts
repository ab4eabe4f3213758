import { queryOptions } from '@tanstack/react-query';
import type { Call } from '../call/types.ts';
import { routes } from '../contract/routes.ts';
import { readAnswer } from '../wire/read-answer.ts';
import { askTurnwise } from './turnwise.ts';

/** A call as it was when a review of it began, without its recordings. */
interface ReviewedCall {
  call: Call;
  /** When it was fetched, epoch ms. */
  takenAt: number;
}

/** The query of the call of a review; it fails with a {@link TurnwiseError}. It never changes. */
export function reviewedCallQuery(reviewId: string) {
  return queryOptions<ReviewedCall, Error>({
    queryKey: ['reviewed-call', reviewId],
    queryFn: async ({ signal }) => {
      const params = { id: reviewId };
      const { call, takenAt } = await askTurnwise(routes.getReviewedCall, { params, signal });
      return { call: readAnswer(call), takenAt: Date.parse(takenAt) };
    },
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    networkMode: 'always',
  });
}
