import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { createApp } from './app.ts';
import { ConfigError, parseConfig } from './config.ts';
import { listen } from './http/listener.ts';
import { type Running, startInOrder } from './running.ts';
import { startServices } from './services.ts';

const STOP_GRACE_MS = 10_000;

/** The production server, listening. Stopping lets requests in flight finish within a grace. */
export interface RunningServer extends Running {
  /** With a final slash. */
  url: string;
  /** A call of the demo platform, when that is what serves. */
  exampleUrl?: string;
}

/**
 * Starts the production server as `env` configures it, with the built app in `clientDir`. Throws
 * ConfigError, whose lines are meant for the person who started it, when something they can change
 * is wrong.
 */
export async function start(
  env: Record<string, string | undefined>,
  log: Logger,
  clientDir: string,
  stopGraceMs = STOP_GRACE_MS,
): Promise<RunningServer> {
  const config = parseConfig(env);
  if (!existsSync(join(clientDir, 'index.html'))) {
    throw new ConfigError('The app is not built: run `npm run build` first.');
  }
  return startInOrder(async (keep) => {
    const { gateway, people, begin, examplePath } = await keep(startServices({ config, log }));
    await begin();
    const app = createApp(gateway, clientDir, people.tellPage);
    const { url } = await keep(listen(app, { ...config, stopGraceMs }));
    return { url, ...(examplePath ? { exampleUrl: new URL(examplePath, url).href } : {}) };
  });
}
