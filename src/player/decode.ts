import { ClipError } from '../call/clip-error.ts';

/** What is kept of a clip once it is decoded: its length and an outline of its loudness. */
export interface ClipOutline {
  durationMs: number;
  /** The loudest sample (0–1) of each of {@link peakCount} equal stretches. */
  peaks: Float32Array;
}

const peakCount = 240;
const sampleRate = 16_000;

function outlinePeaks(samples: Float32Array): Float32Array {
  const peaks = new Float32Array(peakCount);
  const stretch = samples.length / peakCount;
  for (let index = 0; index < peakCount; index++) {
    const end = Math.floor((index + 1) * stretch);
    let loudest = 0;
    for (let at = Math.floor(index * stretch); at < end; at++) {
      loudest = Math.max(loudest, Math.abs(samples[at] ?? 0));
    }
    peaks[index] = loudest;
  }
  return peaks;
}

/** Decodes a clip, off the main thread. Throws a {@link ClipError} when it is no audio. */
export async function outlineClip(blob: Blob): Promise<ClipOutline> {
  const context = new OfflineAudioContext(1, 1, sampleRate);
  try {
    const audio = await context.decodeAudioData(await blob.arrayBuffer());
    return { durationMs: audio.duration * 1000, peaks: outlinePeaks(audio.getChannelData(0)) };
  } catch {
    throw new ClipError('undecodable');
  }
}
