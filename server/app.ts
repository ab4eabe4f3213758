import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { GatewayEnv } from './http/errors.ts';
import { appFiles, type TellPage } from './http/files.ts';
import { securityHeaders } from './http/headers.ts';

/** What a connection sends at once, in bytes: compressed, it would be there no sooner. */
const firstFlight = 14_000;

/**
 * All that the production server answers: the gateway, then the built app in `clientDir`, compressed
 * and with security headers. What the gateway does for every request covers the files too.
 */
export function createApp(
  gateway: Hono<GatewayEnv>,
  clientDir: string,
  tellPage: TellPage,
): Hono<GatewayEnv> {
  const app = new Hono<GatewayEnv>();
  app.use(securityHeaders());
  app.use(compress({ threshold: firstFlight }));
  app.route('/', gateway);
  app.route('/', appFiles(clientDir, tellPage));
  app.notFound((c) => {
    c.header('cache-control', 'no-store');
    return c.text('Not found', 404);
  });
  return app;
}
