import type { Cue, Track } from '../../call/track.ts';
import type { Speaker } from '../../call/types.ts';
import type { ClipOutline } from '../clips/decode.ts';

/** The loudness (0–1) of a whole call, a lane a speaker, in equal stretches. */
export type CallPeaks = Readonly<Record<Speaker, Float32Array>>;

const finestPerSecond = 40;
/** What is drawn of a clip that is not decoded yet. */
const unknownLoudness = 0.05;

function loudestOf(peaks: Uint8Array, from: number, to: number): number {
  let loudest = 0;
  for (let at = Math.floor(from); at < to && at < peaks.length; at++) {
    loudest = Math.max(loudest, peaks[at] ?? 0);
  }
  return loudest / 255;
}

/** Draws a clip from one point to another. Where several clips share a point, the loudest counts. */
function drawClip(
  lane: Float32Array,
  from: number,
  to: number,
  outline: ClipOutline | undefined,
): void {
  const scale = outline ? outline.peaks.length / (to - from) : 0;
  for (let point = from; point < to; point++) {
    const start = (point - from) * scale;
    const loudness = outline
      ? loudestOf(outline.peaks, start, Math.max(start + scale, 1))
      : unknownLoudness;
    lane[point] = Math.max(lane[point] ?? 0, loudness);
  }
}

/**
 * A call's loudness from its clips' outlines, in at most so many points; nothing where a clip is
 * missing.
 */
export function callPeaks(
  track: Track,
  outlineOf: (cue: Cue) => ClipOutline | undefined,
  isMissing: (cue: Cue) => boolean,
  mostPoints: number,
): CallPeaks {
  const seconds = Math.max(track.durationMs / 1000, 0.001);
  const perSecond = Math.min(finestPerSecond, mostPoints / seconds);
  const points = Math.max(1, Math.min(Math.ceil(seconds * perSecond), mostPoints));
  const lanes: CallPeaks = {
    robot: new Float32Array(points),
    customer: new Float32Array(points),
    agent: new Float32Array(points),
  };
  const pointAt = (ms: number) => Math.round((ms / 1000) * perSecond);
  for (const [index, cue] of track.cues.entries()) {
    const [start = 0, end = 0] = [track.startMs[index], track.endMs[index]];
    if (isMissing(cue) || end <= start) continue;
    const from = Math.min(pointAt(start), points - 1);
    const to = Math.min(Math.max(pointAt(end), from + 1), points);
    drawClip(lanes[cue.turn.speaker], from, to, outlineOf(cue));
  }
  return lanes;
}
