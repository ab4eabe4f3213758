import { ClipError } from '../../call/clip-error.ts';
import { type ClipLevel, measureLevel } from './level.ts';
import { findPauses, type Pause } from './pauses.ts';

/** What is kept of a clip once it is decoded. */
export interface ClipOutline {
  durationMs: number;
  /** The loudest sample of each of {@link peakCount} equal stretches, 0–255. */
  peaks: Uint8Array;
  /** Its long silences, in order. */
  pauses: Pause[];
  level: ClipLevel;
  /** The size of the audio that it was made of: of another size, it is other audio. */
  bytes: number;
}

const peakCount = 240;
const sampleRate = 16_000;

function outlinePeaks(samples: Float32Array): Uint8Array {
  const peaks = new Uint8Array(peakCount);
  const stretch = samples.length / peakCount;
  for (let index = 0; index < peakCount; index++) {
    const end = Math.floor((index + 1) * stretch);
    let loudest = 0;
    for (let at = Math.floor(index * stretch); at < end; at++) {
      loudest = Math.max(loudest, Math.abs(samples[at] ?? 0));
    }
    peaks[index] = Math.round(Math.min(loudest, 1) * 255);
  }
  return peaks;
}

/** Decodes a clip to mono samples, off the main thread. Throws a {@link ClipError} when it is no audio. */
export async function decodeClip(blob: Blob, rate: number): Promise<Float32Array> {
  const context = new OfflineAudioContext(1, 1, rate);
  try {
    const audio = await context.decodeAudioData(await blob.arrayBuffer());
    return audio.getChannelData(0);
  } catch {
    throw new ClipError('undecodable');
  }
}

/** Decodes a clip and outlines it. Throws a {@link ClipError} when it is no audio. */
export async function outlineClip(blob: Blob): Promise<ClipOutline> {
  const samples = await decodeClip(blob, sampleRate);
  return {
    durationMs: (samples.length / sampleRate) * 1000,
    peaks: outlinePeaks(samples),
    pauses: findPauses(samples, sampleRate),
    level: measureLevel(samples),
    bytes: blob.size,
  };
}
