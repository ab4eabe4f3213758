import { use, useSyncExternalStore } from 'react';
import type { ReviewState } from './review-state.ts';
import type { OpenReview, ReviewingState } from './reviewing.ts';
import { ReviewingContext } from './reviewing-context.ts';

const nothing = () => () => {};

/** What there is to review the open call with; null until it is loaded. */
export function useReviewingState(): ReviewingState | null {
  const reviewing = use(ReviewingContext);
  return useSyncExternalStore(reviewing?.subscribe ?? nothing, () => reviewing?.getState() ?? null);
}

/** The review that is open, as it stands; null where none is. */
export function useOpenReview(): (OpenReview & ReviewState) | null {
  const open = useReviewingState()?.open ?? null;
  const state = useSyncExternalStore(
    open?.session.subscribe ?? nothing,
    () => open?.session.getState() ?? null,
  );
  return open && state && { ...open, ...state };
}
