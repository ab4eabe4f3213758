import { use, useEffect, useRef } from 'react';
import type { CallRef } from '../../call/types.ts';
import { ReviewingContext } from '../review/reviewing-context.ts';
import { useOpenReview, useReviewingState } from '../review/use-open-review.ts';
import { useQueue } from './use-queue.ts';

interface QueuedReviewProps {
  queueId: string;
  callRef: CallRef;
}

/** Begins the review that a queue asks for, and goes on to the next call once it is submitted. */
export function QueuedReview({ queueId, callRef }: QueuedReviewProps) {
  const reviewing = use(ReviewingContext);
  const state = useReviewingState();
  const open = useOpenReview();
  const { item, goOn } = useQueue(queueId, callRef);
  const hasBegun = useRef(false);
  const card = state?.scorecards.find(({ id }) => id === item?.scorecardId);
  const mayBegin = reviewing !== null && state?.isLoading === false && state.open === null;
  useEffect(() => {
    if (!mayBegin || !card || hasBegun.current) return;
    hasBegun.current = true;
    void reviewing.start(card);
  }, [mayBegin, card, reviewing]);

  const draft = useRef<string | null>(null);
  useEffect(() => {
    if (!open) return;
    const { id, submittedAt } = open.review;
    if (submittedAt === null) draft.current = id;
    else if (draft.current === id) {
      draft.current = null;
      goOn();
    }
  });
  return null;
}
