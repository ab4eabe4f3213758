import type { Player } from './player.ts';
import type { PlayerStatus } from './player-state.ts';

const channelName = 'turnwise.playing';

function isStarted(status: PlayerStatus): boolean {
  return status === 'playing' || status === 'waiting';
}

/**
 * Lets only one tab of this browser play: a player that starts pauses those in the other tabs. Returns a
 * function that stops it.
 */
export function pauseOtherTabs(player: Player): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = () => player.pause();
  let wasStarted = false;
  const stop = player.subscribe(() => {
    const hasStarted = isStarted(player.getState().status);
    if (hasStarted && !wasStarted) channel.postMessage('started');
    wasStarted = hasStarted;
  });
  return () => {
    stop();
    channel.close();
  };
}
