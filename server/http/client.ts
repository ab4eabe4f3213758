import type { Context } from 'hono';
import type { GatewayEnv } from './errors.ts';
import { isLoopback } from './host-guard.ts';

/** Where a request comes from. */
export interface Client {
  /** The address of the computer that asks. */
  address: string;
  /** The browser and the system, as the browser names them; empty where it says nothing. */
  device: string;
}

const longestDevice = 300;

/**
 * Where a request comes from. A proxy on this machine says for whom it asks: then that is the last
 * address of `X-Forwarded-For`, which is the one that the proxy itself put there.
 */
export function clientOf(c: Context<GatewayEnv>): Client {
  const peer = c.env.incoming.socket.remoteAddress ?? '';
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return {
    address: forwarded && isLoopback(peer) ? forwarded : peer,
    device: (c.req.header('user-agent') ?? '').slice(0, longestDevice),
  };
}
