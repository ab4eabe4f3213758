import type { Player } from './player.ts';

const stepSeconds = 5;

/** Steps to the next (1) or the previous (−1) turn. */
type StepTurn = (by: 1 | -1) => void;

/**
 * Lets media keys and the lock screen steer a player, under a title and the names of those who
 * speak. Returns a function that undoes it.
 */
export function bindMediaSession(
  player: Player,
  title: string,
  nameOf: (player: Player) => string,
  stepTurn: StepTurn,
): () => void {
  const session = navigator.mediaSession;
  const actions: Partial<Record<MediaSessionAction, MediaSessionActionHandler>> = {
    play: () => player.toggle(),
    pause: () => player.pause(),
    previoustrack: () => stepTurn(-1),
    nexttrack: () => stepTurn(1),
    seekbackward: ({ seekOffset }) => player.skip(-(seekOffset ?? stepSeconds)),
    seekforward: ({ seekOffset }) => player.skip(seekOffset ?? stepSeconds),
    seekto: ({ seekTime }) => player.seekTo((seekTime ?? 0) * 1000),
  };
  const names = Object.keys(actions) as MediaSessionAction[];
  for (const name of names) session.setActionHandler(name, actions[name] ?? null);
  let shown = '';
  const show = () => {
    const { status, rate } = player.getState();
    session.playbackState =
      status === 'idle'
        ? 'none'
        : status === 'playing' || status === 'waiting'
          ? 'playing'
          : 'paused';
    const artist = nameOf(player);
    if (artist !== shown) session.metadata = new MediaMetadata({ title, artist });
    shown = artist;
    const duration = player.track.durationMs / 1000;
    if (duration === 0) return;
    session.setPositionState({
      duration,
      position: Math.min(player.msAt() / 1000, duration),
      playbackRate: rate,
    });
  };
  const stop = player.subscribe(show);
  return () => {
    stop();
    for (const name of names) session.setActionHandler(name, null);
    session.metadata = null;
    session.playbackState = 'none';
  };
}
