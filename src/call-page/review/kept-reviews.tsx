import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { reviewsOfCallQuery } from '../../api/reviews-of-call-query.ts';
import { callPath } from '../../call/call-path.ts';
import type { CallRef } from '../../call/types.ts';
import { formatDateTime } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';

/** Ways to a call that could not be opened as it was when it was reviewed; nothing where there is none. */
export function KeptReviews({ callRef }: { callRef: CallRef }) {
  const { data: reviews = [] } = useQuery(reviewsOfCallQuery(callRef));
  const kept = reviews.filter(({ callCopy }) => callCopy !== null);
  if (kept.length === 0) return null;
  return (
    <section className="mt-8 border-t border-line pt-6">
      <h2 className="mb-2 font-semibold">{m.reviewed_kept()}</h2>
      <ul>
        {kept.map(({ id, startedAt }) => (
          <li key={id}>
            <Link to={reviewedPath(callRef, id)} className="text-accent underline">
              {m.reviewed_open({ time: formatDateTime(Date.parse(startedAt)) })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The address of a call as it was when a review of it began, with the review open beside it. */
export function reviewedPath(callRef: CallRef, reviewId: string): string {
  const path = callPath(callRef);
  const search = `as-reviewed=${reviewId}&panel=review&review=${reviewId}`;
  return `${path}${path.includes('?') ? '&' : '?'}${search}`;
}
