import { useQuery } from '@tanstack/react-query';
import { Archive } from 'lucide-react';
import { useLayoutEffect } from 'react';
import { Link } from 'react-router';
import { reviewedCallQuery } from '../../api/reviewed-call-query.ts';
import { callPath } from '../../call/call-path.ts';
import type { CallRef } from '../../call/types.ts';
import { hideFirstWords } from '../../first-words/show.ts';
import { formatDateTime } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import { Placeholder } from '../../ui/placeholder.tsx';
import { CallSkeleton } from '../screen/call-skeleton.tsx';
import { CallView } from '../screen/call-view.tsx';

interface ReviewedCallProps {
  callRef: CallRef;
  reviewId: string;
}

/** A call as it was when a review of it began: readable also when the platform has forgotten it. */
export function ReviewedCall({ callRef, reviewId }: ReviewedCallProps) {
  useLayoutEffect(hideFirstWords, []);
  const { data, error } = useQuery(reviewedCallQuery(reviewId));
  if (data) {
    return (
      <div className="flex h-full flex-col">
        <p className="shrink-0 border-b border-line bg-warning-soft px-4 py-1.5 text-sm text-warning">
          {m.reviewed_as_of({ time: formatDateTime(data.takenAt) })}{' '}
          <Link to={callPath(callRef)} className="underline">
            {m.reviewed_now()}
          </Link>
        </p>
        <div className="min-h-0 flex-1">
          <CallView
            path={`${callPath(callRef)}#${reviewId}`}
            callRef={callRef}
            call={data.call}
            isFetching={false}
            refetchError={null}
            refetch={async () => data.call}
          />
        </div>
      </div>
    );
  }
  if (!error) return <CallSkeleton retrying={false} />;
  return (
    <Placeholder icon={Archive} title={m.reviewed_gone()} isPage>
      <p>{m.reviewed_gone_hint()}</p>
      <Link to={callPath(callRef)} className="text-accent underline">
        {m.reviewed_now()}
      </Link>
    </Placeholder>
  );
}
