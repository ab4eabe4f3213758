import { useNavigate } from 'react-router';
import type { ScorecardVersion, ScorecardWithVersions } from '../contract/scorecards.ts';
import { formatDateTime } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { useMay } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { ScorecardActions } from './actions/scorecard-actions.tsx';
import { useStartDraft } from './actions/use-scorecard-actions.ts';
import { Preview } from './preview/preview.tsx';
import { ScorecardHead, titleOf } from './scorecard-head.tsx';

interface PublishedViewProps {
  scorecard: ScorecardWithVersions;
  version: ScorecardVersion;
  onFailure(error: Error): void;
}

/** A version that was published: it can be tried, and never changes. */
export function PublishedView({ scorecard, version, onFailure }: PublishedViewProps) {
  const navigate = useNavigate();
  const mayEdit = useMay('edit-scorecards');
  const startDraft = useStartDraft();
  const { id, draft } = scorecard;
  const edit = () => {
    const { definition } = version;
    const onSuccess = () => void navigate(`/forms/${id}`);
    if (draft) onSuccess();
    else startDraft.mutate({ id, definition }, { onSuccess, onError: onFailure });
  };
  const time = formatDateTime(Date.parse(version.publishedAt ?? version.changedAt));
  return (
    <>
      <ScorecardHead
        scorecard={scorecard}
        version={version}
        title={titleOf(version)}
        status={m.version_status({ number: version.number, time })}
      >
        <ScorecardActions scorecard={scorecard} version={version} onFailure={onFailure} />
        {mayEdit && (
          <Button
            primary
            disabled={startDraft.isPending}
            onClick={edit}
            className="pointer-coarse:h-11"
          >
            {draft ? m.draft_open() : m.draft_start()}
          </Button>
        )}
      </ScorecardHead>
      <div className="min-h-0 flex-1 overflow-y-auto bg-sunken">
        <div className="mx-auto min-h-full max-w-xl border-x border-line">
          <Preview key={version.id} definition={version.definition} />
        </div>
      </div>
    </>
  );
}
