import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { callCountQuery, callFacetsQuery, callPagesQuery } from '../api/calls-query.ts';
import type { CallFacets, CallRow } from '../contract/call-table.ts';
import { usePages } from '../table/use-pages.ts';
import { isReading, knownCount } from './list-progress.ts';
import { leftToScreen, screeningOf, stepsOf } from './screening-progress.ts';
import type { CallSearch } from './search.ts';

/** How often it is asked how far the lists are read: while they are, and otherwise, in ms. */
const [soonMs, laterMs] = [3_000, 60_000];

/** The calls of an address, as far as they were asked for, their count, and what to filter by. */
export function useCalls({ filter, sort }: CallSearch) {
  const { rows, retry, ...pages } = usePages(callPagesQuery(filter, sort), callsIn);
  const { data: count, refetch: refetchCount } = useQuery(callCountQuery(filter));
  const { data: facets, refetch: refetchFacets } = useQuery({
    ...callFacetsQuery,
    refetchInterval: ({ state }) => (state.data && isGrowing(state.data) ? soonMs : laterMs),
  });
  useRefreshed(facets && knownCount(facets) + stepsOf(screeningOf(facets.tasks)));
  return {
    ...{ ...pages, calls: rows, count: count?.count, facets },
    retry: () => {
      retry();
      void refetchCount();
      void refetchFacets();
    },
  };
}

function callsIn({ calls }: { calls: CallRow[] }): CallRow[] {
  return calls;
}

/** Whether more calls are being read, or more of them looked through. */
function isGrowing(facets: CallFacets): boolean {
  return isReading(facets) || leftToScreen(screeningOf(facets.tasks)) > 0;
}

/** Has the calls asked for again when more is known of them than before. */
function useRefreshed(known: number | undefined): void {
  const client = useQueryClient();
  const before = useRef<number>(undefined);
  useEffect(() => {
    const isFirst = before.current === undefined;
    const isOther = known !== before.current;
    before.current = known ?? before.current;
    if (isFirst || !isOther || known === undefined) return;
    void client.invalidateQueries({ queryKey: ['calls', 'pages'] });
    void client.invalidateQueries({ queryKey: ['calls', 'count'] });
  }, [client, known]);
}
