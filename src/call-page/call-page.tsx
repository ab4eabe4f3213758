import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useLayoutEffect, useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { callQuery } from '../api/call-query.ts';
import { callPath } from '../call/call-path.ts';
import type { CallRef } from '../call/types.ts';
import { rememberCall } from '../call-address/recent-calls.ts';
import { hideFirstWords } from '../first-words/show.ts';
import { m } from '../messages/index.ts';
import { useLocale } from '../messages/use-locale.ts';
import { OnDemand } from './on-demand/on-demand.tsx';
import { CallFailure } from './screen/call-failure.tsx';
import { CallSkeleton } from './screen/call-skeleton.tsx';
import { CallView } from './screen/call-view.tsx';
import { useFailureWords } from './screen/failure-words.ts';

/** The call that the page's address names. */
function useCallRef(): CallRef {
  const { userId = '', taskId = '', recordId = '' } = useParams();
  const [search] = useSearchParams();
  const subUserId = search.get('sub_user_id');
  return useMemo(
    () => ({ userId, taskId, recordId, ...(subUserId && { subUserId }) }),
    [userId, taskId, recordId, subUserId],
  );
}

const loadQueueBar = () => import('./queue/queue-part.ts').then((part) => part.QueueBar);
const loadReviewed = () => import('./review/reviewed-call.tsx').then((part) => part.ReviewedCall);

/** The screen of one call: as the platform has it, or as it was when a review of it began. */
export function CallPage() {
  useLocale();
  const ref = useCallRef();
  const [search] = useSearchParams();
  const reviewId = search.get('as-reviewed');
  const queueId = search.get('queue');
  if (reviewId === null && queueId !== null) {
    return (
      <div className="flex h-full flex-col">
        <OnDemand load={loadQueueBar} props={{ queueId, callRef: ref }} />
        <div className="min-h-0 flex-1">
          <CurrentCall callRef={ref} />
        </div>
      </div>
    );
  }
  if (reviewId === null) return <CurrentCall callRef={ref} />;
  return <OnDemand load={loadReviewed} props={{ callRef: ref, reviewId }} />;
}

/** Skeleton, then the call or why it could not be opened. */
function CurrentCall({ callRef: ref }: { callRef: CallRef }) {
  const { data: call, error, isFetching, failureReason, refetch } = useQuery(callQuery(ref));
  const key = callPath(ref);
  const fetchAgain = useCallback(
    async () => (await refetch({ cancelRefetch: false })).data,
    [refetch],
  );

  useLayoutEffect(() => hideFirstWords, []);
  const words = useFailureWords(error);
  const taskName = call?.task?.name ?? null;
  useEffect(() => {
    if (call) rememberCall(ref, taskName);
  }, [call, ref, taskName]);

  if (call) {
    return (
      <CallView
        key={key}
        path={key}
        callRef={ref}
        call={call}
        isFetching={isFetching}
        refetchError={error}
        refetch={fetchAgain}
      />
    );
  }
  if (error && words && !isFetching) {
    return <CallFailure key={key} error={error} words={words} callRef={ref} onRetry={fetchAgain} />;
  }
  return (
    <>
      <title>{m.page_title_loading()}</title>
      <CallSkeleton retrying={failureReason !== null} />
    </>
  );
}
