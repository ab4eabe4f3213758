import { useMutation } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useNavigate } from 'react-router';
import { issuesOf } from '../contract/scorecard-issues.ts';
import type { ScorecardVersion, ScorecardWithVersions } from '../contract/scorecards.ts';
import { m } from '../messages/index.ts';
import { localText } from '../reviewing/local-text.ts';
import { SaveNotice, saveWords } from '../reviewing/save-notice.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { DiscardDraft } from './actions/discard-draft.tsx';
import { PublishButton } from './actions/publish-button.tsx';
import { ScorecardActions } from './actions/scorecard-actions.tsx';
import { useRefresh } from './actions/use-scorecard-actions.ts';
import { EditAndPreview } from './edit-and-preview.tsx';
import type { DraftEdit } from './editor/draft-session.ts';
import { Editor } from './editor/editor.tsx';
import { useOpenQuestion } from './editor/open-question.ts';
import { useDraftSession } from './editor/use-draft-session.ts';
import { useGoToIssue } from './editor/use-go-to-issue.ts';
import { useUndoKey } from './editor/use-undo-key.ts';
import { Preview } from './preview/preview.tsx';
import { ScorecardHead } from './scorecard-head.tsx';

interface DraftViewProps {
  scorecard: ScorecardWithVersions;
  /** As it is when the page opens. */
  draft: ScorecardVersion;
  onFailure(error: Error): void;
}

/** The draft of a scorecard: its editor beside a preview that works. */
export function DraftView({ scorecard, draft, onFailure }: DraftViewProps) {
  const [session, state] = useDraftSession(draft);
  const { definition, version, past, save, wasChangedElsewhere } = state;
  const navigate = useNavigate();
  const refresh = useRefresh();
  const issues = useMemo(() => issuesOf(definition), [definition]);
  const [showsLacks, setShowsLacks] = useState(false);
  const open = useOpenQuestion();
  const isWide = useMediaQuery('(min-width: 1024px)');
  const [tab, setTab] = useState<'edit' | 'preview'>('edit');
  const goToIssue = useGoToIssue(definition, open);
  const change = useCallback(
    (field: string, edit: DraftEdit) => session.change(field, edit),
    [session],
  );
  const undo = () => session.undo();
  useUndoKey(undo);
  const options = { networkMode: 'always', onError: onFailure } as const;
  const publish = useMutation({
    ...{ ...options, mutationFn: () => session.publish() },
    onSuccess: refresh,
  });
  const discard = useMutation({
    ...{ ...options, mutationFn: () => session.discard() },
    onSuccess: async () => {
      if (!scorecard.published) await navigate('/forms');
      await refresh();
    },
  });
  const resolve = useMutation({
    ...{ ...options, mutationFn: (choice: 'mine' | 'theirs') => session.resolve(choice) },
    onSuccess: refresh,
  });
  const showIssues = () => {
    flushSync(() => {
      setShowsLacks(true);
      setTab('edit');
    });
    goToIssue(issues[0]);
  };
  const lacking = issues.length > 0 ? ` · ${m.issues_left({ count: issues.length })}` : '';
  return (
    <>
      <ScorecardHead
        scorecard={scorecard}
        version={version}
        title={localText(definition.title)}
        status={`${m.scorecard_version({ number: version.number })} · ${saveWords(save)}${lacking}`}
      >
        <IconButton
          icon={Undo2}
          label={m.undo()}
          shortcut="Ctrl+Z"
          disabled={past.length === 0}
          onClick={undo}
          className="pointer-coarse:size-11"
        />
        <ScorecardActions
          scorecard={scorecard}
          version={{ ...version, definition }}
          onFailure={onFailure}
        />
        <DiscardDraft onDiscard={() => discard.mutate()} />
        <PublishButton
          number={version.number}
          issues={issues}
          isPublishing={publish.isPending}
          onLacking={showIssues}
          onPublish={() => publish.mutate()}
        />
      </ScorecardHead>
      <SaveNotice
        save={save}
        wasChangedElsewhere={wasChangedElsewhere}
        onResolve={(choice) => resolve.mutate(choice)}
      />
      <EditAndPreview
        isWide={isWide}
        tab={tab}
        onTab={setTab}
        editor={
          <Editor
            definition={definition}
            issues={issues}
            showsLacks={showsLacks}
            open={open}
            change={change}
          />
        }
        preview={<Preview definition={definition} />}
      />
    </>
  );
}
