import { queryOptions } from '@tanstack/react-query';
import { routes } from '../contract/routes.ts';
import type { CallNarrowing } from './calls-query.ts';
import { asAsked } from './table-query.ts';
import { askTurnwise } from './turnwise.ts';

/** The figures of the calls that a filter lets through; fails with a TurnwiseError. */
export function overviewQuery(filter: CallNarrowing) {
  return queryOptions({
    ...asAsked,
    queryKey: ['overview', filter],
    queryFn: ({ signal }) => askTurnwise(routes.getOverview, { query: filter, signal }),
  });
}
