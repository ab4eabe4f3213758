import { pipeline, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createGzip, createInflate } from 'node:zlib';

/** Three quarters of what gzip can do, in half of the time. */
const LEVEL = 3;
const CHUNK_BYTES = 64 * 1024;

/**
 * Bytes as gzip, made only as fast as they are read: the compression of web streams, as Node has it,
 * takes in whatever comes. An error of the bytes is one of the result.
 */
export function gzipped(bytes: AsyncIterable<Uint8Array>): AsyncIterableIterator<Uint8Array> {
  const gzip = createGzip({ level: LEVEL, chunkSize: CHUNK_BYTES });
  // An error reaches whoever reads the result.
  pipeline(Readable.from(bytes), gzip, () => {});
  return gzip.iterator();
}

const expanders = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Whether bytes in a coding can be expanded. */
export function canExpand(coding: string): coding is keyof typeof expanders {
  return coding in expanders;
}

/** Bytes without the coding that they came in. An error of the bytes is one of the result. */
export function expanded(
  bytes: AsyncIterable<Uint8Array>,
  coding: keyof typeof expanders,
): AsyncIterableIterator<Uint8Array> {
  const expander = expanders[coding]({ chunkSize: CHUNK_BYTES });
  pipeline(Readable.from(bytes), expander, () => {});
  return expander.iterator();
}
