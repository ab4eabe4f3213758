import { queryOptions } from '@tanstack/react-query';
import { routes } from '../contract/routes.ts';
import { askTurnwise } from './turnwise.ts';

/** How often it is asked whether a push arrived, in ms. */
const everyMs = 5_000;

/** Where the platform pushes hang-ups, and what arrived there; fails with a TurnwiseError. */
export const hangupHookQuery = queryOptions({
  queryKey: ['hooks', 'hangup'],
  networkMode: 'always',
  retry: false,
  refetchInterval: everyMs,
  queryFn: ({ signal }) => askTurnwise(routes.getHangupHook, { signal }),
});
