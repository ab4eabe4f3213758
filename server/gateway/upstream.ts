import { Agent, type Dispatcher } from 'undici';
import { upstreamFailure } from '../http/errors.ts';
import type { Running } from '../running.ts';
import { publicLookup } from './address-guard.ts';
import { UpstreamBody } from './upstream-body.ts';

/** How long the gateway waits, in milliseconds. */
export interface Timeouts {
  /** For a connection, TLS included. */
  connectMs: number;
  /** For the headers, and between two pieces of a body. */
  silenceMs: number;
}

export const DEFAULT_TIMEOUTS: Timeouts = { connectMs: 5_000, silenceMs: 30_000 };

/** One request to another server; redirects are not followed. */
export interface UpstreamRequest {
  url: URL;
  method: 'GET' | 'HEAD';
  headers: Record<string, string | undefined>;
  /** Aborted when the browser goes away. */
  signal: AbortSignal;
}

/** An answer whose body is still on its way. */
export interface UpstreamResponse {
  status: number;
  headers: Headers;
  body: UpstreamBody;
}

/**
 * Connections to the platform, and guarded ones that reach public addresses only. What fails is a
 * GatewayFailure.
 */
export interface Upstream extends Running {
  request(request: UpstreamRequest): Promise<UpstreamResponse>;
  requestPublic(request: UpstreamRequest): Promise<UpstreamResponse>;
  /** Drops every connection at once. */
  stop(): Promise<void>;
}

export function createUpstream({ connectMs, silenceMs }: Timeouts): Upstream {
  const silence = { headersTimeout: silenceMs, bodyTimeout: silenceMs };
  const direct = new Agent({ ...silence, connect: { timeout: connectMs } });
  const guarded = new Agent({
    ...silence,
    connect: { timeout: connectMs, lookup: publicLookup },
  });
  return {
    request: (request) => send(direct, request),
    requestPublic: (request) => send(guarded, request),
    stop: async () => {
      await Promise.all([direct.destroy(), guarded.destroy()]);
    },
  };
}

async function send(agent: Agent, request: UpstreamRequest): Promise<UpstreamResponse> {
  const { url, method, headers, signal } = request;
  const path = `${url.pathname}${url.search}`;
  const response = await agent
    .request({ origin: url.origin, path, method, headers, signal })
    .catch((error: unknown) => {
      throw upstreamFailure(error);
    });
  return {
    status: response.statusCode,
    headers: readHeaders(response.headers),
    body: new UpstreamBody(response.body),
  };
}

const HEADER_VALUE = /^[\t\x20-\x7e]*$/;

/** Keeps the first of a repeated header, and none whose value could not be sent on. */
function readHeaders(raw: Dispatcher.ResponseData['headers']): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined && HEADER_VALUE.test(first)) headers.set(name, first);
  }
  return headers;
}

/** Copies the named headers that are present. */
export function pickHeaders(from: Headers, names: readonly string[]): Headers {
  const picked = new Headers();
  for (const name of names) {
    const value = from.get(name);
    if (value !== null) picked.set(name, value);
  }
  return picked;
}
