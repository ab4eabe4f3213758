import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { reviewedCallQuery } from '../../../api/reviewed-call-query.ts';
import { turnsOf } from '../../../call/turns.ts';
import type { Call, CallRef } from '../../../call/types.ts';
import { copyText } from '../../../contract/call-copy.ts';
import type { Review } from '../../../contract/review.ts';
import { formatDateTime } from '../../../messages/format.ts';
import { m } from '../../../messages/index.ts';
import { reviewedPath } from '../../review/kept-reviews.tsx';

interface ChangedSinceProps {
  call: Call;
  callRef: CallRef;
  review: Review;
}

/** Says that the call is no longer what it was when the review began, and in how many sentences. */
export function ChangedSince(props: ChangedSinceProps) {
  const { call, review } = props;
  const hash = useCopyHash(call);
  const isChanged = hash !== null && review.callCopy !== null && hash !== review.callCopy;
  const isShown = !new URLSearchParams(location.search).has('as-reviewed');
  return isChanged && isShown && <Changes {...props} />;
}

function Changes({ call, callRef, review }: ChangedSinceProps) {
  const { data } = useQuery(reviewedCallQuery(review.id));
  // Copies that were made before the server masked numbers have another hash.
  if (!data || copyText(data.call.raw) === copyText(call.raw)) return null;
  const count = differingSentences(data.call, call);
  return (
    <p className="bg-sunken px-4 py-2 text-xs text-muted">
      {m.reviewed_changed({ time: formatDateTime(data.takenAt) })}{' '}
      {count > 0 ? m.reviewed_sentences({ count }) : m.reviewed_fields()}{' '}
      <Link to={reviewedPath(callRef, review.id)} className="text-accent underline">
        {m.reviewed_then()}
      </Link>
    </p>
  );
}

/** The SHA-256 of a call as it would be kept with a review; null until it is worked out. */
function useCopyHash(call: Call): string | null {
  const [hash, setHash] = useState<{ of: Call; hex: string } | null>(null);
  useEffect(() => {
    let isStale = false;
    const bytes = new TextEncoder().encode(copyText(call.raw));
    void crypto.subtle.digest('SHA-256', bytes).then((digest) => {
      const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
      if (!isStale) setHash({ of: call, hex: hex.join('') });
    });
    return () => {
      isStale = true;
    };
  }, [call]);
  return hash?.of === call ? hash.hex : null;
}

/** How many sentences were added, removed, or say something else. */
function differingSentences(before: Call, after: Call): number {
  const [old, now] = [sentencesOf(before), sentencesOf(after)];
  const ids = new Set([...old.keys(), ...now.keys()]);
  return [...ids].filter((id) => old.get(id) !== now.get(id)).length;
}

function sentencesOf(call: Call): Map<string, string> {
  const sentences = turnsOf(call).flatMap((turn) => turn.sentences);
  return new Map(sentences.map(({ id, text }) => [id, text]));
}
