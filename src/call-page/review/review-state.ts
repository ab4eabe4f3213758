import type { Review, ReviewContent } from '../../contract/review.ts';
import type { SaveState } from '../../reviewing/save-state.ts';

/** A review that is open. */
export interface ReviewState {
  /** As the server has it. */
  review: Review;
  /** As the reviewer has it. */
  content: ReviewContent;
  save: SaveState<Review>;
  /** What was submitted is being corrected: nothing of it is on the server before it is submitted again. */
  isCorrecting: boolean;
  /** Only who wrote it may, while they may review its call. */
  mayBeChanged: boolean;
  isSubmitting: boolean;
  /** Another tab changed it, and this one shows that now. */
  wasChangedElsewhere: boolean;
}

/** Whether a review can be changed: a draft, or a submitted one that is being corrected. */
export function isOpenToChange({ review, isCorrecting, mayBeChanged }: ReviewState): boolean {
  return mayBeChanged && (review.submittedAt === null || isCorrecting);
}
