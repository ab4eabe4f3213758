import { queryOptions } from '@tanstack/react-query';
import type { CallFilter, CallSort } from '../contract/call-table.ts';
import { routes } from '../contract/routes.ts';
import { asAsked, pagesQuery } from './table-query.ts';
import { askTurnwise } from './turnwise.ts';

/** Which calls; what is left out does not restrict them. */
export type CallNarrowing = Partial<CallFilter>;

/** The calls that a filter lets through, page after page; fails with a TurnwiseError. */
export function callPagesQuery(filter: CallNarrowing, sort: CallSort) {
  return pagesQuery(['calls', 'pages', filter, sort], (page, signal) =>
    askTurnwise(routes.listCalls, { query: { ...filter, sort, ...page }, signal }),
  );
}

/** How many calls a filter lets through. */
export function callCountQuery(filter: CallNarrowing) {
  return queryOptions({
    ...asAsked,
    queryKey: ['calls', 'count', filter],
    queryFn: ({ signal }) => askTurnwise(routes.countCalls, { query: filter, signal }),
  });
}

/** What calls can be filtered by, and how far their lists were read. */
export const callFacetsQuery = queryOptions({
  ...asAsked,
  queryKey: ['calls', 'facets'],
  queryFn: ({ signal }) => askTurnwise(routes.listCallFacets, { signal }),
});
