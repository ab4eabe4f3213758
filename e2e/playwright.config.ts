import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { ensureChromium, isRoot } from './chromium.ts';
import { findFreePort } from './free-port.ts';
import { quickStart } from './turnwise-server.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

// Workers read this file too: they take the browser and the port that were found the first time.
process.env.CHROMIUM_PATH = ensureChromium();
process.env.E2E_PORT ??= findFreePort();
const address = `http://127.0.0.1:${process.env.E2E_PORT}`;

export default defineConfig({
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // What takes a second on a quiet machine may take ten beside other work.
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  projects: [
    { name: 'browser', testDir: './specs' },
    // Specs whose result depends on the kind of Chromium: `.ci/run` runs them with both.
    {
      name: 'browser-bound',
      testDir: './specs',
      testMatch: /(weight|playing|recording|keys|print)\.spec\.ts$/,
    },
    // Tests that measure milliseconds run after all others, not beside them.
    { name: 'timing', testDir: './timing', testMatch: '*.ts', dependencies: ['browser'] },
    { name: 'screenshot', testDir: './screenshot', testMatch: '*.ts' },
  ],
  use: {
    browserName: 'chromium',
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    },
  },
  webServer: {
    command: `node ${quickStart} dist/server/main.js`,
    cwd: root,
    env: {
      HOST: '127.0.0.1',
      PORT: process.env.E2E_PORT,
      // Playwright empties the folder before each run.
      DATA_DIR: 'test-results/data',
      PLATFORM_URL: '',
      PLATFORM_TOKEN: '',
    },
    url: `${address}/healthz`,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'ignore',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2_000 },
  },
});
