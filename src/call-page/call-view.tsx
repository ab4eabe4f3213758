import { useEffect, useMemo, useRef, useState } from 'react';
import { getClip } from '../api/client.ts';
import { toQueue } from '../call/queue.ts';
import type { Call } from '../call/types.ts';
import { m } from '../messages/index.ts';
import type { Player } from '../player/player.ts';
import { PlayerContext, useNewPlayer } from '../player/player-context.ts';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { CallHeader } from './call-header.tsx';
import { CallSkeleton } from './call-skeleton.tsx';
import { callTitle } from './call-title.ts';
import { failureWords } from './failure-words.ts';
import { Panels } from './panels.tsx';
import { PlayerBar } from './player-bar.tsx';
import { ProblemsNotice } from './problems-notice.tsx';
import { RawView } from './raw-view.tsx';
import { Timeline } from './timeline.tsx';
import { type PanelName, type TabName, useCallLocation } from './use-call-location.ts';
import { usePlayerKeys } from './use-player-keys.ts';

interface CallViewProps {
  call: Call;
  isFetching: boolean;
  /** Why the call could not be fetched again, when that failed. */
  refetchError: Error | null;
  refetch(): void;
}

/** Refused audio usually means aged links: the call is fetched again for fresh ones, once. */
function useFreshLinks(player: Player | null, refetch: () => void) {
  const hasRefreshed = useRef(false);
  useEffect(
    () =>
      player?.library.subscribe((clipId) => {
        const state = player.library.getState(clipId);
        const isRefused = state.status === 'failed' && state.error.kind === 'refused';
        if (!isRefused || hasRefreshed.current) return;
        hasRefreshed.current = true;
        refetch();
      }),
    [player, refetch],
  );
}

/** The tab that was open before the raw view took the address's `panel`. */
function useTab(panel: PanelName | null): TabName | null {
  const [last, setLast] = useState<TabName | null>(null);
  const tab = panel === 'raw' ? last : panel;
  if (tab !== last) setLast(tab);
  return tab;
}

/** A call that has come: header, timeline, panels and player. */
export function CallView({ call, isFetching, refetchError, refetch }: CallViewProps) {
  const player = useNewPlayer(getClip);
  const isWide = useMediaQuery('(min-width: 1024px)');
  const location = useCallLocation();
  const tab = useTab(location.panel);
  const queue = useMemo(() => toQueue(call), [call]);
  useFreshLinks(player, refetch);
  const first = queue.find(({ turn }) => turn.id === location.turnId) ?? queue[0];
  usePlayerKeys(player, first);

  if (!player) return <CallSkeleton retrying={false} />;
  const panels = <Panels call={call} location={location} tab={tab} isWide={isWide} />;
  return (
    <PlayerContext value={player}>
      <title>{callTitle(call)}</title>
      <div className="flex h-full">
        <div className="flex min-w-0 flex-1 flex-col">
          <CallHeader call={call} onShowRaw={() => location.openPanel('raw')} />
          {!isWide && panels}
          {call.problems.length > 0 && <ProblemsNotice problems={call.problems} />}
          {refetchError && !isFetching && (
            <p
              role="alert"
              className="border-b border-line bg-warning-soft px-4 py-1.5 text-sm text-warning"
            >
              {m.refetch_failed({ reason: failureWords(refetchError).title })}
            </p>
          )}
          <Timeline
            call={call}
            selectedTurnId={location.turnId}
            onSelect={location.selectTurn}
            isRefreshing={isFetching}
            onRefresh={refetch}
          />
          <PlayerBar queue={queue} first={first} onShowTurn={location.selectTurn} />
        </div>
        {isWide && (
          <aside aria-label={m.panels_label()} className="w-90 shrink-0 border-s border-line">
            {panels}
          </aside>
        )}
      </div>
      <RawView
        raw={call.raw}
        isOpen={location.panel === 'raw'}
        onClose={() => location.openPanel(tab)}
      />
    </PlayerContext>
  );
}
