import type { MiddlewareHandler } from 'hono';
import ipaddr from 'ipaddr.js';
import { fail, type GatewayEnv, GatewayFailure } from './errors.ts';

/** Whether a host name or address, IPv6 in brackets or not, is this machine's own. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost') return true;
  const address = host.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(address) && ipaddr.parse(address).range() === 'loopback';
}

/**
 * Answers only requests for this machine's own names and for `names`, whatever the port. Otherwise a
 * page of another site could have its name lead here (DNS rebinding) and read every call.
 */
export function hostGuard(names: readonly string[]): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const url = `http://${c.req.header('host') ?? ''}`;
    const name = URL.canParse(url) ? new URL(url).hostname : '';
    if (isLoopback(name) || names.includes(name)) return next();
    return fail(c, new GatewayFailure('foreign-host'));
  };
}
