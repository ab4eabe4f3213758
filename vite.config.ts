import { paraglideVitePlugin } from '@inlang/paraglide-js';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { startDevelopment } from './server/development.ts';
import { precompress } from './server/http/precompress.ts';
import { preloadApplication } from './server/http/preload-application.ts';

/** Serves the gateway's paths from Vite's own dev server, as production serves them. */
const gateway: Plugin = {
  name: 'turnwise-gateway',
  apply: (_, { command, mode }) => command === 'serve' && mode !== 'test',
  async configureServer(server) {
    const { middleware, stop } = await startDevelopment(process.env);
    server.middlewares.use(middleware);
    server.httpServer?.on('close', () => void stop());
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
    preloadApplication,
    precompress,
  ],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    copyPublicDir: !isSsrBuild,
  },
  test: {
    include: ['*.test.ts', '{src,server}/**/*.test.ts'],
    setupFiles: ['src/testing/property-seed.ts'],
    // Generous, so that no test fails only because the machine is busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}));
