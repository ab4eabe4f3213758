import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import type { SecureHeadersVariables } from 'hono/secure-headers';
import { allowMethods } from './errors.ts';

const NONCE_PLACEHOLDER = '__CSP_NONCE__';
const TOLD_PLACEHOLDER = '__SESSION__';
const IMMUTABLE = 'public, max-age=31536000, immutable';
const AN_HOUR = 'public, max-age=3600';

type PageEnv = { Variables: SecureHeadersVariables };

/** What the page is told with itself: JSON, or nothing where that is not known. */
export type TellPage = (c: Context) => Promise<string>;

/**
 * Serves the built app in `clientDir`: its files as they are, and its page at every page path, with what
 * `tellPage` tells it.
 */
export function appFiles(clientDir: string, tellPage: TellPage): Hono<PageEnv> {
  const html = readFileSync(join(clientDir, 'index.html'), 'utf8');
  const app = new Hono<PageEnv>();
  app.use(allowMethods('GET', 'HEAD'));
  app.get('*', async (c, next) =>
    isPagePath(c.req.path) ? servePage(c, html, await tellPage(c)) : next(),
  );
  app.get('*', cacheFound, serveStatic({ root: clientDir, precompressed: true }));
  return app;
}

/** The router's paths: never a file's, so that a missing file is not answered with the page. */
function isPagePath(path: string): boolean {
  if (path === '/index.html' || path.startsWith('/user/')) return true;
  const isAsset = path === '/assets' || path.startsWith('/assets/');
  return !isAsset && !path.slice(path.lastIndexOf('/')).includes('.');
}

function servePage(c: Context<PageEnv>, html: string, told: string): Response {
  c.header('cache-control', 'no-store');
  const page = html
    .replaceAll(NONCE_PLACEHOLDER, c.get('secureHeadersNonce') ?? '')
    .replace(TOLD_PLACEHOLDER, () => escapeAttribute(told));
  return c.html(page);
}

function escapeAttribute(text: string): string {
  return text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Says how long the browser may keep a file that was found: for good where its name has a hash. */
const cacheFound: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.ok) return;
  c.res.headers.set('cache-control', c.req.path.startsWith('/assets/') ? IMMUTABLE : AN_HOUR);
};
