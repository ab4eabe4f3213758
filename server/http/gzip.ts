import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';

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
