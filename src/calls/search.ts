import type { CallNarrowing } from '../api/calls-query.ts';
import { type CallSort, callFilter, callSort } from '../contract/call-table.ts';
import { type Search, tableSearch } from '../table/table-search.ts';
import { type SearchControl, useTableSearch } from '../table/use-table-search.ts';

export type CallSearch = Search<CallNarrowing, CallSort>;
export type CallSearchControl = SearchControl<CallNarrowing, CallSort>;

/** How the address says which calls the table shows. */
export const callSearch = tableSearch({
  filter: callFilter,
  sort: callSort,
  usual: { sort: '-called' },
});

/** The address's own search of calls, and the ways to change it. */
export function useCallSearch(): CallSearchControl {
  return useTableSearch(callSearch);
}
