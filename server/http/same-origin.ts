import type { Context, MiddlewareHandler } from 'hono';
import { fail, type GatewayEnv, GatewayFailure } from './errors.ts';

/** `none` is what a person asks for: an address typed, a bookmark. No page can cause it. */
const OWN_SITES = new Set(['same-origin', 'none']);

/**
 * Refuses what pages of other origins ask for, be it an image, a clip or a link they lead to. Browsers
 * say where a request comes from when they speak to https or to this machine; on plain http elsewhere,
 * as tools do, they say nothing, and then only a foreign `Origin` tells.
 */
export const sameOriginOnly: MiddlewareHandler<GatewayEnv> = async (c, next) => {
  if (isFromOwnOrigin(c)) return next();
  return fail(c, new GatewayFailure('foreign-page'));
};

/** Whether a request comes from one of Turnwise's own pages, or from no page at all. */
export function isFromOwnOrigin(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && !OWN_SITES.has(site)) return false;
  const origin = c.req.header('origin');
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === c.req.header('host');
}
