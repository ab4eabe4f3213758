import { fileURLToPath } from 'node:url';
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

/** React Router's exports name only its development build, which warns where it is used wrongly. */
const productionRouter = fileURLToPath(
  new URL('node_modules/react-router/dist/production/index.mjs', import.meta.url),
);

/** Words and icons that only the pages of reviewing need. */
const ofReviewing = String.raw`messages[\\/](?:account|action|answer|audit|calls|cancel|columns|copy_of|duplicate|fact|figure|filters?|grants?|import|invitation|issue|key_(?:accept|choose|evidence|note|question|submit)|kind|no_role|overview|password|people|person|points|preview|question|queues?|reach|review(?:s|ed)?|role|root|rule|save|score|scorecards?|sessions?|sign|signed|unanswered|version|weight)[_.]|icons[\\/](?:archive|clipboard-check|phone-off|arrow-(?:down|left|up)|chevrons-up-down|columns|cpu|dices|file-x|history|list-(?:checks|filter|x)|lock|plus|refresh-cw|scan-search|search-x|trash|user|users)[-.\w]*$|ui[\\/]save-file`;

/** What both the page of a call and the opening page begin with, of `src`. */
const ofBothPages = String.raw`ui[\\/](?!loaded-part)|messages|call-address|call[\\/](?:clock|turns|personal-number|card-number|masked-number|number-words|half-width|call-path|clip-error)|api[\\/](?:client|fault-of|call-(?:query|error|details-path))|insight[\\/](?:lint[\\/]finding|steps)|call-page[\\/](?:words|keys[\\/]call-keys)|player[\\/]store|session|contract[\\/]rights|wire`;

/** What only forms and menus need, which no page begins with. */
const ofForms = String.raw`call-address[\\/]call-ref-form|call[\\/]recognise|messages[\\/](?:ref|scope)_|ui[\\/]field`;

/**
 * What several parts of the page share comes in a few scripts, not in one for each of its modules. Who only
 * reads calls loads nothing of reviewing.
 */
const sharedScripts = [
  {
    name: 'framework',
    test: /node_modules[\\/](?:react|react-dom|scheduler|react-router|clsx|@base-ui[\\/]react[\\/]csp-provider|@tanstack[\\/](?:query-core|react-query|virtual-core|react-virtual))[\\/](?!.*(?:[iI]nfinite|[mM]utationObserver|useMutation))/,
  },
  {
    name: 'shared',
    test: new RegExp(
      String.raw`^(?!.*(?:${ofReviewing}|${ofForms})).*(?:[\\/]src[\\/](?:${ofBothPages})|lucide-react|preload-helper)`,
    ),
    minShareCount: 2,
    includeDependenciesRecursively: false,
  },
  {
    name: 'forms',
    test: new RegExp(ofForms),
    minShareCount: 2,
    includeDependenciesRecursively: false,
  },
  {
    name: 'reviewing',
    test: new RegExp(
      String.raw`[\\/]src[\\/](?:reviewing|contract[\\/](?!rights|heard-path|route\.|stretches|call-key)|api[\\/](?!call(?!s-query)|client|demo|fault|get-clip|reveal|record-heard)|call-page[\\/]review)|node_modules[\\/](?:zod|uuid|fraction\.js|approx-string-match|@tanstack[\\/]react-query[\\/].*infiniteQueryOptions)|${ofReviewing}`,
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
  'server/user.ts',
  'server/audit.ts',
];

export default defineConfig(({ command, isSsrBuild }) => ({
  resolve: { alias: command === 'build' ? { 'react-router': productionRouter } : {} },
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
