import type { MiddlewareHandler } from 'hono';
import ipaddr from 'ipaddr.js';
import { fail, type GatewayEnv, GatewayFailure } from './errors.ts';

/** Whether a host name or address, IPv6 in brackets or not, is this machine's own. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost') return true;
  const address = host.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}

/** The hosts that a server may be asked for, as browsers name them. */
export interface OwnHosts {
  /** The address listened on. */
  host: string;
  /** The origin under which browsers reach it, where that is another. */
  publicUrl?: URL | undefined;
}

/** What watches a server that others reach asks by its address, whatever its name. */
const probes = ['/healthz', '/readyz'];

/**
 * Answers only requests for its own hosts: while it listens on this machine alone that is any name of this
 * machine, on whatever port it was forwarded to. Otherwise a page of another site could have its name lead
 * here (DNS rebinding) and read every call.
 */
export function hostGuard(own: OwnHosts): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const url = `http://${c.req.header('host') ?? ''}`;
    if (URL.canParse(url) && isOwnHost(new URL(url), own)) return next();
    if (!isLoopback(own.host) && probes.includes(c.req.path)) return next();
    return fail(c, new GatewayFailure('foreign-host'));
  };
}

function isOwnHost(asked: URL, { host, publicUrl }: OwnHosts): boolean {
  if (publicUrl !== undefined && isSameHost(asked, publicUrl)) return true;
  return isLoopback(host) ? isLoopback(asked.hostname) : asked.hostname === host;
}

/** A proxy may leave the port out or name it. */
function isSameHost(asked: URL, { protocol, host, hostname }: URL): boolean {
  const standard = protocol === 'https:' ? '443' : '80';
  return asked.host === host || (asked.host === `${hostname}:${standard}` && host === hostname);
}
