import type { Speaker } from '../../call/types.ts';
import type { Player } from '../player.ts';
import { callPeaks } from './call-peaks.ts';
import type { Wave } from './wave.ts';

/** The lanes of a call's waveform from above: robot and agent share the first, for both answer. */
const laneOrder: readonly Speaker[] = ['robot', 'agent', 'customer'];
const mostPoints = 400_000;

/** How finely a wave is to be drawn at its present zoom: a point a pixel. */
export function pointsFor(wave: Wave): number {
  return Math.min(Math.max(wave.getWrapper().clientWidth, 1), mostPoints);
}

/** Draws a whole call into a wave of three channels: robot, agent, customer. */
export function drawLanes(wave: Wave, player: Player): void {
  const { track } = player;
  const peaks = callPeaks(
    track,
    ({ clip }) => (clip ? player.library.getOutline(clip.id) : undefined),
    (cue) => player.isMissing(cue),
    pointsFor(wave),
  );
  const channels = laneOrder.map((speaker) => peaks[speaker]);
  wave.load('', channels, track.durationMs / 1000).catch(() => {
    // A drawing that a newer one overtakes is rejected; the newer one is seen.
  });
}
