import { CloudOff, Lock } from 'lucide-react';
import { use } from 'react';
import { m } from '../../../messages/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Placeholder } from '../../../ui/placeholder.tsx';
import { ReviewingContext } from '../../review/reviewing-context.ts';
import { useReviewingState } from '../../review/use-open-review.ts';
import { OpenReviewView } from './open-review-view.tsx';
import { StartReview } from './start-review.tsx';

/** Where a call is judged: the review that is open, or the ways to open one. */
export function ReviewPanel() {
  const reviewing = use(ReviewingContext);
  const state = useReviewingState();
  if (!reviewing || !state) return null;
  if (state.open) return <OpenReviewView key={state.open.version.id} reviewing={reviewing} />;
  if (state.failure === 'sign-in-needed' || state.failure === 'not-allowed') {
    return (
      <Placeholder icon={Lock} title={m.review_not_here()}>
        {m.review_not_here_hint()}
      </Placeholder>
    );
  }
  if (state.failure) {
    return (
      <Placeholder icon={CloudOff} title={failureTitle(state.failure)}>
        <p>{m.review_unavailable_hint()}</p>
        <Button className="mt-3" onClick={() => void reviewing.load()}>
          {m.retry()}
        </Button>
      </Placeholder>
    );
  }
  // A draft that there is opens by itself: until that is known, none is offered to begin.
  if (state.isLoading) return <Waiting />;
  return <StartReview reviewing={reviewing} state={state} />;
}

function failureTitle(kind: string): string {
  if (kind === 'platform-failed') return m.review_platform_failed();
  return m.review_unavailable();
}

/** The panel's outline while it is not known what there is. */
function Waiting() {
  return (
    <div className="flex animate-pulse flex-col gap-3 px-4 py-4" role="status">
      <span className="sr-only">{m.review_loading()}</span>
      <div className="h-4 w-40 rounded bg-sunken" />
      <div className="h-9 rounded bg-sunken" />
      <div className="h-9 rounded bg-sunken" />
    </div>
  );
}
