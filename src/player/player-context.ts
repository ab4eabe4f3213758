import { createContext, use, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Clip } from '../call/types.ts';
import { useIdle } from '../ui/use-idle.ts';
import type { ClipSource } from './clips/clip-library.ts';
import type { ClipState } from './clips/clip-state.ts';
import { pauseOtherTabs } from './other-tabs.ts';
import { Player } from './player.ts';
import type { PlayerState } from './player-state.ts';
import type { Moment } from './playing/call-track.ts';

/** The page's player. */
export const PlayerContext = createContext<Player | null>(null);

/**
 * Makes a player that lives as long as the component. React may unmount a component and mount it again
 * at once, so the player is disposed of in a task of its own.
 */
export function useNewPlayer(createSource: () => ClipSource): Player {
  const [player] = useState(() => new Player(createSource()));
  const disposal = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    clearTimeout(disposal.current);
    void player.open();
    const stopWatching = pauseOtherTabs(player);
    const onOnline = () => player.library.retryAll();
    addEventListener('online', onOnline);
    return () => {
      removeEventListener('online', onOnline);
      stopWatching();
      disposal.current = setTimeout(() => player.dispose());
    };
  }, [player]);
  return player;
}

/** The page's player. Throws outside a call page. */
export function usePlayer(): Player {
  const player = use(PlayerContext);
  if (!player) throw new Error('usePlayer needs a PlayerContext');
  return player;
}

/** A value derived from the player's state; renders again only when that value changes. */
export function usePlayerState<Value extends string | number | boolean | null | object>(
  select: (state: PlayerState) => Value,
): Value {
  const player = usePlayer();
  return useSyncExternalStore(player.subscribe, () => select(player.getState()));
}

/**
 * Whether it is time for what must not hold up the conversation and its first clip: those are there,
 * and the browser is idle.
 */
export function useCalm(): boolean {
  const player = usePlayer();
  return useIdle(usePlayerState(() => player.hasFirstClip));
}

/** Where a clip stands; it is asked for while the component is mounted. */
export function useClip(clip: Clip): ClipState {
  const { library } = usePlayer();
  useEffect(() => {
    const release = library.hold(clip.id);
    library.request(clip);
    return () => {
      library.withdraw(clip.id);
      release();
    };
  }, [library, clip]);
  return useSyncExternalStore(
    (notify) => library.subscribe((clipId) => (clipId === clip.id || clipId === null) && notify()),
    () => library.getState(clip.id),
  );
}

/** Calls back with where the call is: each frame while it plays, and after each change. */
export function usePlayhead(onMove: (moment: Moment) => void): void {
  const player = usePlayer();
  const latest = useRef(onMove);
  useEffect(() => {
    latest.current = onMove;
  });
  useEffect(() => {
    let frame = 0;
    const tick = () => {
      latest.current(player.now());
      frame = player.getState().status === 'playing' ? requestAnimationFrame(tick) : 0;
    };
    const start = () => {
      if (frame === 0) frame = requestAnimationFrame(tick);
    };
    const stop = player.subscribe(start);
    start();
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [player]);
}
