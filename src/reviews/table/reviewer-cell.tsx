import { useReviewerNames } from '../../reviewing/reviewer-names.ts';

/** Who reviewed. */
export function ReviewerCell({ id }: { id: string }) {
  const nameOf = useReviewerNames();
  return nameOf(id);
}
