import type { Review, ReviewContent } from '../../contract/review.ts';

/**
 * How far what the reviewer did is kept. `waiting`: the server cannot be reached or cannot keep it, and
 * is asked again; until then the browser has it. `conflict`: it was changed elsewhere. `refused`: the
 * server does not take it, and will not later.
 */
export type SaveState =
  | { kind: 'saved'; at: number }
  | { kind: 'unsaved' | 'saving' | 'waiting' }
  | { kind: 'conflict'; current: Review }
  | { kind: 'refused'; title: string };

/** A review that is open. */
export interface ReviewState {
  /** As the server has it. */
  review: Review;
  /** As the reviewer has it. */
  content: ReviewContent;
  save: SaveState;
  /** What was submitted is being corrected: nothing of it is on the server before it is submitted again. */
  isCorrecting: boolean;
  isSubmitting: boolean;
  /** Another tab changed it, and this one shows that now. */
  wasChangedElsewhere: boolean;
}

/** Whether a review can be changed: a draft, or a submitted one that is being corrected. */
export function isOpenToChange({ review, isCorrecting }: ReviewState): boolean {
  return review.submittedAt === null || isCorrecting;
}
