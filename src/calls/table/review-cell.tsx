import type { CallRow } from '../../contract/call-table.ts';
import { formatScore } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';

/** What became of a call's review. */
export function ReviewCell({ call: { review } }: { call: CallRow }) {
  if (review === null) return '–';
  if (!review.isSubmitted) return <span className="text-muted">{m.reviews_draft()}</span>;
  return <span className="font-medium">{formatScore(review.score)}</span>;
}
