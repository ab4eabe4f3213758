import { Link } from 'react-router';
import { maskNumbersIn } from '../../call/personal-number.ts';
import type { ReviewRow } from '../../contract/review-table.ts';
import { reviewPath } from '../review-path.ts';

const mostCharacters = 9;

/** The call of a review, and the way to it. Its row is the one stop for Tab, and Enter opens it too. */
export function CallCell({ review }: { review: ReviewRow }) {
  const record = maskNumbersIn(review.call.record);
  const isLong = record.length > mostCharacters;
  return (
    <Link
      to={reviewPath(review)}
      tabIndex={-1}
      className="font-mono text-xs text-accent hover:underline"
    >
      {isLong ? `${record.slice(0, mostCharacters - 1)}…` : record}
    </Link>
  );
}
