import { ClipError } from '../../call/clip-error.ts';
import { maskNumbersIn, numbersOf } from '../../call/personal-number.ts';
import { transcriptJson, transcriptText, transcriptVtt } from '../../call/transcript.ts';
import type { Call, Clip, Speaker } from '../../call/types.ts';
import { m } from '../../messages/index.ts';
import { decodeClip } from '../../player/clips/decode.ts';
import { toPcm, type WavCue, wavFile } from '../../player/clips/wav.ts';
import type { Player } from '../../player/player.ts';
import { saveFile } from '../../ui/save-file.ts';
import { speakers } from '../words/speakers.ts';
import { transferOutcome } from '../words/wording.ts';

/** The files that a call can be saved as. */
export type DownloadKind = 'wav' | 'text' | 'vtt' | 'json';

/** Called after each clip with how many of all are ready. */
export type OnProgress = (done: number, total: number) => void;

/** A file to be saved, and how many of its clips are missing. */
interface CallFile {
  blob: Blob;
  missing: number;
}

const sampleRate = 16_000;
const atOnce = 4;

/** Visits items in order, a few at a time. Rejects when the signal aborts. */
async function forEachOf<Item>(
  items: readonly Item[],
  signal: AbortSignal,
  visit: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  const entries = items.entries();
  const work = async () => {
    for (const [index, item] of entries) {
      signal.throwIfAborted();
      await visit(item, index);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

function speakerNames(): Record<Speaker, string> {
  const { robot, customer, agent } = speakers;
  return { robot: robot.name(), customer: customer.name(), agent: agent.name() };
}

type Pcm = Int16Array<ArrayBuffer>;

/** A clip's samples; null where it cannot be fetched or decoded. */
async function samplesOf({ library }: Player, clip: Clip): Promise<Pcm | null> {
  const blob = await library.whenReady(clip);
  if (!blob) return null;
  try {
    return toPcm(await decodeClip(blob, sampleRate));
  } catch (error) {
    if (!(error instanceof ClipError)) throw error;
    library.fail(clip.id, error);
    return null;
  }
}

/** Silence in place of a missing clip, as long as the clip was when it was last decoded. */
function silenceFor({ library }: Player, clip: Clip | null): Pcm {
  const ms = (clip && library.getOutline(clip.id)?.durationMs) ?? 0;
  return new Int16Array(Math.round((ms * sampleRate) / 1000));
}

/** All of the call's audio as one WAV file, each turn a cue point. */
async function wavOf(
  player: Player,
  call: Call,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<CallFile> {
  const { cues } = player.track;
  const pcm: Pcm[] = [];
  let [done, missing] = [0, 0];
  await forEachOf(cues, signal, async ({ clip }, index) => {
    const samples = clip && (await samplesOf(player, clip));
    pcm[index] = samples ?? silenceFor(player, clip);
    if (!samples) missing++;
    onProgress(++done, cues.length);
  });
  if (missing === cues.length) throw new Error(m.download_nothing());
  const names = speakerNames();
  const own = numbersOf(call);
  const points: WavCue[] = [];
  let sample = 0;
  for (const [index, { turn, text, turnNumber }] of cues.entries()) {
    if (cues[index - 1]?.turn !== turn) {
      const words = maskNumbersIn(text, own).replace(/\s+/g, ' ');
      points.push({ sample, label: `${turnNumber} ${names[turn.speaker]} ${words}` });
    }
    sample += pcm[index]?.length ?? 0;
  }
  try {
    const file = wavFile({ sampleRate, parts: pcm, cues: points });
    return { blob: new Blob(file, { type: 'audio/wav' }), missing };
  } catch (error) {
    throw error instanceof RangeError ? new Error(m.download_too_long()) : error;
  }
}

/** Fetches what is needed for every clip's length to be known. */
async function measureAll(
  player: Player,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<number> {
  const { cues } = player.track;
  let [done, missing] = [0, 0];
  await forEachOf(cues, signal, async ({ clip }) => {
    const outline = clip && (await player.library.whenOutlined(clip));
    if (!outline) missing++;
    onProgress(++done, cues.length);
  });
  return missing;
}

async function transcriptOf(
  kind: Exclude<DownloadKind, 'wav'>,
  player: Player,
  call: Call,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<CallFile> {
  const missing = await measureAll(player, signal, onProgress);
  const words = {
    speakers: speakerNames(),
    before: m.section_before(),
    after: m.section_after(),
    transfer: call.transfer ? transferOutcome(call.transfer.outcome) : '',
  };
  const { track } = player;
  const texts = {
    text: () => new Blob([transcriptText(call, track, words)], { type: 'text/plain' }),
    vtt: () => new Blob([transcriptVtt(call, track, words)], { type: 'text/vtt' }),
    json: () => new Blob([transcriptJson(call, track)], { type: 'application/json' }),
  };
  return { blob: texts[kind](), missing };
}

const extensions: Readonly<Record<DownloadKind, string>> = {
  wav: 'wav',
  text: 'txt',
  vtt: 'vtt',
  json: 'json',
};

/**
 * Saves a call as a file; gives the number of its clips that are missing. `recordId` names the
 * file. Rejects with words for the reviewer, or with an AbortError.
 */
export async function download(
  kind: DownloadKind,
  { player, call, recordId }: { player: Player; call: Call; recordId: string },
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<number> {
  const { blob, missing } =
    kind === 'wav'
      ? await wavOf(player, call, signal, onProgress)
      : await transcriptOf(kind, player, call, signal, onProgress);
  signal.throwIfAborted();
  saveFile(blob, `turnwise-${recordId}.${extensions[kind]}`);
  return missing;
}
