import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { scorecardsQuery } from '../api/scorecards-query.ts';
import { m } from '../messages/index.ts';
import { useLocale } from '../messages/use-locale.ts';
import { Failed } from '../reviewing/failed.tsx';
import { useMay } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { FailureLine } from './actions/failure-line.tsx';
import { useCreate } from './actions/use-scorecard-actions.ts';
import { newScorecard } from './editor/new-parts.ts';
import { ImportButton } from './list/import-button.tsx';
import { ImportFaults, type RefusedFile } from './list/import-faults.tsx';
import { ScorecardList } from './list/scorecard-list.tsx';

/** All scorecards, and the ways to make one. */
export function ScorecardsPage() {
  useLocale();
  const { data: scorecards, error, refetch } = useQuery(scorecardsQuery);
  const [failure, setFailure] = useState<Error | null>(null);
  const [refused, setRefused] = useState<RefusedFile | null>(null);
  const mayEdit = useMay('edit-scorecards');
  const create = useCreate();
  if (!scorecards && error) {
    return <Failed error={error} title={m.scorecards_failed()} onRetry={() => void refetch()} />;
  }
  // What was not published yet is for those who edit it.
  const shown = mayEdit ? scorecards : scorecards?.filter(({ published }) => published);
  const make = (definition = newScorecard()) => {
    setRefused(null);
    create.mutate(definition, { onError: setFailure });
  };
  return (
    <div className="h-full overflow-y-auto">
      <title>{`${m.scorecards_title()} · Turnwise`}</title>
      <FailureLine error={failure} onClose={() => setFailure(null)} />
      <div className="mx-auto max-w-4xl px-4 py-6">
        <div className="mb-4 flex flex-wrap items-center gap-2">
          <h1 className="me-auto text-xl font-semibold">{m.scorecards_title()}</h1>
          {mayEdit && (
            <>
              <ImportButton onRead={make} onRefused={setRefused} />
              <Button
                primary
                disabled={create.isPending}
                onClick={() => make()}
                className="pointer-coarse:h-11"
              >
                <Plus size={14} aria-hidden />
                {m.scorecard_new()}
              </Button>
            </>
          )}
        </div>
        {refused && <ImportFaults file={refused} onClose={() => setRefused(null)} />}
        <ScorecardList scorecards={shown} onFailure={setFailure} />
      </div>
    </div>
  );
}
