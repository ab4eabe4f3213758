import type { CallNarrowing } from '../api/calls-query.ts';
import { type CallSort, callFilter, callSort } from '../contract/call-table.ts';
import { tableSearch } from '../table/table-search.ts';
import { type SearchControl, useTableSearch } from '../table/use-table-search.ts';

export type OverviewSearch = SearchControl<CallNarrowing, CallSort>;

/** How the address says which calls the figures are of: as that of the table of calls. */
export const overviewSearch = tableSearch({
  filter: callFilter,
  sort: callSort,
  usual: { sort: '-called' },
});

/** The address's own filter, and the ways to change it. */
export function useOverviewSearch(): OverviewSearch {
  return useTableSearch(overviewSearch);
}

/** The filters that have a field on the page; others come with the address of a table of calls. */
const shown = new Set(['account', 'task', 'from', 'to', 'intention', 'level']);

/** How many filters there are that have no field. */
export function otherFilters(filter: CallNarrowing): number {
  return Object.keys(filter).filter((name) => !shown.has(name)).length;
}
