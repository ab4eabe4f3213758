import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { ClipPlaces, Platform } from '../config.ts';
import { GatewayFailure } from '../http/errors.ts';
import { createClipPaths } from './clip-paths.ts';

const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Whether an IP address is on the public internet: not private, loopback, link-local, mapped… */
export function isPublicAddress(address: string): boolean {
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_IPV6);
}

/**
 * A DNS lookup for sockets that fails when a name leads to any address that is not public. The
 * socket connects to the very addresses checked here, so a name cannot change between check and use.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '');
    const [first] = addresses;
    if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) {
      return callback(new GatewayFailure('voice-host-refused'), '');
    }
    if (options.all) return callback(null, addresses);
    callback(null, first.address, first.family);
  });
};

/** How a clip may be fetched from a URL. */
interface ClipAccess {
  /** The host and port are the platform's own, wherever its address is. */
  isPlatformHost: boolean;
  /** The origin is the platform's own, so the token may go there. */
  isPlatformOrigin: boolean;
}

/**
 * The rule of which URLs clips are fetched from. A refused URL throws `voice-host-refused`, or
 * `voice-path-refused` where only the path is wrong.
 */
export function createAddressGuard(
  platform: Platform,
  { voiceHosts, voicePaths }: ClipPlaces,
): (url: URL) => ClipAccess {
  const platformUrl = new URL(platform.url);
  const isClipPath = createClipPaths(platformUrl.pathname, voicePaths);

  return (url) => {
    const isPlatformHost =
      url.hostname === platformUrl.hostname && portOf(url) === portOf(platformUrl);
    const isListed = voiceHosts.some(
      ({ hostname, port }) =>
        hostname === url.hostname && (port === undefined ? url.port === '' : port === portOf(url)),
    );
    if (!isPlatformHost && !(isListed && isPublicHost(url.hostname))) {
      throw new GatewayFailure('voice-host-refused');
    }
    if (isPlatformHost && !isClipPath(url.pathname)) {
      throw new GatewayFailure('voice-path-refused');
    }
    return { isPlatformHost, isPlatformOrigin: url.origin === platformUrl.origin };
  };
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

/** Names pass: their addresses are checked by `publicLookup` when the socket connects. */
function isPublicHost(hostname: string): boolean {
  const literal = hostname.replace(/^\[|\]$/g, '');
  return !ipaddr.isValid(literal) || isPublicAddress(literal);
}
