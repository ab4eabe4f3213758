import { getClip } from '../../api/get-clip.ts';
import type { Call, CallRef } from '../../call/types.ts';
import { takeOutlineStore } from '../../player/clips/outline-store.ts';
import { PlayerContext, useNewPlayer } from '../../player/player-context.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { CallScreen } from './call-screen.tsx';
import { createLinkRefresher } from './fresh-links.ts';

interface CallViewProps {
  /** The call's path, which names it wherever something is kept of it. */
  path: string;
  callRef: CallRef;
  call: Call;
  isFetching: boolean;
  /** Why the call could not be fetched again, when that failed. */
  refetchError: Error | null;
  /** Fetches the call again; undefined when that fails. */
  refetch(): Promise<Call | undefined>;
}

/** A fetched call, with a player of its own. */
export function CallView(props: CallViewProps) {
  const { path } = props;
  const refetch = useLatest(props.refetch);
  const player = useNewPlayer(() => ({
    fetchClip: getClip,
    freshLink: createLinkRefresher(() => refetch.current()),
    outlines: takeOutlineStore(path),
  }));
  return (
    <PlayerContext value={player}>
      <CallScreen {...props} />
    </PlayerContext>
  );
}
