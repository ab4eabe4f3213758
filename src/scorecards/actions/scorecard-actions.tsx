import { Archive, ArchiveRestore, Copy, Download } from 'lucide-react';
import { writeScorecardFile } from '../../contract/scorecard-file.ts';
import type { Scorecard, ScorecardVersion } from '../../contract/scorecards.ts';
import { m } from '../../messages/index.ts';
import { localText } from '../../reviewing/local-text.ts';
import { useMay } from '../../session/use-session.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { duplicateOf, useCreate, useRetire } from './use-scorecard-actions.ts';

interface ScorecardActionsProps {
  scorecard: Scorecard;
  /** The version that is copied or saved as a file. */
  version: ScorecardVersion;
  onFailure(error: Error): void;
}

/** What can be done with any scorecard. */
export function ScorecardActions({ scorecard, version, onFailure }: ScorecardActionsProps) {
  const mayEdit = useMay('edit-scorecards');
  const create = useCreate();
  const retire = useRetire();
  const { definition, number } = version;
  const isRetired = scorecard.retiredAt !== null;
  const name = localText(definition.title) || m.scorecard_no_title();
  const save = () =>
    saveFile(
      new Blob([writeScorecardFile(definition, location.origin)], { type: 'application/json' }),
      `${name} v${number}.json`,
    );
  return (
    <div className="flex shrink-0">
      {mayEdit && (
        <IconButton
          icon={Copy}
          label={m.duplicate()}
          disabled={create.isPending}
          onClick={() => create.mutate(duplicateOf(definition), { onError: onFailure })}
          className="pointer-coarse:size-11"
        />
      )}
      <IconButton
        icon={Download}
        label={m.scorecard_export()}
        onClick={save}
        className="pointer-coarse:size-11"
      />
      {mayEdit && scorecard.published && (
        <IconButton
          icon={isRetired ? ArchiveRestore : Archive}
          label={isRetired ? m.scorecard_bring_back() : m.scorecard_retire()}
          disabled={retire.isPending}
          onClick={() =>
            retire.mutate({ id: scorecard.id, isRetired: !isRetired }, { onError: onFailure })
          }
          className="pointer-coarse:size-11"
        />
      )}
    </div>
  );
}
