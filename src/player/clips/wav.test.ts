import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPcm, type WavCue, type WavRecording, wavFile } from './wav.ts';

interface Chunk {
  name: string;
  body: DataView;
}

async function bytesOf(recording: WavRecording): Promise<DataView> {
  return new DataView(await new Blob(wavFile(recording)).arrayBuffer());
}

function textAt(view: DataView, at: number, length: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, length);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** The chunks from a place on, to the very end. Throws when their sizes or their padding are wrong. */
function chunksFrom(view: DataView, start: number): Chunk[] {
  const chunks: Chunk[] = [];
  let at = start;
  while (at < view.byteLength) {
    const size = view.getUint32(at + 4, true);
    const body = new DataView(view.buffer, view.byteOffset + at + 8, size);
    chunks.push({ name: textAt(view, at, 4), body });
    at += 8 + size;
    if (size % 2 === 1 && view.getUint8(at++) !== 0) throw new Error('the padding is not zero');
  }
  return chunks;
}

function readCue(body: DataView, index: number) {
  const at = 4 + index * 24;
  const [id, position, chunkStart, blockStart, sample] = [0, 4, 12, 16, 20].map((offset) =>
    body.getUint32(at + offset, true),
  );
  return { id, position, chunk: textAt(body, at + 8, 4), chunkStart, blockStart, sample };
}

function readLabel({ name, body }: Chunk) {
  const label = textAt(body, 4, body.byteLength - 5);
  return { name, id: body.getUint32(0, true), label, end: body.getUint8(body.byteLength - 1) };
}

async function read(recording: WavRecording) {
  const view = await bytesOf(recording);
  const chunks = chunksFrom(view, 12);
  const bodyOf = (wanted: string) => chunks.find(({ name }) => name === wanted)?.body;
  const [data, cues, list] = [bodyOf('data'), bodyOf('cue '), bodyOf('LIST')];
  const count = cues?.getUint32(0, true) ?? 0;
  return {
    riff: [textAt(view, 0, 4), view.getUint32(4, true), textAt(view, 8, 4)],
    size: view.byteLength,
    names: chunks.map(({ name }) => name),
    format: bodyOf('fmt '),
    samples: Array.from({ length: (data?.byteLength ?? 0) / 2 }, (_, index) =>
      data?.getInt16(index * 2, true),
    ),
    cues: Array.from({ length: count }, (_, index) => cues && readCue(cues, index)),
    listType: list && textAt(list, 0, 4),
    labels: list ? chunksFrom(list, 4).map(readLabel) : [],
  };
}

const cues: WavCue[] = [
  { sample: 0, label: '机器人：喂，您好' },
  { sample: 2, label: 'ab' },
  { sample: 4, label: 'abc' },
  { sample: 5, label: '' },
];
const recording: WavRecording = {
  sampleRate: 16_000,
  parts: [new Int16Array([1, -2]), new Int16Array(0), new Int16Array([32_767, -32_768, 258])],
  cues,
};

