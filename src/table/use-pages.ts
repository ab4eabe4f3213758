import {
  type InfiniteData,
  keepPreviousData,
  type QueryKey,
  type UseInfiniteQueryOptions,
  useInfiniteQuery,
} from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';

interface Page {
  next: string | null;
}

/** A table's pages, each asked for by the `next` of the one before. */
type PagesQuery<P extends Page, Key extends QueryKey> = UseInfiniteQueryOptions<
  P,
  Error,
  InfiniteData<P>,
  Key,
  string | null
>;

/** The rows of a table, as far as they were asked for. `rowsOf` has to stay the same. */
export function usePages<P extends Page, Key extends QueryKey, Row>(
  query: PagesQuery<P, Key>,
  rowsOf: (page: P) => readonly Row[],
) {
  const pages = useInfiniteQuery({ ...query, placeholderData: keepPreviousData });
  const { data, refetch, fetchNextPage, isFetching } = pages;
  return {
    rows: useMemo(() => data?.pages.flatMap(rowsOf), [data, rowsOf]),
    error: pages.error,
    /** What is there is of the address before. */
    isOld: pages.isPlaceholderData,
    hasMore: pages.hasNextPage && !pages.isError,
    more: useCallback(() => {
      if (!isFetching) void fetchNextPage();
    }, [isFetching, fetchNextPage]),
    retry: () => void (pages.isFetchNextPageError ? fetchNextPage() : refetch()),
  };
}
