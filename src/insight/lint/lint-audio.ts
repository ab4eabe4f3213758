import type { Clip, Sentence, Turn } from '../../call/types.ts';
import { type Finding, turnFinding } from './finding.ts';

/** How loud a clip is. */
export interface ClipLevel {
  /** 0–1 */
  rms: number;
  /** 0–1 */
  peak: number;
  /** The share of its samples at full scale. */
  clippedShare: number;
}

interface PlacedClip {
  turn: Turn;
  sentence: Sentence | null;
  /** Its position among the clips of its turn. */
  position: number;
  level: ClipLevel;
}

const silentPeak = 0.01;
const tooManyClipped = 0.001;
const muchLouder = 4;
const fewestOthers = 3;

function placedClips(
  turns: readonly Turn[],
  levelOf: (clipId: string) => ClipLevel | undefined,
): PlacedClip[] {
  const placed: PlacedClip[] = [];
  for (const turn of turns) {
    let position = 0;
    const place = (clip: Clip, sentence: Sentence | null) => {
      const level = levelOf(clip.id);
      if (level) placed.push({ turn, sentence, position, level });
      position++;
    };
    for (const sentence of turn.sentences) {
      for (const clip of sentence.clips) place(clip, sentence);
    }
    for (const clip of turn.looseClips) place(clip, null);
  }
  return placed;
}

/** The median of sorted values without one of them. */
function medianWithout(sorted: Float64Array, value: number): number {
  const index = sorted.indexOf(value);
  const other = (at: number) => sorted[at < index ? at : at + 1] ?? 0;
  const last = sorted.length - 2;
  return (other(Math.floor(last / 2)) + other(Math.ceil(last / 2))) / 2;
}

/** Tells the median loudness of the others of an audible clip, where it may be much louder. */
function createMedianOfOthers(
  clips: readonly PlacedClip[],
): (level: ClipLevel) => number | undefined {
  const audible = clips.flatMap(({ level }) => (level.peak >= silentPeak ? level.rms : []));
  const sorted = Float64Array.from(audible).sort();
  const least = sorted[Math.floor((sorted.length - 2) / 2)] ?? 0;
  return ({ rms, peak }) => {
    const isEligible = peak >= silentPeak && sorted.length > fewestOthers;
    return isEligible && rms > muchLouder * least ? medianWithout(sorted, rms) : undefined;
  };
}

function faultsOf(clip: PlacedClip, medianOfOthers: number | undefined): Finding[] {
  const { turn, sentence, position, level } = clip;
  const { rms, peak, clippedShare } = level;
  const find = (kind: Finding['kind'], figures: Finding['detail']): Finding => ({
    ...turnFinding(kind, turn, { clip: position, ...figures }, `clip-${position}`),
    sentenceId: sentence?.id ?? null,
  });
  const findings: Finding[] = [];
  if (peak < silentPeak) findings.push(find('silent-clip', { peak }));
  if (clippedShare > tooManyClipped) findings.push(find('clipped-clip', { clippedShare }));
  if (medianOfOthers !== undefined && rms > muchLouder * medianOfOthers) {
    findings.push(find('loud-clip', { rms, median: medianOfOthers }));
  }
  return findings;
}

/**
 * The clips that are silent, overdriven, or more than 12 dB louder than the call's others, in
 * spoken order. `detail.clip` is the clip's position among those of its turn, loose ones last.
 */
export function lintAudio(
  turns: readonly Turn[],
  levelOf: (clipId: string) => ClipLevel | undefined,
): Finding[] {
  const clips = placedClips(turns, levelOf);
  const medianOfOthers = createMedianOfOthers(clips);
  return clips.flatMap((clip) => faultsOf(clip, medianOfOthers(clip.level)));
}
