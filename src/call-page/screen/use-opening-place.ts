import { useEffect, useLayoutEffect, useRef } from 'react';
import { toCues } from '../../call/track.ts';
import type { Call } from '../../call/types.ts';
import type { Player } from '../../player/player.ts';
import { momentOf } from '../navigation/share.ts';
import type { CallLocation } from '../navigation/use-call-location.ts';
import { readKeptMoment, writeKeptMoment } from './kept-moment.ts';

/**
 * Gives the player the call's cues, and moves it to where the call is opened: after a reload to where
 * it was, else to the address's turn.
 */
export function useOpeningPlace(
  player: Player,
  call: Call,
  path: string,
  { turnId, seconds }: CallLocation,
) {
  const opensAt = useRef(
    readKeptMoment(path) ?? (turnId ? { turnId, seconds: seconds ?? 0 } : null),
  );
  useLayoutEffect(() => {
    player.setCues(toCues(call), call.record.answeredAt);
    const place = opensAt.current;
    opensAt.current = null;
    if (place) void player.seekWithin(player.placesOfTurn(place.turnId), place.seconds);
  }, [player, call]);
  useEffect(() => {
    const keep = () => writeKeptMoment(path, momentOf(player));
    addEventListener('pagehide', keep);
    return () => removeEventListener('pagehide', keep);
  }, [player, path]);
}
