import { formatClock } from '../../../call/clock.ts';
import type { Missing } from '../../../contract/check-answers.ts';
import { lengthOf } from '../../../contract/stretches.ts';
import { formatPercent } from '../../../messages/format.ts';
import { m } from '../../../messages/index.ts';
import { Button } from '../../../ui/button.tsx';
import { isOpenToChange } from '../../review/review-state.ts';
import type { useOpenReview } from '../../review/use-open-review.ts';

interface ReviewFootProps {
  open: NonNullable<ReturnType<typeof useOpenReview>>;
  missing: Missing;
  /** Submitting was tried: what is missing is said. */
  showsMissing: boolean;
  unanswered: number;
  /** What to look for in the question that keys answer. */
  guidance: string;
  reason: string;
  onReason(reason: string): void;
  onSubmit(): void;
}

/** How much was heard, what is still missing, and the way to submit. */
export function ReviewFoot(props: ReviewFootProps) {
  const { open, missing, showsMissing, unanswered, guidance, reason, onReason, onSubmit } = props;
  const { session, content, isCorrecting, isSubmitting, mayBeChanged } = open;
  const isOpen = isOpenToChange(open);
  const lacks = missing.questions.length > 0 || missing.unheardMs > 0;
  return (
    <footer className="bottom-0 mt-auto lg:sticky border-t border-line bg-surface px-4 py-2 text-xs">
      {isOpen && (
        <p className="mb-1.5 line-clamp-2 min-h-[2lh] leading-4 text-muted max-lg:hidden">
          {guidance}
        </p>
      )}
      {isCorrecting && (
        <label className="mb-2 block">
          <span className="text-muted">{m.correction_reason()}</span>
          <input
            id="review-reason"
            value={reason}
            maxLength={1000}
            onChange={({ target }) => onReason(target.value)}
            className="mt-0.5 h-8 w-full rounded-md border border-edge bg-surface px-2 text-sm pointer-coarse:h-11"
          />
        </label>
      )}
      {isOpen && showsMissing && lacks && (
        <p role="alert" className="mb-1.5 text-danger">
          {missing.questions.length > 0
            ? m.missing_questions({ count: missing.questions.length })
            : m.missing_heard({ time: formatClock(missing.unheardMs) })}
        </p>
      )}
      <div className="flex items-center gap-3">
        <div className="min-w-0 flex-1 text-muted">
          <p>{heardWords(content)}</p>
          {isOpen && unanswered > 0 && <p>{m.unanswered({ count: unanswered })}</p>}
        </div>
        {!isOpen && mayBeChanged && (
          <Button onClick={() => session.correct()} className="pointer-coarse:h-11">
            {m.review_correct()}
          </Button>
        )}
        {isCorrecting && (
          <Button onClick={() => session.stopCorrecting()} className="pointer-coarse:h-11">
            {m.cancel()}
          </Button>
        )}
        {isOpen && (
          <Button
            primary
            disabled={isSubmitting}
            aria-keyshortcuts="Control+Enter"
            onClick={onSubmit}
            className="pointer-coarse:h-11"
          >
            {m.review_submit()}
            <kbd className="text-xs font-normal pointer-coarse:hidden">Ctrl+Enter</kbd>
          </Button>
        )}
      </div>
    </footer>
  );
}

function heardWords({ heard, recordingMs }: ReviewFootProps['open']['content']): string {
  const ms = lengthOf(heard);
  if (!recordingMs) return m.heard({ time: formatClock(ms) });
  const share = formatPercent(Math.min(ms / recordingMs, 1));
  return m.heard_of({ time: formatClock(ms), total: formatClock(recordingMs), share });
}
