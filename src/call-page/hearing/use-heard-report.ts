import { useEffect, useState } from 'react';
import type { CallRef } from '../../call/types.ts';
import { usePlayer } from '../../player/player-context.ts';
import { useSession } from '../../session/use-session.ts';
import { useOnDemand } from '../../ui/use-on-demand.ts';

const load = () => import('./heard-report.ts');

/** Has it recorded what somebody who has signed in hears of a call, from the first time on that it plays. */
export function useHeardReport(call: CallRef): void {
  const player = usePlayer();
  const [hasPlayed, setHasPlayed] = useState(false);
  useEffect(
    () => player.subscribe(() => player.getState().status === 'playing' && setHasPlayed(true)),
    [player],
  );
  const { person } = useSession();
  const { loaded } = useOnDemand(load, hasPlayed && person !== null);
  useEffect(() => {
    if (!loaded) return;
    const report = new loaded.HeardReport(call, player);
    return () => report.dispose();
  }, [loaded, call, player]);
}
