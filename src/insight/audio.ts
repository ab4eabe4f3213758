import { type ClipErrorKind, isPassing } from '../call/clip-error.ts';
import { plainText } from '../call/plain-text.ts';
import { estimateMs, isUnrecorded } from '../call/track.ts';
import type { Turn } from '../call/types.ts';
import type { Standing } from './figure.ts';

/** How loud a clip is. */
export interface ClipLevel {
  /** 0–1 */
  rms: number;
  /** 0–1 */
  peak: number;
  /** The share of its samples at full scale. */
  clippedShare: number;
}

/**
 * What is known of a clip's audio by now. `waiting`: it is on its way. `unasked`: it will not come
 * unless somebody looks at its turn or plays it, as in calls too long to be fetched whole.
 */
export type ClipAudio =
  | { state: 'known'; ms: number; level: ClipLevel }
  | { state: 'waiting' }
  | { state: 'unasked' }
  | { state: 'failed'; kind: ClipErrorKind };

/** Tells what is known of the audio of a clip, by its id. */
export type AudioOf = (clipId: string) => ClipAudio;

/**
 * How long a turn is heard, in ms, by estimate where its audio is not known; null where it has none.
 * `isLost`: audio of it failed to come for a passing reason, such as a lost network. `isPartial`: some
 * of its words are not in `ms`, because they were not recorded or their audio will never come.
 */
export interface TurnLength {
  ms: number | null;
  isWaiting: boolean;
  isUnasked: boolean;
  isLost: boolean;
  isPartial: boolean;
}

function addClip(length: TurnLength, turn: Turn, text: string, audio: ClipAudio): void {
  if (audio.state === 'failed' && !isPassing(audio.kind)) {
    length.isPartial = true;
    return;
  }
  length.isWaiting ||= audio.state === 'waiting';
  length.isUnasked ||= audio.state === 'unasked';
  length.isLost ||= audio.state === 'failed';
  length.ms = (length.ms ?? 0) + (audio.state === 'known' ? audio.ms : estimateMs({ turn, text }));
}

/** A turn's length, from what is known of its clips. */
export function lengthOfTurn(turn: Turn, audioOf: AudioOf): TurnLength {
  const length: TurnLength = {
    ms: null,
    isWaiting: false,
    isUnasked: false,
    isLost: false,
    isPartial: false,
  };
  for (const sentence of turn.sentences) {
    length.isPartial ||= isUnrecorded(turn, sentence);
    const text = plainText(sentence);
    for (const { id } of sentence.clips) addClip(length, turn, text, audioOf(id));
  }
  for (const { id } of turn.looseClips) addClip(length, turn, '', audioOf(id));
  return length;
}

/** How long all of a turn is heard, in ms; null where some of it will not be. */
export function wholeMs({ ms, isPartial }: TurnLength): number | null {
  return isPartial ? null : ms;
}

/** How far a figure that rests on these lengths can be trusted. */
export function standingOf(lengths: readonly TurnLength[]): Standing {
  if (lengths.some(({ isUnasked }) => isUnasked)) return 'provisional';
  if (lengths.some(({ isLost }) => isLost)) return 'unavailable';
  if (lengths.some(({ isWaiting }) => isWaiting)) return 'waiting';
  return lengths.some(({ isPartial }) => isPartial) ? 'partial' : 'known';
}
