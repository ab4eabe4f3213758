import type { PlatformRate } from './platform-rate.ts';
import type { Upstream, UpstreamRequest } from './upstream.ts';

/** For whom the platform is asked: somebody who waits, or the background, which may be kept waiting. */
export type Asker = 'person' | 'background';

/** How long to wait after 429 where the platform does not say. */
const usualWaitMs = 60_000;

/** An upstream whose requests to the platform's host keep to its rate. */
export function ratedUpstream(
  upstream: Upstream,
  { platformUrl, rate, asker }: { platformUrl: string; rate: PlatformRate; asker: Asker },
): Upstream {
  const { host } = new URL(platformUrl);
  const request = async (asked: UpstreamRequest) => {
    if (asked.url.host !== host) return upstream.request(asked);
    if (asker === 'person') rate.spend();
    else await rate.admit(asked.signal);
    const response = await upstream.request(asked);
    if (response.status === 429) rate.pause(retryAfterMs(response.headers) ?? usualWaitMs);
    return response;
  };
  return { ...upstream, request };
}

/** What `Retry-After` says, in ms from now: seconds, or a date. Null where it says nothing. */
export function retryAfterMs(headers: Headers): number | null {
  const given = headers.get('retry-after');
  if (given === null) return null;
  const ms = /^\d{1,6}$/.test(given) ? Number(given) * 1000 : Date.parse(given) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}
