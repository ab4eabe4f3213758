import type { Context, Handler } from 'hono';
import { accepts } from 'hono/accepts';
import { Masker } from '../../src/call/masker.ts';
import type { Platform } from '../config.ts';
import { fail, type GatewayEnv, GatewayFailure, notFound } from '../http/errors.ts';
import { canExpand, expanded, gzipped } from '../http/gzip.ts';
import { type CallIds, callDetailsUrl } from './call-details-url.ts';
import { isJson, JSON_TYPE } from './json-body.ts';
import { callMasking } from './masking/call-masking.ts';
import { rewrittenChunks } from './masking/rewritten-chunks.ts';
import type { OpenCall, OpenedCall } from './open-call.ts';
import { answerWithBody } from './relay.ts';
import { pickHeaders, type Upstream, type UpstreamResponse } from './upstream.ts';

/** The one documented path of the platform that the gateway forwards. */
export const CALL_DETAILS_PATH = '/agent-api/user/:id/task/:taskId/detail/:recordId';

const LEAST_COMPRESSED_BYTES = 1024;

const PASSED_HEADERS = ['content-type', 'retry-after'];

/**
 * Forwards the details of a call from the platform, adding the token that the browser never sees. Numbers are
 * masked on the way, and links to clips are good for this session alone.
 */
export function callDetails(
  platform: Platform,
  upstream: Upstream,
  openCall: OpenCall,
): Handler<GatewayEnv> {
  return async (c) => {
    const call = callOf(c);
    const url = callDetailsUrl(platform, call);
    const opened = url && (await openCall(c, call));
    if (!opened) return notFound(c);
    const response = await upstream.request({
      url,
      method: 'GET',
      headers: {
        accept: 'application/json',
        'accept-encoding': 'gzip',
        authorization: `Bearer ${platform.token}`,
      },
      signal: c.req.raw.signal,
    });
    if (!(await isJson(response))) return refuse(c, response);
    if (response.status < 400) await opened.record();
    return passOn(c, response, opened);
  };
}

function callOf(c: Context<GatewayEnv>): CallIds {
  const { id: account = '', taskId: task = '', recordId: record = '' } = c.req.param();
  return { account, task, record, subAccount: c.req.query('sub_user_id') };
}

function passOn(
  c: Context<GatewayEnv>,
  { status, headers, body }: UpstreamResponse,
  { giveLink }: OpenedCall,
): Response {
  const coding = headers.get('content-encoding') ?? 'identity';
  if (coding !== 'identity' && !canExpand(coding)) {
    body.discard();
    throw new GatewayFailure('platform-not-json');
  }
  const passed = pickHeaders(headers, PASSED_HEADERS);
  if (!JSON_TYPE.test(passed.get('content-type') ?? '')) {
    passed.set('content-type', 'application/json');
  }
  passed.set('cache-control', 'no-store');
  passed.set('vary', 'accept-encoding');
  const isCompressed = isWorthCompressing(c, headers);
  if (isCompressed) passed.set('content-encoding', 'gzip');
  return answerWithBody(c, body, { status, headers: passed }, (bytes) => {
    const plain = coding === 'identity' ? bytes : expanded(bytes, coding);
    const masked = rewrittenChunks(plain, callMasking(new Masker(), giveLink));
    return isCompressed ? gzipped(masked) : masked;
  });
}

/** Whether the browser takes gzip, and the answer is not known to be short. */
function isWorthCompressing(c: Context<GatewayEnv>, headers: Headers): boolean {
  const isSmall = Number(headers.get('content-length') ?? Infinity) < LEAST_COMPRESSED_BYTES;
  if (isSmall && !headers.has('content-encoding')) return false;
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
