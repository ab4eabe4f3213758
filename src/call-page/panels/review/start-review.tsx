import { useState } from 'react';
import type { ReviewHead } from '../../../contract/review.ts';
import type { Scorecard } from '../../../contract/scorecards.ts';
import { formatDateTime, formatScore } from '../../../messages/format.ts';
import { m } from '../../../messages/index.ts';
import { localText } from '../../../reviewing/local-text.ts';
import { Button } from '../../../ui/button.tsx';
import { lastScorecard } from '../../review/reviewer.ts';
import type { Reviewing, ReviewingState } from '../../review/reviewing.ts';

interface StartReviewProps {
  reviewing: Reviewing;
  state: ReviewingState;
}

/** The scorecards to begin with, the one used last first, and the reviews that there are. */
export function StartReview({ reviewing, state: { scorecards, reviews } }: StartReviewProps) {
  const [isStarting, setStarting] = useState(false);
  const last = lastScorecard();
  const ordered = [...scorecards].sort((a, b) => Number(b.id === last) - Number(a.id === last));
  const start = async (scorecard: Scorecard) => {
    setStarting(true);
    await reviewing.start(scorecard);
    setStarting(false);
  };
  return (
    <>
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
      {reviews.length > 0 && (
        <section className="px-4 py-3">
          <h2 className="mb-1.5 text-xs font-semibold text-muted">{m.review_earlier()}</h2>
          <ul>
            {reviews.map((review) => (
              <li key={review.id}>
                <EarlierReview
                  review={review}
                  onOpen={() => void reviewing.openReview(review.id)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function questionCount({ published }: Scorecard): number {
  const sections = published?.definition.sections ?? [];
  return sections.reduce((sum, { questions }) => sum + questions.length, 0);
}

function EarlierReview({ review, onOpen }: { review: ReviewHead; onOpen(): void }) {
  return (
    <button
      type="button"
      onClick={onOpen}
      className="-mx-2 flex min-h-8 w-[calc(100%+16px)] items-center justify-between gap-3 rounded-md px-2 text-sm hover:bg-hover pointer-coarse:min-h-11"
    >
      <span>
        {review.submittedAt ? formatDateTime(Date.parse(review.submittedAt)) : m.review_draft()}
      </span>
      <span className="font-medium">{formatScore(review.score)}</span>
    </button>
  );
}
