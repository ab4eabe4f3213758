import type { Scorecard } from '../../contract/scorecards.ts';
import { m } from '../../messages/index.ts';
import { ScorecardItem } from './scorecard-item.tsx';

interface ScorecardListProps {
  /** Undefined while they load. */
  scorecards: readonly Scorecard[] | undefined;
  onFailure(error: Error): void;
}

const placeholders = [1, 2];

/** The scorecards in use, then the retired ones. */
export function ScorecardList({ scorecards, onFailure }: ScorecardListProps) {
  if (!scorecards) {
    return (
      <ul aria-busy className="divide-y divide-line rounded-xl border border-line">
        {placeholders.map((each) => (
          <li key={each} className="h-15 animate-pulse p-4">
            <div className="h-4 w-48 rounded bg-hover" />
          </li>
        ))}
      </ul>
    );
  }
  const used = scorecards.filter(({ retiredAt }) => retiredAt === null);
  const retired = scorecards.filter(({ retiredAt }) => retiredAt !== null);
  const items = (some: readonly Scorecard[]) => (
    <ul className="divide-y divide-line rounded-xl border border-line">
      {some.map((scorecard) => (
        <ScorecardItem key={scorecard.id} scorecard={scorecard} onFailure={onFailure} />
      ))}
    </ul>
  );
  return (
    <>
      {used.length > 0 ? items(used) : <p className="text-muted">{m.scorecards_none()}</p>}
      {retired.length > 0 && (
        <>
          <h2 className="mt-6 mb-2 text-sm font-semibold text-muted">{m.scorecards_retired()}</h2>
          {items(retired)}
        </>
      )}
    </>
  );
}
