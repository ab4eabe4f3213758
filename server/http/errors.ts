import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

const FAILURES = {
  'platform-unreachable': { status: 502, message: 'The platform could not be reached.' },
  'platform-timeout': { status: 504, message: 'The platform took too long to answer.' },
  'platform-failed': { status: 502, message: 'The platform failed to answer.' },
  'platform-not-json': { status: 502, message: 'The platform did not answer with JSON.' },
  'voice-src-malformed': { status: 400, message: 'The link of the clip is missing or malformed.' },
  'voice-host-refused': { status: 403, message: 'Clips are not fetched from this host.' },
  'voice-path-refused': {
    status: 403,
    message: 'Clips are not fetched from this path of the platform; VOICE_PATHS can allow it.',
  },
  'voice-not-given': { status: 403, message: 'This link was not given to this session.' },
  'voice-not-audio': { status: 502, message: 'The link of the clip did not lead to audio.' },
  'foreign-page': { status: 403, message: 'Only Turnwise’s own pages may ask for this.' },
  'foreign-host': {
    status: 421,
    message: 'Turnwise is not served under this host name; PUBLIC_URL names its own.',
  },
  'store-unavailable': { status: 503, message: 'Turnwise cannot tell who asks at the moment.' },
  'push-too-large': { status: 413, message: 'A push may have 64 kB.' },
  'push-too-often': { status: 429, message: 'Too many pushes arrive.' },
  'push-not-kept': { status: 503, message: 'The push cannot be kept at the moment.' },
  'sign-in-needed': { status: 401, message: 'One has to sign in for this.' },
  'not-allowed': { status: 403, message: 'This is for others to see.' },
  'gateway-fault': { status: 500, message: 'The gateway failed to handle the request.' },
} as const satisfies Record<string, { status: ContentfulStatusCode; message: string }>;

/** Why the gateway, rather than the platform, gave an answer: the value of `x-turnwise-error`. */
type FailureReason = keyof typeof FAILURES;

/** What every request carries: Node's own response, and the failure to log, if any. */
export interface GatewayEnv {
  Bindings: HttpBindings;
  Variables: {
    failure?: GatewayFailure;
    /** Whether somebody's numbers are masked in the answer; they are unless a route says otherwise. */
    isMasked?: boolean;
  };
}

/** A failure with a reason the browser may see: thrown where it is noticed, answered by `fail`. */
export class GatewayFailure extends Error {
  readonly reason: FailureReason;
  /** The system's or undici's error code, such as ECONNREFUSED. */
  readonly code: string | undefined;

  constructor(reason: FailureReason, code?: string) {
    super(FAILURES[reason].message);
    this.reason = reason;
    this.code = code;
  }
}

const TIMEOUT_CODES = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

/** What an error met while talking to an upstream means for the browser. */
export function upstreamFailure(error: unknown): GatewayFailure {
  if (error instanceof GatewayFailure) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  const isTimeout = code !== undefined && TIMEOUT_CODES.has(code);
  return new GatewayFailure(isTimeout ? 'platform-timeout' : 'platform-unreachable', code);
}

/**
 * Answers with a failure in the platform's own envelope, and keeps it for the log. `status` stands in
 * for the reason's own status where the platform's is to be kept.
 */
export function fail(c: Context<GatewayEnv>, failure: GatewayFailure, status?: number): Response {
  c.set('failure', failure);
  c.header('x-turnwise-error', failure.reason);
  return answer(c, status ?? FAILURES[failure.reason].status, failure.message);
}

/** Answers 404 in the platform's envelope. */
export function notFound(c: Context): Response {
  return answer(c, 404, 'There is nothing at this address.');
}

/** Answers any other method with 405 in the platform's envelope, and names those allowed. */
export function allowMethods(...methods: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    if (methods.includes(c.req.method)) return next();
    c.header('allow', methods.join(', '));
    return answer(c, 405, 'This method is not allowed here.');
  };
}

function answer(c: Context, status: number, message: string): Response {
  c.header('cache-control', 'no-store');
  const envelope = { code: status, status: 'error', message, data: [] };
  return c.json(envelope, status as ContentfulStatusCode);
}
