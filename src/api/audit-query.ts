import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { AuditFilter } from '../contract/audit.ts';
import { routes } from '../contract/routes.ts';
import { askTurnwise } from './turnwise.ts';

/** The entries of the audit log that a filter lets through; fails with a TurnwiseError. */
export function auditQuery(filter: AuditFilter) {
  return infiniteQueryOptions({
    networkMode: 'always',
    retry: false,
    queryKey: ['audit', filter],
    placeholderData: keepPreviousData,
    queryFn: ({ signal, pageParam: before }) =>
      askTurnwise(routes.listAudit, {
        query: { ...filter, ...(before !== null && { before }) },
        signal,
      }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
}
