import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { revealNumbers } from '../../api/reveal-numbers.ts';
import type { CallRef } from '../../call/types.ts';
import { callKeyOf } from '../../contract/call-key.ts';
import { useMayWith } from '../../session/use-session.ts';
import type { AskNumbers } from './reveal.ts';

/** Asks for the numbers of the call that is open: as it is, or as it was reviewed. */
export function useAskNumbers(call: CallRef): AskNumbers {
  const [search] = useSearchParams();
  const reviewId = search.get('as-reviewed');
  const subAccount = call.subUserId;
  const mayReveal = useMayWith('reveal-numbers', { ...callKeyOf(call), subAccount });
  return useMemo(() => {
    if (!mayReveal) return null;
    const where = reviewId === null ? { call } : { reviewId };
    return (masked) => revealNumbers(where, masked);
  }, [call, reviewId, mayReveal]);
}
