import { queryOptions } from '@tanstack/react-query';
import type { ReviewVersion } from '../contract/review.ts';
import { routes } from '../contract/routes.ts';
import { asAsked } from './table-query.ts';
import { askTurnwise } from './turnwise.ts';

/** The query of all that was submitted of a review up to a revision, the newest first. */
export function reviewVersionsQuery({ id, revision }: { id: string; revision: number }) {
  return queryOptions<ReviewVersion[], Error>({
    ...asAsked,
    queryKey: ['review-versions', id, revision],
    queryFn: async ({ signal }) =>
      (await askTurnwise(routes.listReviewVersions, { params: { id }, signal })).versions,
  });
}
