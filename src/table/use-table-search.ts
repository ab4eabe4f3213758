import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useLatest } from '../ui/use-latest.ts';
import type { Search, TableSearch } from './table-search.ts';

/** What is changed of a filter; undefined takes a part of it away. */
export type FilterChange<Filter> = { [Name in keyof Filter]?: Filter[Name] | undefined };

/** What the address says that a table shows, and the ways to change it. */
export interface SearchControl<Filter, Sort extends string> extends Search<Filter, Sort> {
  /** Changes the filter; replacing, the change takes the place of the one before in the history. */
  change(filter: FilterChange<Filter>, replace?: boolean): void;
  sortBy(sort: Sort): void;
  clear(): void;
}

/** The address's own search, and the ways to change it. */
export function useTableSearch<Filter extends object, Sort extends string>(
  table: TableSearch<Filter, Sort>,
): SearchControl<Filter, Sort> {
  const [params, setParams] = useSearchParams();
  const search = useMemo(() => table.read(params), [table, params]);
  const setLatest = useLatest(setParams);
  return useMemo(() => {
    type Now = Search<Filter, Sort>;
    const go = (change: (now: Now) => Partial<Now>, replace = false) => {
      // The address is ahead of what is rendered while a change before this one is.
      const now = table.read(new URLSearchParams(window.location.search));
      setLatest.current(table.write({ ...now, ...change(now) }), { replace });
    };
    return {
      ...search,
      change: (changes, replace) =>
        go(({ filter }) => ({ filter: { ...filter, ...changes } as Filter }), replace),
      sortBy: (sort) => go(() => ({ sort })),
      clear: () => go(() => ({ filter: {} as Filter })),
    };
  }, [table, search, setLatest]);
}
