import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { startDevGateway } from './server/dev-middleware.ts';

/** Serves the gateway's paths from Vite's own dev server, as production serves them. */
const gateway: Plugin = {
  name: 'turnwise-gateway',
  apply: (_, { command, mode }) => command === 'serve' && mode !== 'test',
  async configureServer(server) {
    const { middleware, close } = await startDevGateway(process.env);
    server.middlewares.use(middleware);
    server.httpServer?.on('close', () => void close());
  },
};

const compress = promisify(brotliCompress);

/** Writes scripts and styles in Brotli too, as small as they get: the server sends them so. */
const precompress: Plugin = {
  name: 'turnwise-precompress',
  apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
  async writeBundle({ dir = '' }, bundle) {
    const names = Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name));
    await Promise.all(
      names.map(async (name) => {
        const file = join(dir, name);
        await writeFile(`${file}.br`, await compress(await readFile(file)));
      }),
    );
  },
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    react(),
    tailwindcss(),
    paraglideVitePlugin({
      project: './src/messages/turnwise.inlang',
      outdir: './src/messages/compiled',
      strategy: ['localStorage', 'preferredLanguage', 'baseLocale'],
    }),
    gateway,
    precompress,
  ],
  html: { cspNonce: '__CSP_NONCE__' },
  // Charts.css registers properties without the initial value that the standard asks for.
  css: { lightningcss: { errorRecovery: true } },
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    copyPublicDir: !isSsrBuild,
  },
  test: {
    include: ['{src,server}/**/*.test.ts'],
    setupFiles: ['src/testing/property-seed.ts'],
  },
}));
