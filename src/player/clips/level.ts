/** How loud a clip is. */
export interface ClipLevel {
  /** The root mean square of its samples, 0–1. */
  rms: number;
  /** Its loudest sample, 0–1. */
  peak: number;
  /** The share of its samples at full scale, 0–1. */
  clippedShare: number;
}

/** What is lost of full scale when 16-bit samples are rounded. */
const fullScale = 0.999;

/** Measures a clip's samples. Without any, it is silent. */
export function measureLevel(samples: Float32Array): ClipLevel {
  let squares = 0;
  let peak = 0;
  let clipped = 0;
  for (const sample of samples) {
    const loudness = Math.min(Math.abs(sample) || 0, 1);
    squares += loudness * loudness;
    if (loudness > peak) peak = loudness;
    if (loudness >= fullScale) clipped++;
  }
  const count = Math.max(samples.length, 1);
  return { rms: Math.sqrt(squares / count), peak, clippedShare: clipped / count };
}
