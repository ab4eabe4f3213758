import type { ClipPlaces, Platform } from '../config.ts';
import { GatewayFailure } from '../http/errors.ts';
import { createAddressGuard } from './address-guard.ts';
import type { Upstream, UpstreamRequest, UpstreamResponse } from './upstream.ts';

const MAX_REDIRECTS = 5;
const REDIRECT_STATUSES = new Set([301, 302, 303, 307, 308]);

/** Reads the link of a clip: an absolute http(s) URL without credentials, or `voice-src-malformed`. */
export function parseClipUrl(link: string | undefined): URL {
  if (link === undefined || !URL.canParse(link)) throw new GatewayFailure('voice-src-malformed');
  const url = new URL(link);
  if (!isFetchable(url)) throw new GatewayFailure('voice-src-malformed');
  return url;
}

/**
 * Fetches clips from the allowed places only. Redirects are followed by hand, so that every hop is
 * checked like the first and the token goes to the platform's own clips alone.
 */
export function createClipSource(
  platform: Platform,
  places: ClipPlaces,
  upstream: Upstream,
): (request: UpstreamRequest) => Promise<UpstreamResponse> {
  const guard = createAddressGuard(platform, places);

  const fetchOnce = (request: UpstreamRequest) => {
    const { isPlatformHost, isPlatformOrigin } = guard(request.url);
    const authorization = isPlatformOrigin ? `Bearer ${platform.token}` : undefined;
    const authorized = { ...request, headers: { ...request.headers, authorization } };
    return isPlatformHost ? upstream.request(authorized) : upstream.requestPublic(authorized);
  };

  return async (request) => {
    let { url } = request;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const response = await fetchOnce({ ...request, url });
      const location = REDIRECT_STATUSES.has(response.status) && response.headers.get('location');
      if (!location) return response;
      response.body.discard();
      url = resolveRedirect(location, url);
    }
    throw new GatewayFailure('voice-not-audio');
  };
}

function resolveRedirect(location: string, from: URL): URL {
  if (!URL.canParse(location, from)) throw new GatewayFailure('voice-host-refused');
  const url = new URL(location, from);
  if (!isFetchable(url)) throw new GatewayFailure('voice-host-refused');
  return url;
}

function isFetchable({ protocol, username, password }: URL): boolean {
  return /^https?:$/.test(protocol) && username === '' && password === '';
}
