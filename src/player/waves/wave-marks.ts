import type { Cue, Track } from '../../call/track.ts';

/** What is drawn over a call's waveform besides its loudness. Times are ms of the recording. */
export interface WaveMarks {
  track: Track;
  isMissing(cue: Cue): boolean;
  loop: { fromMs: number; toMs: number } | null;
  /** Where something was found; the current match stands out. */
  matches: readonly { ms: number; isCurrent: boolean }[];
  /** Where something was noted. */
  notes: readonly number[];
}

/** The part of the recording that is in view, and how wide a millisecond is. */
export interface WaveView {
  fromMs: number;
  pxPerMs: number;
  width: number;
  height: number;
}

/** Colours as a canvas takes them. */
export interface MarkColors {
  line: string;
  edge: string;
  danger: string;
  accent: string;
  accentSoft: string;
  warning: string;
}

const closestBoundaryPx = 5;
const hatchPx = 5;

function firstInView({ endMs }: Track, fromMs: number): number {
  let [low, high] = [0, endMs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((endMs[middle] ?? 0) < fromMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

function verticalLine(context: CanvasRenderingContext2D, x: number, height: number): void {
  context.beginPath();
  context.moveTo(x, 0);
  context.lineTo(x, height);
  context.stroke();
}

function hatch(context: CanvasRenderingContext2D, x: number, width: number, height: number): void {
  context.save();
  context.beginPath();
  context.rect(x, 2, width, height - 4);
  context.clip();
  context.beginPath();
  for (let at = x - height; at < x + width; at += hatchPx) {
    context.moveTo(at, height);
    context.lineTo(at + height, 0);
  }
  context.stroke();
  context.restore();
}

/** Draws turns as boundaries, the transfer, gaps, the loop, matches and notes over the part in view. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  { track, isMissing, loop, matches, notes }: WaveMarks,
  { fromMs, pxPerMs, width, height }: WaveView,
  colors: MarkColors,
): void {
  context.clearRect(0, 0, width, height);
  context.lineWidth = 1;
  const xOf = (ms: number) => Math.round((ms - fromMs) * pxPerMs) + 0.5;
  const toMs = fromMs + width / pxPerMs;
  if (loop) {
    context.fillStyle = colors.accentSoft;
    context.fillRect(xOf(loop.fromMs), 0, xOf(loop.toMs) - xOf(loop.fromMs), height);
  }
  let lastBoundary = Number.NEGATIVE_INFINITY;
  for (let index = firstInView(track, fromMs); index < track.cues.length; index++) {
    const cue = track.cues[index];
    const start = track.startMs[index] ?? 0;
    if (!cue || start > toMs) break;
    const x = xOf(start);
    const before = track.cues[index - 1];
    if (before && before.turn.section !== cue.turn.section) {
      context.setLineDash([3, 2]);
      context.strokeStyle = colors.accent;
      verticalLine(context, x, height);
      context.setLineDash([]);
      lastBoundary = x;
    } else if (before && before.turn !== cue.turn && x - lastBoundary >= closestBoundaryPx) {
      context.strokeStyle = colors.line;
      verticalLine(context, x, height);
      lastBoundary = x;
    }
    if (isMissing(cue)) {
      context.strokeStyle = colors.danger;
      hatch(context, x, Math.max(xOf(track.endMs[index] ?? 0) - x, 2), height);
    }
  }
  for (const { ms, isCurrent } of matches) {
    if (ms < fromMs || ms > toMs) continue;
    context.fillStyle = isCurrent ? colors.accent : colors.warning;
    context.fillRect(xOf(ms) - 1.5, 0, isCurrent ? 4 : 3, isCurrent ? height : 6);
  }
  context.fillStyle = colors.accent;
  for (const ms of notes) {
    if (ms >= fromMs && ms <= toMs) context.fillRect(xOf(ms) - 1.5, height - 6, 3, 6);
  }
}
