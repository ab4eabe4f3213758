import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import type { SecureHeadersVariables } from 'hono/secure-headers';
import { allowMethods } from './errors.ts';

const NONCE_PLACEHOLDER = '__CSP_NONCE__';
const IMMUTABLE = 'public, max-age=31536000, immutable';
const AN_HOUR = 'public, max-age=3600';

type PageEnv = { Variables: SecureHeadersVariables };

/** Serves the built app in `clientDir`: its files as they are, and its page at every page path. */
export function appFiles(clientDir: string): Hono<PageEnv> {
  const html = readFileSync(join(clientDir, 'index.html'), 'utf8');
  const app = new Hono<PageEnv>();
  app.use(allowMethods('GET', 'HEAD'));
  app.get('*', async (c, next) => (isPagePath(c.req.path) ? servePage(c, html) : next()));
  app.get('*', cacheFound, serveStatic({ root: clientDir, precompressed: true }));
  return app;
}

/** The router's paths: never a file's, so that a missing file is not answered with the page. */
function isPagePath(path: string): boolean {
  if (path === '/index.html' || path.startsWith('/user/')) return true;
  const isAsset = path === '/assets' || path.startsWith('/assets/');
  return !isAsset && !path.slice(path.lastIndexOf('/')).includes('.');
}

function servePage(c: Context<PageEnv>, html: string): Response {
  c.header('cache-control', 'no-store');
  return c.html(html.replaceAll(NONCE_PLACEHOLDER, c.get('secureHeadersNonce') ?? ''));
}

/** Says how long the browser may keep a file that was found: for good where its name has a hash. */
const cacheFound: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.ok) return;
  c.res.headers.set('cache-control', c.req.path.startsWith('/assets/') ? IMMUTABLE : AN_HOUR);
};
