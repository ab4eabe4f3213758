import type { Loop } from './playing/loop.ts';
import { readSettings, type Settings } from './settings/settings.ts';

/** What the player does. `waiting` means that the clip is still being fetched. */
export type PlayerStatus = 'idle' | 'waiting' | 'playing' | 'paused' | 'ended';

/** The player's state. Times are seconds. */
export interface PlayerState extends Settings {
  /** The current cue's place in the call; −1 when there is none yet. */
  index: number;
  status: PlayerStatus;
  /** Where in the current clip; below 0 in the pause before it. */
  time: number;
  /** The current clip's length; 0 until it is known. */
  duration: number;
  /** Silence skipped since the page was opened. */
  saved: number;
  loop: Loop | null;
  /** The cue that was last passed over because it cannot be heard; −1 when none was. */
  skipped: number;
  /** Grows with each change of the track. */
  trackVersion: number;
}

/** A player that nothing was asked of yet, with the remembered settings. */
export function initialState(): PlayerState {
  return {
    ...readSettings(),
    index: -1,
    status: 'idle',
    time: 0,
    duration: 0,
    saved: 0,
    loop: null,
    skipped: -1,
    trackVersion: 0,
  };
}
