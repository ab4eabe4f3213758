import {
  createServer,
  Server as HttpServer,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { ClipPlaces, ServerConfig, StoreConfig } from './config.ts';
import type { Timeouts } from './gateway/upstream.ts';
import { startServices } from './services.ts';
import type { Store } from './store/store.ts';

export const TOKEN = 'secret-partner-token';
/** A hundred bytes that begin like a WAV file. */
export const WAV = Buffer.concat([Buffer.from('RIFF....WAVEfmt '), Buffer.alloc(84, 7)]);
/** A database's address that nothing listens on, for servers whose tests need no store. */
export const UNREACHABLE_DATABASE = 'postgresql://127.0.0.1:1/none';
export const CALL = '/agent-api/user/u1/task/t1/detail/r1';
/** The path of a clip on the platform of `startBoth`, as documented. */
export const CLIP = '/api/agent-api/download-voice';

/** Listens on a free loopback port until the test is over; resolves to the origin. */
export async function listen(server: Server): Promise<string> {
  // A store in this process can keep it busy so long that a connection which waits would be closed
  // just when the next request takes it.
  if (server instanceof HttpServer) server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    if (server instanceof HttpServer) server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A real server that answers as told and remembers what it was asked. */
export async function startUpstream(
  answer: (req: IncomingMessage, res: ServerResponse) => void,
): Promise<{ origin: string; port: number; requests: IncomingMessage[] }> {
  const requests: IncomingMessage[] = [];
  const server = createServer((req, res) => {
    requests.push(req);
    answer(req, res);
  });
  const origin = await listen(server);
  return { origin, port: Number(new URL(origin).port), requests };
}

/** What is configured where nothing is: whoever sits at this computer may do everything. */
export const ownComputer: Pick<
  ServerConfig,
  'host' | 'retentionDays' | 'accounts' | 'requestsPerMinute' | 'auth' | 'sessions'
> = {
  ...{ host: '127.0.0.1', retentionDays: 365, accounts: [], requestsPerMinute: 60 },
  auth: { kind: 'none' },
  sessions: { hours: 12, idleMinutes: 60 },
};

/** A gateway on a free port, and the lines of its log. */
export async function startGateway(options: {
  platformUrl: string;
  places?: Partial<ClipPlaces>;
  store?: StoreConfig | Store;
  timeouts?: Timeouts;
  config?: Partial<ServerConfig>;
}): Promise<{ origin: string; logLines: string[]; store: Store }> {
  const logLines: string[] = [];
  const { platformUrl, places, store = { dataDir: '/nowhere' }, ...rest } = options;
  const { config, ...others } = rest;
  const isOpen = 'run' in store;
  const { gateway, stop, ...services } = await startServices({
    config: {
      platform: { url: platformUrl, token: TOKEN },
      ...{ voiceHosts: [], voicePaths: [], ...places },
      ...{ store: isOpen ? { dataDir: '/nowhere' } : store, ...ownComputer, ...config },
    },
    store: isOpen ? store : undefined,
    log: pino({ base: null }, { write: (line: string) => void logLines.push(line) }),
    ...others,
  });
  onTestFinished(stop);
  const origin = await listen(createServer(getRequestListener(gateway.fetch)));
  return { origin, logLines, store: services.store };
}

/** The lines of a log that tell of requests, in order of their ends; other lines may stand between. */
export function requestLines({ logLines }: { logLines: string[] }): Record<string, unknown>[] {
  return logLines.map((line) => JSON.parse(line)).filter((line) => 'status' in line);
}

/** A platform that answers as told, and a gateway before it whose base path is `/api/agent-api`. */
export async function startBoth(
  answer: (req: IncomingMessage, res: ServerResponse) => void,
  options: { places?: Partial<ClipPlaces>; timeouts?: Timeouts } = {},
) {
  const platform = await startUpstream(answer);
  const platformUrl = `${platform.origin}/api/agent-api`;
  const gateway = await startGateway({ platformUrl, ...options });
  return { platform, gateway };
}

/** The gateway's address for a clip. */
export function clipUrl(gateway: { origin: string }, src: string): string {
  return `${gateway.origin}/voice?src=${encodeURIComponent(src)}`;
}

/** Sends a path exactly as written, which fetch would tidy up first. */
export function sendRaw(
  origin: string,
  path: string,
  method = 'GET',
  headers: Record<string, string> = {},
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    request({ hostname, port, path, method, headers }, (res) => resolve(res.resume()))
      .on('error', reject)
      .end();
  });
}

/** Answers with JSON. */
export function sendJson(res: ServerResponse, body: unknown, status = 200): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Resolves when `condition` holds, checked often; the test's own timeout ends the wait. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
