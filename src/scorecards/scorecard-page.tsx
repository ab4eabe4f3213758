import { useQuery } from '@tanstack/react-query';
import { FileX } from 'lucide-react';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { scorecardQuery, scorecardVersionQuery } from '../api/scorecards-query.ts';
import { TurnwiseError } from '../api/turnwise.ts';
import type { ScorecardWithVersions } from '../contract/scorecards.ts';
import { m } from '../messages/index.ts';
import { useLocale } from '../messages/use-locale.ts';
import { Failed } from '../reviewing/failed.tsx';
import { useMay } from '../session/use-session.ts';
import { Placeholder } from '../ui/placeholder.tsx';
import { FailureLine } from './actions/failure-line.tsx';
import { DraftView } from './draft-view.tsx';
import { PublishedView } from './published-view.tsx';
import { titleOf } from './scorecard-head.tsx';

/** A scorecard: its draft beside a preview, or a version that was published. */
export function ScorecardPage() {
  useLocale();
  const { scorecardId = '' } = useParams();
  const { data, error, refetch } = useQuery(scorecardQuery(scorecardId));
  if (data) return <OneScorecard key={data.id} scorecard={data} />;
  if (!error) return <Skeleton />;
  const isNone = error instanceof TurnwiseError && ['not-found', 'invalid'].includes(error.kind);
  if (isNone) return <NoScorecard />;
  return <Failed error={error} title={m.scorecards_failed()} onRetry={() => void refetch()} />;
}

function OneScorecard({ scorecard }: { scorecard: ScorecardWithVersions }) {
  const [failure, setFailure] = useState<Error | null>(null);
  const [search] = useSearchParams();
  const mayEdit = useMay('edit-scorecards');
  const { published } = scorecard;
  const draft = mayEdit ? scorecard.draft : null;
  const asked = search.get('version');
  const isOld = scorecard.versions.some(({ id }) => id === asked) && asked !== published?.id;
  const old = useQuery({ ...scorecardVersionQuery(asked ?? ''), enabled: isOld });
  const version = isOld ? old.data : asked === published?.id ? published : (draft ?? published);
  if (isOld && old.error) {
    return (
      <Failed error={old.error} title={m.scorecards_failed()} onRetry={() => void old.refetch()} />
    );
  }
  if (!version) return isOld ? <Skeleton /> : <NoScorecard />;
  return (
    <div className="flex h-full flex-col overflow-hidden">
      <title>{`${titleOf(version)} · Turnwise`}</title>
      <FailureLine error={failure} onClose={() => setFailure(null)} />
      {version.publishedAt === null ? (
        <DraftView key={version.id} scorecard={scorecard} draft={version} onFailure={setFailure} />
      ) : (
        <PublishedView scorecard={scorecard} version={version} onFailure={setFailure} />
      )}
    </div>
  );
}

function Skeleton() {
  return (
    <div aria-busy className="animate-pulse space-y-4 p-4">
      <div className="h-6 w-60 rounded bg-hover" />
      <div className="h-8 max-w-3xl rounded bg-hover" />
      <div className="h-40 max-w-3xl rounded bg-hover" />
    </div>
  );
}

function NoScorecard() {
  return (
    <Placeholder icon={FileX} title={m.scorecard_none()} isPage>
      <Link to="/forms" className="text-accent underline">
        {m.scorecards_title()}
      </Link>
    </Placeholder>
  );
}
