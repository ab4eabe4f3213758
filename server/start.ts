import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Logger } from 'pino';
import { createServerApp } from './app.ts';
import { ConfigError, parseConfig } from './config.ts';
import { createGateway } from './gateway/gateway.ts';
import { choosePlatform } from './platform.ts';

/** How long requests in flight may take to finish once the server is told to stop. */
const STOP_GRACE_MS = 10_000;
const IDLE_SWEEP_MS = 50;

/** The production server, listening. */
export interface RunningServer {
  /** With a final slash. */
  url: string;
  /** A call of the demo platform, when that is what serves. */
  exampleUrl?: string;
  /** Stops accepting, lets requests in flight finish within the grace, then drops the rest. */
  stop(graceMs?: number): Promise<void>;
}

/**
 * Starts the production server as `env` configures it, with the built app in `clientDir`. Throws ConfigError, whose lines are meant for
 * the person who started it, when something they can change is wrong.
 */
export async function start(
  env: Record<string, string | undefined>,
  log: Logger,
  clientDir: string,
): Promise<RunningServer> {
  const config = parseConfig(env);
  if (!existsSync(join(clientDir, 'index.html'))) {
    throw new ConfigError('The app is not built: run `npm run build` first.');
  }
  const chosen = await choosePlatform(config.platform);
  const gateway = createGateway({
    config: { platform: chosen.platform, voiceHosts: config.voiceHosts },
    log,
    demoCalls: chosen.demoCalls,
  });
  const closeAll = async () => {
    await gateway.close();
    await chosen.close();
  };
  const server = createServer(getRequestListener(createServerApp(gateway, clientDir).fetch));
  const url = await listen(server, config.host, config.port).catch(async (error: unknown) => {
    await closeAll();
    throw error;
  });
  return {
    url,
    ...(chosen.examplePath ? { exampleUrl: new URL(chosen.examplePath, url).href } : {}),
    stop: async (graceMs = STOP_GRACE_MS) => {
      await drain(server, graceMs);
      await closeAll();
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, () => {
      const { port: actualPort } = server.address() as AddressInfo;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${actualPort}/`);
    });
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new ConfigError(`PORT ${port} is already in use on ${host}`);
    case 'EACCES':
      return new ConfigError(`PORT ${port} may not be used by this user`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ConfigError(`HOST ${host} is not an address of this machine`);
    default:
      return error;
  }
}

/** A connection kept alive turns idle only when its request ends, hence the sweeping. */
async function drain(server: Server, graceMs: number): Promise<void> {
  const sweep = setInterval(() => server.closeIdleConnections(), IDLE_SWEEP_MS);
  const giveUp = setTimeout(() => server.closeAllConnections(), graceMs);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(sweep);
  clearTimeout(giveUp);
}
