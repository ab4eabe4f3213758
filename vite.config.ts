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
    const { host } = server.config.server;
    const HOST = host === true ? '0.0.0.0' : host || 'localhost';
    const { middleware, stop } = await startDevelopment({ ...process.env, HOST });
    server.middlewares.use(middleware);
    server.httpServer?.on('close', () => void stop());
  },
};

/** Words and icons that only the pages of reviewing need. */
const ofReviewing = String.raw`messages[\\/](?:action|answer|cancel|copy_of|duplicate|fact|figure|issue|key_(?:accept|choose|evidence|note|question|submit)|kind|question|review(?:s|ed)?|root|rule|save|score|scorecards?|unanswered|version)[_.]|icons[\\/](?:archive|arrow-left|cpu|file-x|lock|plus|trash)[-.\w]*$|ui[\\/]save-file`;

/**
 * What several parts of the page share comes in a few scripts, not in one for each of its modules. Who only
 * reads calls loads nothing of reviewing.
 */
const sharedScripts = [
  {
    name: 'framework',
    test: /node_modules[\\/](?:react|react-dom|scheduler|react-router|clsx|@tanstack[\\/](?:query-core|react-query|virtual-core|react-virtual))[\\/](?!.*(?:[iI]nfinite|[mM]utationObserver|useMutation))/,
  },
  {
    name: 'shared',
    test: new RegExp(
      String.raw`^(?!.*(?:${ofReviewing})).*(?:[\\/]src[\\/](?:ui[\\/](?!loaded-part|copy)|messages|call-address|call[\\/](?:clock|turns)|insight[\\/]lint[\\/]finding|call-page[\\/]words|player[\\/]store)|lucide-react)`,
    ),
    minShareCount: 2,
    includeDependenciesRecursively: false,
  },
  {
    name: 'reviewing',
    test: new RegExp(
      String.raw`[\\/]src[\\/](?:reviewing|contract|api[\\/](?!call|client|demo|fault|get-clip)|call-page[\\/]review)|node_modules[\\/](?:zod|uuid|fraction\.js|approx-string-match)|${ofReviewing}`,
    ),
    minShareCount: 2,
    includeDependenciesRecursively: false,
  },
];

/** What runs on the server, each a file of its own in `dist/server`. */
const serverPrograms = [
  'server/main.ts',
  'server/backup.ts',
  'server/restore.ts',
  'server/erase.ts',
];

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
  server: { watch: { ignored: ['**/data/**'] } },
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    copyPublicDir: !isSsrBuild,
    rolldownOptions: isSsrBuild
      ? { input: serverPrograms }
      : { output: { codeSplitting: { groups: sharedScripts } } },
  },
  test: {
    include: ['*.test.ts', '{src,server}/**/*.test.ts'],
    globalSetup: ['server/store/testing/global-setup.ts'],
    setupFiles: ['src/testing/property-seed.ts'],
    // Vitest would leave one core to itself, which needs little of it, and start a process for each file.
    maxWorkers: '100%',
    isolate: false,
    // Generous, so that no test fails only because the machine is busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}));
