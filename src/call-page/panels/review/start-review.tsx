import { ClipboardList } from 'lucide-react';
import { useState } from 'react';
import { callKeyOf } from '../../../contract/call-key.ts';
import type { ReviewHead } from '../../../contract/review.ts';
import type { Scorecard } from '../../../contract/scorecards.ts';
import { formatDateTime, formatScore } from '../../../messages/format.ts';
import { m } from '../../../messages/index.ts';
import { localText } from '../../../reviewing/local-text.ts';
import { useReviewerNames } from '../../../reviewing/reviewer-names.ts';
import { lastScorecard } from '../../../session/reviewer.ts';
import { useMayWith, useSession } from '../../../session/use-session.ts';
import { Button } from '../../../ui/button.tsx';
import { Placeholder } from '../../../ui/placeholder.tsx';
import type { Reviewing, ReviewingState } from '../../review/reviewing.ts';

interface StartReviewProps {
  reviewing: Reviewing;
  state: ReviewingState;
}

/** The scorecards to begin with, for who may review the call, and the reviews that there are. */
export function StartReview({ reviewing, state: { scorecards, reviews } }: StartReviewProps) {
  const { ref } = reviewing;
  const mayReview = useMayWith('review', { ...callKeyOf(ref), subAccount: ref.subUserId });
  return (
    <>
      {mayReview && <Scorecards reviewing={reviewing} scorecards={scorecards} />}
      {reviews.length > 0 && <EarlierReviews reviewing={reviewing} reviews={reviews} />}
      {reviews.length === 0 && !mayReview && (
        <Placeholder icon={ClipboardList} title={m.review_none()}>
          {m.review_none_hint()}
        </Placeholder>
      )}
    </>
  );
}

interface ScorecardsProps {
  reviewing: Reviewing;
  scorecards: readonly Scorecard[];
}

/** The scorecards to begin with, the one used last first. */
function Scorecards({ reviewing, scorecards }: ScorecardsProps) {
  const [isStarting, setStarting] = useState(false);
  const last = lastScorecard();
  const ordered = [...scorecards].sort((a, b) => Number(b.id === last) - Number(a.id === last));
  const start = async (scorecard: Scorecard) => {
    setStarting(true);
    await reviewing.start(scorecard);
    setStarting(false);
  };
  return (
    <section className="border-b border-line px-4 py-3">
      <h2 className="mb-2 text-xs font-semibold text-muted">{m.review_start_by()}</h2>
      <ul className="flex flex-col gap-2">
        {ordered.map((scorecard, index) => (
          <li key={scorecard.id}>
            <Button
              primary={index === 0}
              autoFocus={index === 0}
              disabled={isStarting}
              onClick={() => void start(scorecard)}
              className="w-full justify-between pointer-coarse:h-11"
            >
              <span className="truncate">
                {scorecard.published && localText(scorecard.published.definition.title)}
              </span>
              <span className="text-xs font-normal opacity-80">
                {m.review_questions({ count: questionCount(scorecard) })}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {scorecards.length === 0 && <p className="text-sm text-muted">{m.review_no_scorecard()}</p>}
    </section>
  );
}

function questionCount({ published }: Scorecard): number {
  const sections = published?.definition.sections ?? [];
  return sections.reduce((sum, { questions }) => sum + questions.length, 0);
}

interface EarlierReviewsProps {
  reviewing: Reviewing;
  reviews: readonly ReviewHead[];
}

function EarlierReviews({ reviewing, reviews }: EarlierReviewsProps) {
  const nameOf = useReviewerNames();
  const { kind } = useSession();
  return (
    <section className="px-4 py-3">
      <h2 className="mb-1.5 text-xs font-semibold text-muted">{m.review_earlier()}</h2>
      <ul>
        {reviews.map((review) => (
          <li key={review.id}>
            <EarlierReview
              review={review}
              reviewer={kind === 'none' ? null : nameOf(review.reviewer)}
              onOpen={() => void reviewing.openReview(review.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface EarlierReviewProps {
  review: ReviewHead;
  /** Null where there is but one. */
  reviewer: string | null;
  onOpen(): void;
}

function EarlierReview({ review, reviewer, onOpen }: EarlierReviewProps) {
  return (
    <button
      type="button"
      onClick={onOpen}
      className="-mx-2 flex min-h-8 w-[calc(100%+16px)] items-center justify-between gap-3 rounded-md px-2 text-sm hover:bg-hover pointer-coarse:min-h-11"
    >
      <span className="truncate">
        {review.submittedAt ? formatDateTime(Date.parse(review.submittedAt)) : m.review_draft()}
        {reviewer !== null && <span className="ms-2 text-muted">{reviewer}</span>}
      </span>
      <span className="shrink-0 font-medium">{formatScore(review.score)}</span>
    </button>
  );
}
