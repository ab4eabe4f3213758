/** A long silence in a clip, in ms of the clip. */
export interface Pause {
  startMs: number;
  endMs: number;
}

const windowMs = 10;
const longMs = 700;
/** What is left of a shortened silence on either side, so that words keep their edges. */
const keptMs = 125;
/** Silence is quieter than this share of the clip's loudest sample, or than this sample. */
const quietShare = 0.04;
const quietSample = 0.004;

function loudestOf(samples: Float32Array, from: number, to: number): number {
  let loudest = 0;
  for (let at = from; at < to; at++) loudest = Math.max(loudest, Math.abs(samples[at] ?? 0));
  return loudest;
}

/** The silences of 700 ms and more in a clip's samples. */
export function findPauses(samples: Float32Array, sampleRate: number): Pause[] {
  const window = Math.max(1, Math.round((windowMs / 1000) * sampleRate));
  const threshold = Math.max(quietSample, loudestOf(samples, 0, samples.length) * quietShare);
  const pauses: Pause[] = [];
  const msOf = (sample: number) => (sample / sampleRate) * 1000;
  let start: number | null = null;
  for (let next = 0; next < samples.length + window; next += window) {
    const at = Math.min(next, samples.length);
    const end = Math.min(at + window, samples.length);
    const isQuiet = at < samples.length && loudestOf(samples, at, end) < threshold;
    if (isQuiet) start ??= at;
    else if (start !== null) {
      if (msOf(at - start) >= longMs) pauses.push({ startMs: msOf(start), endMs: msOf(at) });
      start = null;
    }
  }
  return pauses;
}

/** Where a silence is left and entered again when it is skipped, in seconds of the clip. */
function jumpOf({ startMs, endMs }: Pause): { from: number; to: number } {
  return { from: (startMs + keptMs) / 1000, to: (endMs - keptMs) / 1000 };
}

/** The jump to be made at or after a second of the clip, if there is one. */
export function nextJump(
  pauses: readonly Pause[],
  seconds: number,
): { from: number; to: number } | null {
  return pauses.map(jumpOf).find(({ to }) => to > seconds) ?? null;
}
