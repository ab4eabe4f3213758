import { useEffect } from 'react';
import { bindMediaSession } from '../../player/media-session.ts';
import type { Player } from '../../player/player.ts';
import { useLatest } from '../../ui/use-latest.ts';
import type { CallActions } from '../keys/call-keys.ts';
import { speakers } from '../words/speakers.ts';

/** Lets media keys and the lock screen control the player, under the call's title. */
export function useMediaKeys(player: Player, title: string, actions: CallActions) {
  const latest = useLatest(actions);
  useEffect(() => {
    const nameOf = ({ cue }: Player) => (cue ? speakers[cue.turn.speaker].name() : '');
    return bindMediaSession(player, title, nameOf, (by) =>
      by === 1 ? latest.current.nextTurn() : latest.current.previousTurn(),
    );
  }, [player, title, latest]);
}
