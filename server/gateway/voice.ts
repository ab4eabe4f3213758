import type { Context, Handler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Masker } from '../../src/call/masker.ts';
import type { ClipPlaces, Platform } from '../config.ts';
import { fail, type GatewayEnv, GatewayFailure } from '../http/errors.ts';
import type { Identify } from '../people/identify.ts';
import { recogniseAudio, SIGNATURE_BYTES } from './audio-type.ts';
import { takeLink } from './clip-links.ts';
import { createClipSource, parseClipUrl } from './clip-source.ts';
import { readSmallJson } from './json-body.ts';
import { maskedCallJson } from './masking/call-masking.ts';
import { answerWithBody } from './relay.ts';
import { pickHeaders, type Upstream, type UpstreamResponse } from './upstream.ts';

const PASSED_HEADERS = [
  'accept-ranges',
  'content-encoding',
  'content-length',
  'content-range',
  'etag',
  'last-modified',
];
const UNTELLING_TYPE = /^(?:application|binary)\/octet-stream\s*(?:;|$)/i;

/** Streams the clip behind `?src=`; a link is a secret, so it goes into no log and no message. */
export function voice(
  platform: Platform,
  places: ClipPlaces,
  upstream: Upstream,
  identify: Identify,
): Handler<GatewayEnv> {
  const fetchClip = createClipSource(platform, places, upstream);

  return async (c) => {
    const method = c.req.method === 'HEAD' ? 'HEAD' : 'GET';
    const response = await fetchClip({
      url: parseClipUrl(await givenLink(c, identify)),
      method,
      headers: {
        'accept-encoding': 'identity',
        range: c.req.header('range'),
        'if-range': c.req.header('if-range'),
      },
      signal: c.req.raw.signal,
    });
    return response.status >= 400 ? refusal(c, response) : clip(c, response, method);
  };
}

/** The link that is asked for. Where people sign in, it must have been given to this very session. */
async function givenLink(c: Context, identify: Identify): Promise<string | undefined> {
  const src = c.req.query('src');
  const { linkKey } = await identify(c);
  if (linkKey === null || src === undefined) return src;
  const link = takeLink(src, linkKey);
  if (link === undefined) throw new GatewayFailure('voice-not-given');
  return link;
}

async function clip(
  c: Context<GatewayEnv>,
  response: UpstreamResponse,
  method: 'GET' | 'HEAD',
): Promise<Response> {
  const { status, body } = response;
  const type = await audioType(response, method);
  if (type === undefined || (status !== 200 && status !== 206)) {
    body.discard();
    throw new GatewayFailure('voice-not-audio');
  }
  const headers = pickHeaders(response.headers, PASSED_HEADERS);
  headers.set('content-type', type);
  headers.set('cache-control', 'private, max-age=86400');
  // Who signs in next in a browser is not served what it cached for the one before.
  headers.set('vary', 'cookie');
  if (method === 'GET') return answerWithBody(c, body, { status, headers });
  body.discard();
  return new Response(null, { status, headers });
}

/**
 * The type to send a clip with, or undefined when it is not audio. A type that tells nothing is
 * replaced by what the clip's beginning shows, where the beginning is there to be seen.
 */
async function audioType(
  response: UpstreamResponse,
  method: 'GET' | 'HEAD',
): Promise<string | undefined> {
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  if (/^audio\//i.test(type)) return type;
  if (!UNTELLING_TYPE.test(type)) return undefined;
  if (method === 'HEAD' || startsMidway(response)) return type;
  const beginning = await response.body.peek((bytes) => bytes.length >= SIGNATURE_BYTES);
  const isSliver = response.status === 206 && beginning.length < SIGNATURE_BYTES;
  return isSliver ? type : recogniseAudio(beginning);
}

function startsMidway({ status, headers }: UpstreamResponse): boolean {
  return status === 206 && /^bytes\s+0*[1-9]/i.test(headers.get('content-range') ?? '');
}

/** The platform's own refusal, with its words where it has any. */
async function refusal(c: Context<GatewayEnv>, response: UpstreamResponse): Promise<Response> {
  const status = response.status as ContentfulStatusCode;
  const passed = pickHeaders(response.headers, ['content-range', 'retry-after']);
  passed.forEach((value, name) => {
    c.header(name, value);
  });
  const json = await readSmallJson(response);
  if (json === undefined) return fail(c, new GatewayFailure('platform-not-json'), status);
  c.header('cache-control', 'no-store');
  c.header('content-type', 'application/json');
  return c.body(maskedCallJson(new Masker(), json), status);
}
