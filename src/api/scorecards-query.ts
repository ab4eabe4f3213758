import { queryOptions } from '@tanstack/react-query';
import { routes } from '../contract/routes.ts';
import { asAsked } from './table-query.ts';
import { askTurnwise } from './turnwise.ts';

/** All scorecards, the newest first; fails with a TurnwiseError. */
export const scorecardsQuery = queryOptions({
  ...asAsked,
  queryKey: ['scorecards'],
  queryFn: async ({ signal }) => (await askTurnwise(routes.listScorecards, { signal })).scorecards,
});

/** A scorecard and its versions; fails with a TurnwiseError. */
export function scorecardQuery(id: string) {
  return queryOptions({
    ...asAsked,
    queryKey: ['scorecards', id],
    // Its draft changes by other ways while it is open: whoever comes back reads it anew.
    gcTime: 0,
    queryFn: ({ signal }) => askTurnwise(routes.getScorecard, { params: { id }, signal }),
  });
}

/** A version that was published, which never changes; fails with a TurnwiseError. */
export function scorecardVersionQuery(id: string) {
  return queryOptions({
    ...asAsked,
    queryKey: ['scorecard-version', id],
    queryFn: ({ signal }) => askTurnwise(routes.getScorecardVersion, { params: { id }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
