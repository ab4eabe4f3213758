import { clsx } from 'clsx';
import { Check, OctagonAlert, X } from 'lucide-react';
import type { ReviewRow } from '../../contract/review-table.ts';
import { formatScore } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';

const verdicts = {
  fatal: { icon: OctagonAlert, words: m.reviews_fatal, look: 'text-danger' },
  failed: { icon: X, words: m.reviews_not_passed, look: 'text-danger' },
  passed: { icon: Check, words: m.reviews_passed, look: 'text-good' },
};

/** What became of a review: null where nothing says what passes. */
function verdictOf({ isFatal, score, passMark }: ReviewRow): keyof typeof verdicts | null {
  if (isFatal) return 'fatal';
  if (score === null || passMark === null) return null;
  return score < passMark ? 'failed' : 'passed';
}

/** A score, and whether it passes. */
export function ScoreCell({ review }: { review: ReviewRow }) {
  const verdict = verdictOf(review);
  const { icon: Icon, words, look } = verdict ? verdicts[verdict] : { icon: null };
  return (
    <span className="flex items-center gap-2">
      <span className="w-7 shrink-0 text-end font-medium">{formatScore(review.score)}</span>
      {Icon && (
        <span className={clsx('flex items-center gap-1 text-xs', look)}>
          <Icon size={14} aria-hidden />
          {words()}
        </span>
      )}
    </span>
  );
}
