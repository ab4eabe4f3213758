import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Narrowing } from '../api/reviews-query.ts';
import type { ReviewSort } from '../contract/review-table.ts';
import { useLatest } from '../ui/use-latest.ts';
import { readSearch, type Search, writeSearch } from './search.ts';

/** What is changed of a filter; undefined takes a part of it away. */
export type FilterChange = { [Name in keyof Narrowing]: Narrowing[Name] | undefined };

/** What the address says that the table shows, and the ways to change it. */
export interface SearchControl extends Search {
  /** Changes the filter; replacing, the change takes the place of the one before in the history. */
  change(filter: FilterChange, replace?: boolean): void;
  sortBy(sort: ReviewSort): void;
  clear(): void;
}

/** The address's own search, and the ways to change it. */
export function useSearch(): SearchControl {
  const [params, setParams] = useSearchParams();
  const search = useMemo(() => readSearch(params), [params]);
  const latest = useLatest({ search, setParams });
  return useMemo(() => {
    const go = (change: Partial<Search>, replace = false) => {
      const { search: now, setParams: set } = latest.current;
      set(writeSearch({ ...now, ...change }), { replace });
    };
    return {
      ...search,
      change: (filter, replace) =>
        go({ filter: { ...latest.current.search.filter, ...filter } as Narrowing }, replace),
      sortBy: (sort) => go({ sort }),
      clear: () => go({ filter: {} }),
    };
  }, [search, latest]);
}
