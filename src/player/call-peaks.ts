import type { Cue, Track } from '../call/track.ts';
import type { Speaker } from '../call/types.ts';
import type { ClipOutline } from './decode.ts';

/** The loudness (0–1) of a whole call, a lane a speaker, in equal stretches. */
export type CallPeaks = Readonly<Record<Speaker, Float32Array>>;

const mostPoints = 400_000;
const finestPerSecond = 40;
/** What is drawn of a clip that is not decoded yet. */
const unknownLoudness = 0.05;

function drawOutline(lane: Float32Array, from: number, to: number, peaks: Uint8Array): void {
  const scale = peaks.length / (to - from);
  for (let point = from; point < to; point++) {
    const last = Math.max((point + 1 - from) * scale, 1);
    let loudest = 0;
    for (let at = Math.floor((point - from) * scale); at < last && at < peaks.length; at++) {
      loudest = Math.max(loudest, peaks[at] ?? 0);
    }
    lane[point] = loudest / 255;
  }
}

/** A call's loudness from its clips' outlines; nothing where a clip is missing. */
export function callPeaks(
  track: Track,
  outlineOf: (cue: Cue) => ClipOutline | undefined,
  isMissing: (cue: Cue) => boolean,
): CallPeaks {
  const seconds = Math.max(track.durationMs / 1000, 0.001);
  const perSecond = Math.min(finestPerSecond, mostPoints / seconds);
  const points = Math.min(Math.max(1, Math.ceil(seconds * perSecond)), mostPoints);
  const lanes: CallPeaks = {
    robot: new Float32Array(points),
    customer: new Float32Array(points),
    agent: new Float32Array(points),
  };
  const pointAt = (ms: number) => Math.round((ms / 1000) * perSecond);
  for (const [index, cue] of track.cues.entries()) {
    if (isMissing(cue)) continue;
    const from = pointAt(track.startMs[index] ?? 0);
    const to = Math.min(pointAt(track.endMs[index] ?? 0), points);
    const outline = outlineOf(cue);
    const lane = lanes[cue.turn.speaker];
    if (outline) drawOutline(lane, from, to, outline.peaks);
    else lane.fill(unknownLoudness, from, to);
  }
  return lanes;
}
