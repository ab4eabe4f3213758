import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { CallFilter, CallSort } from '../contract/call-table.ts';
import { routes } from '../contract/routes.ts';
import { askTurnwise } from './turnwise.ts';

/** Which calls; what is left out does not restrict them. */
export type CallNarrowing = Partial<CallFilter>;

const pageLength = 100;
const shared = {
  networkMode: 'always',
  refetchOnWindowFocus: false,
  retry: false,
} as const;

/** The calls that a filter lets through, page after page; fails with a TurnwiseError. */
export function callPagesQuery(filter: CallNarrowing, sort: CallSort) {
  return infiniteQueryOptions({
    ...shared,
    queryKey: ['calls', 'pages', filter, sort],
    queryFn: ({ signal, pageParam: after }) => {
      const query = { ...filter, sort, limit: pageLength, ...(after !== null && { after }) };
      return askTurnwise(routes.listCalls, { query, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** How many calls a filter lets through. */
export function callCountQuery(filter: CallNarrowing) {
  return queryOptions({
    ...shared,
    queryKey: ['calls', 'count', filter],
    queryFn: ({ signal }) => askTurnwise(routes.countCalls, { query: filter, signal }),
  });
}

/** What calls can be filtered by, and how far their lists were read. */
export const callFacetsQuery = queryOptions({
  ...shared,
  queryKey: ['calls', 'facets'],
  queryFn: ({ signal }) => askTurnwise(routes.listCallFacets, { signal }),
});
