import { queryOptions } from '@tanstack/react-query';
import { routes } from '../contract/routes.ts';
import { askTurnwise } from './turnwise.ts';

const shared = { networkMode: 'always', retry: false } as const;
/** How often others' progress is asked for, in ms. */
const progressMs = 15_000;
/** How often it is said that a call is still being reviewed, in ms: it is given to others after twenty minutes. */
const heldMs = 5 * 60_000;

/** All queues, the newest first; fails with a TurnwiseError. */
export const queuesQuery = queryOptions({
  ...shared,
  queryKey: ['queues', 'all'],
  refetchInterval: progressMs,
  queryFn: async ({ signal }) => (await askTurnwise(routes.listQueues, { signal })).queues,
});

/** A queue, its draws and its calls; fails with a TurnwiseError. */
export function queueQuery(id: string) {
  return queryOptions({
    ...shared,
    queryKey: ['queues', 'one', id],
    refetchInterval: progressMs,
    queryFn: ({ signal }) => askTurnwise(routes.readQueue, { params: { id }, signal }),
  });
}

/** How far two reviews of a queue's calls agree; fails with a TurnwiseError. */
export function agreementQuery(id: string) {
  return queryOptions({
    ...shared,
    queryKey: ['queues', 'agreement', id],
    queryFn: ({ signal }) => askTurnwise(routes.readAgreement, { params: { id }, signal }),
  });
}

/**
 * The calls of a queue that one has: asking takes them, and says that one goes on with them. Fails with a
 * TurnwiseError.
 */
export function takenQuery(id: string) {
  return queryOptions({
    ...shared,
    queryKey: ['queues', 'taken', id],
    refetchInterval: heldMs,
    refetchOnMount: 'always',
    queryFn: ({ signal }) => askTurnwise(routes.takeCalls, { params: { id }, body: {}, signal }),
  });
}
