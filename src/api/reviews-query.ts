import { queryOptions } from '@tanstack/react-query';
import type { ReviewFilter, ReviewSort } from '../contract/review-table.ts';
import { routes } from '../contract/routes.ts';
import { asAsked, pagesQuery } from './table-query.ts';
import { askTurnwise } from './turnwise.ts';

/** Which reviews; what is left out does not restrict them. */
export type Narrowing = Partial<ReviewFilter>;

/** The reviews that a filter lets through, page after page; fails with a TurnwiseError. */
export function reviewPagesQuery(filter: Narrowing, sort: ReviewSort) {
  return pagesQuery(['reviews', 'pages', filter, sort], (page, signal) =>
    askTurnwise(routes.listReviews, { query: { ...filter, sort, ...page }, signal }),
  );
}

/** How many reviews a filter lets through. */
export function reviewCountQuery(filter: Narrowing) {
  return queryOptions({
    ...asAsked,
    queryKey: ['reviews', 'count', filter],
    queryFn: ({ signal }) => askTurnwise(routes.countReviews, { query: filter, signal }),
  });
}

/** What reviews can be filtered by. */
export const reviewFacetsQuery = queryOptions({
  ...asAsked,
  queryKey: ['reviews', 'facets'],
  queryFn: ({ signal }) => askTurnwise(routes.listReviewFacets, { signal }),
});
