import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Gateway } from './gateway/gateway.ts';
import type { GatewayEnv } from './http/errors.ts';
import { appFiles } from './http/files.ts';
import { securityHeaders } from './http/headers.ts';

/**
 * All that the production server answers: the gateway, then the built app in `clientDir`, compressed
 * and with security headers. The gateway's request log covers the files too.
 */
export function createServerApp(gateway: Gateway, clientDir: string): Hono<GatewayEnv> {
  const app = new Hono<GatewayEnv>();
  app.use(securityHeaders());
  app.use(compress());
  app.route('/', gateway.app);
  app.route('/', appFiles(clientDir));
  app.notFound((c) => {
    c.header('cache-control', 'no-store');
    return c.text('Not found', 404);
  });
  return app;
}
