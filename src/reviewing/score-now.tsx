import { clsx } from 'clsx';
import type { Score } from '../contract/score.ts';
import { formatScore } from '../messages/format.ts';
import { m } from '../messages/index.ts';

interface ScoreNowProps {
  score: Score;
  passMark: number | null;
}

/** The score as it stands, whether it passes, and what a fatal answer does to it. */
export function ScoreNow({ score, passMark }: ScoreNowProps) {
  const isFatal = score.fatal.length > 0;
  const fails = isFatal || (score.score !== null && passMark !== null && score.score < passMark);
  return (
    <p className="shrink-0 text-end leading-4">
      <span className="sr-only">{m.review_score()} </span>
      <span className={clsx('text-xl font-semibold', fails ? 'text-danger' : 'text-ink')}>
        {formatScore(score.score)}
      </span>
      <span className="text-xs text-muted"> / 100</span>
      {isFatal && (
        <span className="block text-xs text-danger">
          {m.score_fatal({ score: formatScore(score.withoutFatal) })}
        </span>
      )}
    </p>
  );
}
