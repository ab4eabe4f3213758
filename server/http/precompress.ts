import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const forms = [
  { ending: '.br', compress: promisify(brotliCompress) },
  { ending: '.gz', compress: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }) },
];

/**
 * Writes each script and style of a client build beside itself in Brotli, and in gzip for browsers on
 * plain HTTP, as small as they get: the server sends them so.
 */
export const precompress: Plugin = {
  name: 'turnwise-precompress',
  apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
  async writeBundle({ dir = '' }, bundle) {
    const files = Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name));
    await Promise.all(
      files.map(async (name) => {
        const file = join(dir, name);
        const bytes = await readFile(file);
        for (const { ending, compress } of forms) {
          await writeFile(`${file}${ending}`, await compress(bytes));
        }
      }),
    );
  },
};
