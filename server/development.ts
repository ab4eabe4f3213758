import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Logger } from 'pino';
import { parseConfig } from './config.ts';
import { isGatewayPath } from './gateway/gateway.ts';
import { createLog } from './http/log.ts';
import type { Running } from './running.ts';
import { startServices } from './services.ts';

/** Turnwise's services for a connect-style server such as Vite's. */
interface Development extends Running {
  middleware(req: IncomingMessage, res: ServerResponse, next: () => void): void;
}

/**
 * Starts the services as `env` configures them inside a development server. Paths that are not the
 * gateway's go to `next`. Throws ConfigError.
 */
export async function startDevelopment(
  env: Record<string, string | undefined>,
  log: Logger = createLog(),
): Promise<Development> {
  const { gateway, begin, stop } = await startServices({ config: parseConfig(env), log });
  await begin();
  const listener = getRequestListener(gateway.fetch, { overrideGlobalObjects: false });
  return {
    middleware: (req, res, next) => {
      const [path = ''] = (req.url ?? '').split('?');
      if (isGatewayPath(path)) void listener(req, res);
      else next();
    },
    stop,
  };
}
