import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { ConfigError } from '../config.ts';
import type { Running } from '../running.ts';
import type { GatewayEnv } from './errors.ts';

const IDLE_SWEEP_MS = 50;

/** A server that accepts connections. */
interface Listener extends Running {
  /** With a final slash. */
  url: string;
}

interface ListenOptions {
  host: string;
  port: number;
  /** How long requests in flight may take to finish once told to stop; then they are dropped. */
  stopGraceMs: number;
  limits?: RequestLimits;
}

/** How long a client may take to send a request, in ms; then its connection is closed. */
interface RequestLimits {
  headersMs: number;
  wholeMs: number;
}

const USUAL_LIMITS: RequestLimits = { headersMs: 15_000, wholeMs: 60_000 };

/** Answers with `app` at an address; port 0 takes a free one. Throws ConfigError when it cannot. */
export function listen(app: Hono<GatewayEnv>, options: ListenOptions): Promise<Listener> {
  const { host, port, stopGraceMs, limits = USUAL_LIMITS } = options;
  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.wholeMs,
      connectionsCheckingInterval: Math.min(limits.headersMs, 5_000),
    },
    getRequestListener(app.fetch, { overrideGlobalObjects: false }),
  );
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, () => {
      const { port: actualPort } = server.address() as AddressInfo;
      const url = `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}/`;
      resolve({ url, stop: () => drain(server, stopGraceMs) });
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
