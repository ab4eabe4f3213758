import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Logger } from 'pino';
import { parseConfig } from './config.ts';
import { createGateway, isGatewayPath } from './gateway/gateway.ts';
import { createLog } from './http/log.ts';
import { choosePlatform } from './platform.ts';

/** The gateway for a connect-style server such as Vite's. */
interface DevGateway {
  middleware(req: IncomingMessage, res: ServerResponse, next: () => void): void;
  /** The path of an example call, when the demo platform serves. */
  examplePath?: string;
  close(): Promise<void>;
}

/**
 * Starts the gateway, and the demo platform where `env` names no other, inside a development server.
 * Paths that are not the gateway's go to `next`. Throws ConfigError.
 */
export async function startDevGateway(
  env: Record<string, string | undefined>,
  log: Logger = createLog(),
): Promise<DevGateway> {
  const { platform: configured, voiceHosts } = parseConfig(env);
  const { platform, demoCalls, examplePath, close } = await choosePlatform(configured);
  const gateway = createGateway({ config: { platform, voiceHosts }, log, demoCalls });
  const listener = getRequestListener(gateway.app.fetch, { overrideGlobalObjects: false });
  return {
    middleware: (req, res, next) => {
      const [path = ''] = (req.url ?? '').split('?');
      if (isGatewayPath(path)) void listener(req, res);
      else next();
    },
    ...(examplePath ? { examplePath } : {}),
    close: async () => {
      await gateway.close();
      await close();
    },
  };
}
