import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { callQuery } from '../api/call-query.ts';
import type { CallRef } from '../call/types.ts';

/** How long a pointer rests on a link before its call is fetched, in ms. */
const restMs = 60;

/** Fetches a call that is about to be opened. Gives handlers for its link. */
export function usePrefetch(ref: CallRef) {
  const queryClient = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const prefetch = () => void queryClient.prefetchQuery(callQuery(ref));
  return {
    onPointerEnter: () => {
      timer.current = setTimeout(prefetch, restMs);
    },
    onPointerLeave: () => clearTimeout(timer.current),
    onPointerDown: prefetch,
    onFocus: prefetch,
  };
}
