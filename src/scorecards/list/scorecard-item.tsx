import { Link } from 'react-router';
import { questionsOf } from '../../contract/scorecard.ts';
import type { Scorecard } from '../../contract/scorecards.ts';
import { formatDate } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import { ScorecardActions } from '../actions/scorecard-actions.tsx';
import { titleOf } from '../scorecard-head.tsx';

interface ScorecardItemProps {
  scorecard: Scorecard;
  onFailure(error: Error): void;
}

/** A scorecard: its name, how it stands with it, and what can be done. */
export function ScorecardItem({ scorecard, onFailure }: ScorecardItemProps) {
  const { id, published, draft } = scorecard;
  const version = published ?? draft;
  if (!version) return null;
  const { definition, changedAt } = draft ?? version;
  const facts = [
    published && m.version_in_use({ number: published.number }),
    draft && m.version_draft({ number: draft.number }),
    m.review_questions({ count: questionsOf(definition).length }),
    m.changed_at({ time: formatDate(Date.parse(changedAt)) }),
  ];
  return (
    <li className="relative flex items-center gap-3 py-2.5 ps-4 pe-2 first:rounded-t-xl last:rounded-b-xl hover:bg-hover">
      <div className="min-w-0 flex-1">
        <Link
          to={`/forms/${id}`}
          className="block truncate font-medium after:absolute after:inset-0"
        >
          {titleOf(version)}
        </Link>
        <p className="text-xs text-muted">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <div className="relative">
        <ScorecardActions scorecard={scorecard} version={version} onFailure={onFailure} />
      </div>
    </li>
  );
}
