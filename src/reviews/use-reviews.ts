import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { reviewCountQuery, reviewFacetsQuery, reviewPagesQuery } from '../api/reviews-query.ts';
import type { Search } from './search.ts';

/** The reviews of an address, as far as they were asked for, their count, and what to filter by. */
export function useReviews({ filter, sort }: Search) {
  const pages = useInfiniteQuery({
    ...reviewPagesQuery(filter, sort),
    placeholderData: keepPreviousData,
  });
  const { data: count, refetch: refetchCount } = useQuery(reviewCountQuery(filter));
  const { data: facets, refetch: refetchFacets } = useQuery(reviewFacetsQuery);
  const { data, refetch, fetchNextPage, isFetching } = pages;
  const reviews = useMemo(() => data?.pages.flatMap((page) => page.reviews), [data]);
  return {
    reviews,
    count,
    facets,
    error: pages.error,
    /** What is there is of the address before. */
    isOld: pages.isPlaceholderData,
    hasMore: pages.hasNextPage && !pages.isError,
    more: useCallback(() => {
      if (!isFetching) void fetchNextPage();
    }, [isFetching, fetchNextPage]),
    retry: () => {
      void (pages.isFetchNextPageError ? fetchNextPage() : refetch());
      void refetchCount();
      void refetchFacets();
    },
  };
}