describe('a WAV file', () => {
  test('says its own size', async () => {
    const { riff, size } = await read(recording);
    expect(riff).toEqual(['RIFF', size - 8, 'WAVE']);
  });

  test('has its chunks in the usual order', async () => {
    expect((await read(recording)).names).toEqual(['fmt ', 'data', 'cue ', 'LIST']);
  });

  test('is uncompressed, mono and 16 bits a sample', async () => {
    const { format } = await read(recording);
    const wide = [4, 8].map((at) => format?.getUint32(at, true));
    const narrow = [0, 2, 12, 14].map((at) => format?.getUint16(at, true));
    expect(format?.byteLength).toBe(16);
    expect([...narrow, ...wide]).toEqual([1, 1, 2, 16, 16_000, 32_000]);
  });

  test('has all samples in order, little endian', async () => {
    expect((await read(recording)).samples).toEqual([1, -2, 32_767, -32_768, 258]);
  });

  test('copies no samples', () => {
    const written = wavFile(recording);
    for (const part of recording.parts) expect(written).toContain(part);
  });

  test('without cue points ends with its samples', async () => {
    const { names, size } = await read({ ...recording, cues: [] });
    expect(names).toEqual(['fmt ', 'data']);
    expect(size).toBe(44 + 10);
  });

  test('may be empty', async () => {
    const { samples, size } = await read({ sampleRate: 8000, parts: [], cues: [] });
    expect([samples, size]).toEqual([[], 44]);
  });

  test('has whole chunks, whatever its samples and labels', async () => {
    const label = fc.string({ unit: 'binary' });
    const labels = fc.array(label, { maxLength: 5 });
    const pieces = fc.array(fc.int16Array({ maxLength: 9 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(labels, pieces, async (names, parts) => {
        const points = names.map((label, sample) => ({ sample, label }));
        const found = await read({ sampleRate: 8000, parts, cues: points });
        expect(found.riff[1]).toBe(found.size - 8);
        expect(found.samples).toEqual(parts.flatMap((part) => [...part]));
        expect(found.labels.map((label) => label.label)).toEqual(names);
      }),
    );
  });
});

describe('a cue point', () => {
  test('points at its sample in the data', async () => {
    const expected = cues.map(({ sample }, index) => ({
      id: index + 1,
      position: sample,
      chunk: 'data',
      chunkStart: 0,
      blockStart: 0,
      sample,
    }));
    expect((await read(recording)).cues).toEqual(expected);
  });

  test('has its label, which ends with a zero', async () => {
    const { listType, labels } = await read(recording);
    expect(listType).toBe('adtl');
    expect(labels).toEqual(
      cues.map(({ label }, index) => ({ name: 'labl', id: index + 1, label, end: 0 })),
    );
  });

  test('is one of as many as a long call needs', async () => {
    const many = Array.from({ length: 20_000 }, (_, sample) => ({ sample, label: '喂' }));
    const found = await read({ ...recording, cues: many });
    expect(found.cues.at(-1)?.sample).toBe(19_999);
    expect(found.labels).toHaveLength(20_000);
  });
});

describe('a recording of 4 GiB', () => {
  const mebibyte = new Int16Array(2 ** 19);
  const almost = Array.from({ length: 4095 }, () => mebibyte);
  const whole = (rest: number): WavRecording => ({
    sampleRate: 16_000,
    parts: [...almost, new Int16Array(2 ** 19 - rest)],
    cues: [],
  });

  test('is written to the last sample that the format can count', () => {
    const [, , size] = wavFile(whole(19));
    expect(size).toEqual(new Uint8Array(new Uint32Array([2 ** 32 - 38]).buffer));
  });

  test('is refused beyond it', () => {
    expect(() => wavFile(whole(18))).toThrow(RangeError);
    expect(() => wavFile(whole(18))).toThrow('4294967304 bytes are too many');
  });

  test('is refused when only its cue points go beyond it', () => {
    expect(() => wavFile({ ...whole(19), cues })).toThrow(RangeError);
  });
});

describe('16-bit samples', () => {
  test.for([
    [0, 0],
    [-0, 0],
    [0.5, 16_384],
    [-0.5, -16_384],
    [1, 32_767],
    [-1, -32_768],
    [1.5, 32_767],
    [-7, -32_768],
    [Infinity, 32_767],
    [-Infinity, -32_768],
    [NaN, 0],
    [0.4 / 32_768, 0],
    [0.6 / 32_768, 1],
    [-0.6 / 32_768, -1],
  ] as const)('of %d are %d', ([sample, expected]) => {
    expect([...toPcm(new Float32Array([sample]))]).toEqual([expected]);
  });

  test('are as many as the samples, and differ from each by less than a step', () => {
    const samples = fc.float32Array({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(samples, (all) => {
        const pcm = toPcm(all);
        expect(pcm).toHaveLength(all.length);
        for (const [index, value] of pcm.entries()) {
          expect(Math.abs(value - (all[index] ?? NaN) * 32_768)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('come back as they were decoded', () => {
    fc.assert(
      fc.property(fc.int16Array(), (pcm) => {
        expect(toPcm(Float32Array.from(pcm, (value) => value / 32_768))).toEqual(pcm);
      }),
    );
  });

  test('keep the order of loudness, whatever the samples', () => {
    fc.assert(
      fc.property(fc.float32Array({ noNaN: true }), (all) => {
        const pcm = toPcm(all.toSorted());
        expect(pcm).toEqual(pcm.toSorted());
      }),
    );
  });
});
