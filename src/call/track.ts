import { plainText } from './plain-text.ts';
import { turnNumbers, turnsOf } from './turns.ts';
import type { Call, CallEvent, Clip, Sentence, Turn } from './types.ts';

/** One stretch of the call as a recording: a clip and what it says, or the gap where one is missing. */
export interface Cue {
  /** The clip's id; the sentence's where there is no clip. */
  id: string;
  turn: Turn;
  /** The turn's number in the call. */
  turnNumber: number;
  /** Null for a clip that no sentence certainly owns. */
  sentenceId: string | null;
  /** What is said in it, without marks. */
  text: string;
  clip: Clip | null;
}

/** A cue's length in ms, and how it is known: from the audio, by a guess, or not at all. */
export interface CueLength {
  ms: number;
  standing: 'decoded' | 'estimated' | 'missing';
}

/** The whole call as one recording. The arrays run parallel to `cues`; all times in ms. */
export interface Track {
  cues: readonly Cue[];
  startMs: Float64Array;
  endMs: Float64Array;
  /** When each cue began on the call's own clock, epoch ms, by estimate; NaN where nothing tells. */
  clockMs: Float64Array;
  durationMs: number;
  /** Whether any cue’s length is an estimate, and so `durationMs`. */
  isEstimate: boolean;
}

/** How long a missing clip's gap is drawn, in ms. */
export const gapMs = 600;

const msPerCharacter = 220;
const shortestMs = 600;
const longestGuessMs = 120_000;
/** Rows further apart than this do not tell how long a pause was. */
const longestPauseMs = 30_000;

function cuesOfTurn(turn: Turn, turnNumber: number): Cue[] {
  const isUnpaired = turn.looseClips.length > 0;
  const spoken = turn.sentences.flatMap((sentence): Cue[] => {
    const { id: sentenceId, clips } = sentence;
    const about = { turn, turnNumber, sentenceId, text: plainText(sentence) };
    if (clips.length > 0) return clips.map((clip) => ({ id: clip.id, ...about, clip }));
    return isUnpaired ? [] : [{ id: sentenceId, ...about, clip: null }];
  });
  const loose = turn.looseClips.map(
    (clip): Cue => ({ id: clip.id, turn, turnNumber, sentenceId: null, text: '', clip }),
  );
  return [...spoken, ...loose];
}

/** Whether anything of a call was recorded. */
export function isRecorded(call: Call): boolean {
  return turnsOf(call).some(
    ({ sentences, looseClips }) =>
      looseClips.length > 0 || sentences.some(({ clips }) => clips.length > 0),
  );
}

/** Whether a sentence of a turn has words and no recording, and none of the turn's may be its own. */
export function isUnrecorded({ looseClips }: Turn, sentence: Sentence): boolean {
  const hasNoClip = sentence.clips.length === 0 && looseClips.length === 0;
  return hasNoClip && plainText(sentence).trim() !== '';
}

/** All cues of a call in spoken order. */
export function toCues(call: Call): Cue[] {
  const numbers = turnNumbers(call);
  return turnsOf(call).flatMap((turn) => cuesOfTurn(turn, numbers.get(turn.id) ?? 0));
}

function recordedMs({ recordMs, speakMs }: CallEvent): number | null {
  const isBelievable = (ms: number | null) => ms !== null && ms > 0 && ms <= longestGuessMs;
  return [recordMs, speakMs].find(isBelievable) ?? null;
}

/** How long a cue's clip may last, until its audio tells: the row's figures, else the words. */
export function estimateMs({ turn, text }: Pick<Cue, 'turn' | 'text'>): number {
  const recorded = turn.speaker === 'customer' ? recordedMs(turn.event) : null;
  return recorded ?? Math.min(Math.max(text.length * msPerCharacter, shortestMs), longestGuessMs);
}

/**
 * When a cue began, by its row's time: an answer begins when the row is written, what the customer
 * said ends there. Later sentences of an answer follow the one before.
 */
function clockOf(cue: Cue, before: Cue | undefined, beforeEndMs: number, lengthMs: number): number {
  const { createdAt } = cue.turn.event;
  if (createdAt === null || before?.turn === cue.turn) return beforeEndMs;
  return cue.turn.speaker === 'customer' ? createdAt - lengthMs : createdAt;
}

function believablePause(ms: number): number {
  return ms > 0 && ms <= longestPauseMs ? ms : 0;
}

/**
 * Lays all cues out one after another. With `hasPauses`, the pauses of the real call stand between
 * them as far as the rows' times tell. `answeredAt` is the call's answer time, epoch ms.
 */
export function layOut(
  cues: readonly Cue[],
  lengthOf: (cue: Cue) => CueLength,
  {
    hasPauses = false,
    answeredAt = null,
  }: { hasPauses?: boolean; answeredAt?: number | null } = {},
): Track {
  const startMs = new Float64Array(cues.length);
  const endMs = new Float64Array(cues.length);
  const clockMs = new Float64Array(cues.length);
  let at = 0;
  let isEstimate = false;
  let clockEnd = answeredAt ?? Number.NaN;
  for (const [index, cue] of cues.entries()) {
    const { ms, standing } = lengthOf(cue);
    isEstimate ||= standing === 'estimated';
    const clock = clockOf(cue, cues[index - 1], clockEnd, ms);
    if (hasPauses && index > 0) at += believablePause(clock - clockEnd);
    startMs[index] = at;
    at += ms;
    endMs[index] = at;
    clockMs[index] = clock;
    clockEnd = clock + ms;
  }
  return { cues, startMs, endMs, clockMs, durationMs: at, isEstimate };
}

/** The cue at a time of the track, and how far into it that is; in a pause, the start of the next. */
export function locate(track: Track, ms: number): { index: number; offsetMs: number } {
  let [low, high] = [0, track.cues.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((track.endMs[middle] ?? 0) > ms) high = middle;
    else low = middle + 1;
  }
  const index = Math.max(low, 0);
  const [start = 0, end = 0] = [track.startMs[index], track.endMs[index]];
  return { index, offsetMs: Math.min(Math.max(ms - start, 0), end - start) };
}
