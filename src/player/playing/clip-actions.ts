import { nextJump } from '../clips/pauses.ts';
import type { TimedAction } from './action-timer.ts';
import type { Moment } from './call-track.ts';
import type { Playback } from './playback.ts';

/** How long it takes until a second of the clip that plays, in ms of the clock. */
function msTo(seconds: number, { deck, state }: Playback): number {
  return ((seconds - deck.time) / state.rate) * 1000;
}

/** Goes back to where the loop begins, if it ends inside the clip that plays. */
export function loopAction(playback: Playback, goTo: (moment: Moment) => void): TimedAction {
  const { loop, index, duration } = playback.state;
  const endsHere = loop?.to.index === index && loop.to.time < duration;
  return {
    inMs: endsHere ? msTo(loop.to.time, playback) : Number.POSITIVE_INFINITY,
    run: () => loop && goTo(loop.from),
  };
}

/** Leaves out the most of the next long silence, if silences are skipped. */
export function skipAction(playback: Playback): TimedAction {
  const { deck, library, store, state } = playback;
  const clipId = state.skipsSilence ? deck.clipId : null;
  const pauses = (clipId !== null && library.getOutline(clipId)?.pauses) || [];
  const jump = nextJump(pauses, deck.time);
  return {
    inMs: jump ? msTo(jump.from, playback) : Number.POSITIVE_INFINITY,
    run: () => {
      if (!jump) return;
      const saved = state.saved + jump.to - deck.time;
      deck.seek(jump.to);
      store.set({ time: jump.to, saved });
    },
  };
}
