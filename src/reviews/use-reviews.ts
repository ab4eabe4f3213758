import { useQuery } from '@tanstack/react-query';
import { reviewCountQuery, reviewFacetsQuery, reviewPagesQuery } from '../api/reviews-query.ts';
import type { ReviewRow } from '../contract/review-table.ts';
import { usePages } from '../table/use-pages.ts';
import type { ReviewSearch } from './search.ts';

/** The reviews of an address, as far as they were asked for, their count, and what to filter by. */
export function useReviews({ filter, sort }: ReviewSearch) {
  const { rows, retry, ...pages } = usePages(reviewPagesQuery(filter, sort), reviewsIn);
  const { data: count, refetch: refetchCount } = useQuery(reviewCountQuery(filter));
  const { data: facets, refetch: refetchFacets } = useQuery(reviewFacetsQuery);
  return {
    ...{ ...pages, reviews: rows, count, facets },
    retry: () => {
      retry();
      void refetchCount();
      void refetchFacets();
    },
  };
}

function reviewsIn({ reviews }: { reviews: ReviewRow[] }): ReviewRow[] {
  return reviews;
}
