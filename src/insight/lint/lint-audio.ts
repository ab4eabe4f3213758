import type { ClipErrorKind } from '../../call/clip-error.ts';
import type { Clip, Sentence, Turn } from '../../call/types.ts';
import type { AudioOf, ClipAudio, ClipLevel } from '../audio.ts';
import { type Finding, type FindingKind, turnFinding } from './finding.ts';

interface PlacedClip {
  turn: Turn;
  sentence: Sentence | null;
  /** Its position among the clips of its turn. */
  position: number;
  audio: ClipAudio;
}

/** What it is called that a clip will not be heard; what may pass is none of the call's faults. */
const lastingFaults: Partial<Record<ClipErrorKind, FindingKind>> = {
  missing: 'missing-clip',
  refused: 'refused-clip',
  'host-refused': 'refused-clip',
  'bad-link': 'refused-clip',
  'not-audio': 'undecodable-clip',
  undecodable: 'undecodable-clip',
};

const silentPeak = 0.01;
const tooManyClipped = 0.001;
const muchLouder = 4;
const fewestOthers = 3;

function placedClips(turns: readonly Turn[], audioOf: AudioOf): PlacedClip[] {
  const placed: PlacedClip[] = [];
  for (const turn of turns) {
    let position = 0;
    const place = (clip: Clip, sentence: Sentence | null) => {
      placed.push({ turn, sentence, position, audio: audioOf(clip.id) });
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
  const audible: number[] = [];
  for (const { audio } of clips) {
    if (audio.state === 'known' && audio.level.peak >= silentPeak) audible.push(audio.level.rms);
  }
  const sorted = Float64Array.from(audible).sort();
  const least = sorted[Math.floor((sorted.length - 2) / 2)] ?? 0;
  return ({ rms, peak }) => {
    const isEligible = peak >= silentPeak && sorted.length > fewestOthers;
    return isEligible && rms > muchLouder * least ? medianWithout(sorted, rms) : undefined;
  };
}

function clipFinding(
  kind: FindingKind,
  { turn, sentence, position }: PlacedClip,
  figures: Finding['detail'],
): Finding {
  return {
    ...turnFinding(kind, turn, { clip: position, ...figures }, `clip-${position}`),
    sentenceId: sentence?.id ?? null,
  };
}

function soundFaults(
  clip: PlacedClip,
  { rms, peak, clippedShare }: ClipLevel,
  medianOfOthers: number | undefined,
): Finding[] {
  const findings: Finding[] = [];
  if (peak < silentPeak) findings.push(clipFinding('silent-clip', clip, { peak }));
  if (clippedShare > tooManyClipped) {
    findings.push(clipFinding('clipped-clip', clip, { clippedShare }));
  }
  if (medianOfOthers !== undefined && rms > muchLouder * medianOfOthers) {
    findings.push(clipFinding('loud-clip', clip, { rms, median: medianOfOthers }));
  }
  return findings;
}

/**
 * The clips that will not be heard (missing, refused, undecodable), and those that are silent,
 * overdriven, or more than 12 dB louder than the call's others, in spoken order. `detail.clip` is
 * the clip's position among those of its turn, loose ones last.
 */
export function lintAudio(turns: readonly Turn[], audioOf: AudioOf): Finding[] {
  const clips = placedClips(turns, audioOf);
  const medianOfOthers = createMedianOfOthers(clips);
  return clips.flatMap((clip) => {
    const { audio } = clip;
    if (audio.state === 'known') {
      return soundFaults(clip, audio.level, medianOfOthers(audio.level));
    }
    const kind = audio.state === 'failed' ? lastingFaults[audio.kind] : undefined;
    return kind ? clipFinding(kind, clip, {}) : [];
  });
}
