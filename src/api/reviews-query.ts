import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ReviewFilter, ReviewSort } from '../contract/review-table.ts';
import { routes } from '../contract/routes.ts';
import { askTurnwise } from './turnwise.ts';

/** Which reviews; what is left out does not restrict them. */
export type Narrowing = Partial<ReviewFilter>;

const pageLength = 100;
const shared = {
  networkMode: 'always',
  refetchOnWindowFocus: false,
  retry: false,
} as const;

/** The reviews that a filter lets through, page after page; fails with a TurnwiseError. */
export function reviewPagesQuery(filter: Narrowing, sort: ReviewSort) {
  return infiniteQueryOptions({
    ...shared,
    queryKey: ['reviews', 'pages', filter, sort],
    queryFn: ({ signal, pageParam: after }) => {
      const query = { ...filter, sort, limit: pageLength, ...(after !== null && { after }) };
      return askTurnwise(routes.listReviews, { query, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** How many reviews a filter lets through. */
export function reviewCountQuery(filter: Narrowing) {
  return queryOptions({
    ...shared,
    queryKey: ['reviews', 'count', filter],
    queryFn: ({ signal }) => askTurnwise(routes.countReviews, { query: filter, signal }),
  });
}

/** What reviews can be filtered by. */
export const reviewFacetsQuery = queryOptions({
  ...shared,
  queryKey: ['reviews', 'facets'],
  queryFn: ({ signal }) => askTurnwise(routes.listReviewFacets, { signal }),
});
