/** A named place in a recording: the index of the sample that it points at. */
export interface WavCue {
  sample: number;
  label: string;
}

/** A mono recording: its samples in pieces, in order, and its cue points. */
export interface WavRecording {
  /** Samples a second. */
  sampleRate: number;
  parts: readonly Int16Array<ArrayBuffer>[];
  cues: readonly WavCue[];
}

type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const bytesPerSample = 2;
const uncompressed = 1;
const channels = 1;
/** RIFF counts the bytes of a file, but for the first eight, in 32 bits. */
const largestRiff = 2 ** 32 - 1;

/** Samples from -1 to 1 as 16-bit ones. What is louder is clipped; NaN becomes silence. */
export function toPcm(samples: Float32Array): Int16Array<ArrayBuffer> {
  const pcm = new Int16Array(samples.length);
  for (let at = 0; at < pcm.length; at++) {
    const scaled = Math.round((samples[at] ?? 0) * 32_768);
    pcm[at] = Math.min(Math.max(scaled, -32_768), 32_767);
  }
  return pcm;
}

function text(value: string): Bytes {
  return encoder.encode(value);
}

function uint16(...values: number[]): Bytes {
  const view = new DataView(new ArrayBuffer(values.length * 2));
  for (const [index, value] of values.entries()) view.setUint16(index * 2, value, true);
  return new Uint8Array(view.buffer);
}

function uint32(...values: number[]): Bytes {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  for (const [index, value] of values.entries()) view.setUint32(index * 4, value, true);
  return new Uint8Array(view.buffer);
}

function sizeOf(parts: readonly ArrayBufferView[]): number {
  return parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

function joined(parts: readonly Bytes[]): Bytes {
  const bytes = new Uint8Array(sizeOf(parts));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** A chunk of RIFF: its name, its size and its body, which is padded to an even length. */
function chunk(name: string, body: readonly Bytes[]): Bytes {
  const size = sizeOf(body);
  return joined([text(name), uint32(size), ...body, new Uint8Array(size % 2)]);
}

function formatChunk(sampleRate: number): Bytes {
  return chunk('fmt ', [
    uint16(uncompressed, channels),
    uint32(sampleRate, sampleRate * bytesPerSample),
    uint16(bytesPerSample, bytesPerSample * 8),
  ]);
}

/** The cue points, numbered from 1. */
function cueChunk(cues: readonly WavCue[]): Bytes {
  const points = cues.flatMap(({ sample }, index) => [
    uint32(index + 1, sample),
    text('data'),
    uint32(0, 0, sample),
  ]);
  return chunk('cue ', [uint32(cues.length), ...points]);
}

function labelChunk(cues: readonly WavCue[]): Bytes {
  const labels = cues.map(({ label }, index) =>
    chunk('labl', [uint32(index + 1), text(`${label}\0`)]),
  );
  return chunk('LIST', [text('adtl'), ...labels]);
}

/**
 * A WAV file, mono and 16 bits a sample, as parts for a Blob; the samples are not copied. The cue
 * points' labels are UTF-8. Throws a RangeError when it is beyond 4 GiB, the most that WAV can hold.
 */
export function wavFile({ sampleRate, parts, cues }: WavRecording): BlobPart[] {
  const format = formatChunk(sampleRate);
  const points = cues.length > 0 ? [cueChunk(cues), labelChunk(cues)] : [];
  const dataSize = sizeOf(parts);
  const riffSize = sizeOf([text('WAVE'), format, text('data'), uint32(0), ...points]) + dataSize;
  if (riffSize > largestRiff) {
    throw new RangeError(`${riffSize + 8} bytes are too many: a WAV file holds at most 4 GiB`);
  }
  const head = joined([text('RIFF'), uint32(riffSize), text('WAVE'), format]);
  return [head, text('data'), uint32(dataSize), ...parts, ...points];
}
