import type { Context, Handler } from 'hono';
import { accepts } from 'hono/accepts';
import type { Platform } from '../config.ts';
import { fail, type GatewayEnv, GatewayFailure, notFound } from '../http/errors.ts';
import { callDetailsUrl } from './call-details-url.ts';
import { isJson, JSON_TYPE } from './json-body.ts';
import { answerWithBody } from './relay.ts';
import { pickHeaders, type Upstream, type UpstreamResponse } from './upstream.ts';

/** The one documented path of the platform that the gateway forwards. */
export const CALL_DETAILS_PATH = '/agent-api/user/:id/task/:taskId/detail/:recordId';

const LEAST_COMPRESSED_BYTES = 1024;

const PASSED_HEADERS = ['content-type', 'content-encoding', 'content-length', 'retry-after'];

/** Forwards the details of a call from the platform, adding the token that the browser never sees. */
export function callDetails(platform: Platform, upstream: Upstream): Handler<GatewayEnv> {
  return async (c) => {
    const url = urlFor(c, platform);
    if (url === undefined) return notFound(c);
    const response = await upstream.request({
      url,
      method: 'GET',
      headers: {
        accept: 'application/json',
        'accept-encoding': c.req.header('accept-encoding'),
        authorization: `Bearer ${platform.token}`,
      },
      signal: c.req.raw.signal,
    });
    return (await isJson(response)) ? passOn(c, response) : refuse(c, response);
  };
}

function urlFor(c: Context<GatewayEnv>, platform: Platform): URL | undefined {
  const { id: account = '', taskId: task = '', recordId: record = '' } = c.req.param();
  return callDetailsUrl(platform, {
    account,
    task,
    record,
    subAccount: c.req.query('sub_user_id'),
  });
}

function passOn(c: Context<GatewayEnv>, { status, headers, body }: UpstreamResponse): Response {
  const passed = pickHeaders(headers, PASSED_HEADERS);
  if (!JSON_TYPE.test(passed.get('content-type') ?? '')) {
    passed.set('content-type', 'application/json');
  }
  passed.set('cache-control', 'no-store');
  passed.set('vary', 'accept-encoding');
  if (!isWorthCompressing(c, passed)) {
    return answerWithBody(c, body, { status, headers: passed });
  }
  passed.delete('content-length');
  passed.set('content-encoding', 'gzip');
  return answerWithBody(c, body, { status, headers: passed }, 'gzip');
}

/** Whether the platform has not compressed what it answers, and the browser takes gzip. */
function isWorthCompressing(c: Context<GatewayEnv>, headers: Headers): boolean {
  const isSmall = Number(headers.get('content-length') ?? Infinity) < LEAST_COMPRESSED_BYTES;
  if (headers.has('content-encoding') || isSmall) return false;
  return (
    accepts(c, {
      header: 'Accept-Encoding',
      supports: ['gzip', 'identity'],
      default: 'identity',
    }) === 'gzip'
  );
}

/** Without JSON, 401, 403 and 429 stay apart by their status; a platform that failed is said so. */
function refuse(c: Context<GatewayEnv>, { status, headers, body }: UpstreamResponse): Response {
  body.discard();
  const retryAfter = headers.get('retry-after');
  if (retryAfter !== null) c.header('retry-after', retryAfter);
  if (status >= 500) return fail(c, new GatewayFailure('platform-failed'));
  return fail(c, new GatewayFailure('platform-not-json'), status >= 400 ? status : undefined);
}
