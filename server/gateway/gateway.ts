import { type Context, Hono } from 'hono';
import type { Logger } from 'pino';
import { type Hook, serveHangupHook } from '../calls/pushes/hook.ts';
import type { ClipPlaces, Platform } from '../config.ts';
import type { DemoCallEntry } from '../demo-platform/catalogue.ts';
import { allowMethods, fail, type GatewayEnv, GatewayFailure, notFound } from '../http/errors.ts';
import { hostGuard, type OwnHosts } from '../http/host-guard.ts';
import { CLIENT_CLOSED_REQUEST, logFault, requestLog } from '../http/log.ts';
import { sameOriginOnly } from '../http/same-origin.ts';
import type { People } from '../people/people.ts';
import { serveProvider } from '../people/provider/callback.ts';
import { StoreUnavailable } from '../store/faults.ts';
import { readiness } from '../store/readiness.ts';
import type { Store } from '../store/store.ts';
import { CALL_DETAILS_PATH, callDetails } from './call-details.ts';
import { createOpenCall, needsRight } from './open-call.ts';
import type { Upstream } from './upstream.ts';
import { voice } from './voice.ts';

/** What a gateway needs; every value is fixed for its life. */
interface GatewayOptions {
  platform: Platform;
  places: ClipPlaces;
  hosts: OwnHosts;
  people: People;
  upstream: Upstream;
  log: Logger;
  store: Store;
  /** Serves where a platform pushes hang-ups; null where it cannot. */
  hook: Hook | null;
  /** Turnwise's own API. */
  api: Hono<GatewayEnv>;
  /** The calls to offer on the opening page: none, unless the demo platform serves. */
  demoCalls: readonly DemoCallEntry[];
}

const GATEWAY_NAMES = [
  'agent-api',
  'api',
  'voice',
  'healthz',
  'readyz',
  'demo-calls',
  'oidc',
  'hooks',
];
const readOnly = allowMethods('GET', 'HEAD');

/** Whether a path (without its query) is the gateway's, and never a page or a file. */
export function isGatewayPath(path: string): boolean {
  return GATEWAY_NAMES.includes(path.split('/')[1] ?? '');
}

/**
 * The thin server between the browser and the platform: it adds the token, streams what comes back,
 * and says in words of its own only what the platform cannot say.
 */
export function createGateway(options: GatewayOptions): Hono<GatewayEnv> {
  const { platform, places, hosts, people, upstream, log, store, api, hook, demoCalls } = options;
  const app = new Hono<GatewayEnv>();

  app.use(requestLog(log));
  app.use(hostGuard(hosts));
  app.all('/healthz', readOnly, (c) => c.json({ status: 'ok' }));
  app.all('/readyz', readOnly, readiness(store));
  const readersOnly = needsRight(people.identify, 'read');
  const openCall = createOpenCall({ people, store, log });
  app.all(
    CALL_DETAILS_PATH,
    ...[allowMethods('GET'), sameOriginOnly, readersOnly],
    callDetails(platform, upstream, openCall),
  );
  const clips = voice(platform, places, upstream, people.identify);
  app.all('/voice', readOnly, sameOriginOnly, readersOnly, clips);
  app.all('/demo-calls', readOnly, sameOriginOnly, readersOnly, (c) =>
    c.json({ calls: demoCalls }),
  );
  serveProvider(app, { people, store, log });
  if (hook) serveHangupHook(app, hook);
  app.all('/api/*', (c) => api.fetch(c.req.raw, c.env));
  for (const name of GATEWAY_NAMES) app.all(`/${name}/*`, notFound);
  app.notFound(notFound);
  app.onError((error, c) => answerError(error, c, log));
  return app;
}

function answerError(error: Error, c: Context<GatewayEnv>, log: Logger): Response {
  if (c.req.raw.signal.aborted) return new Response(null, { status: CLIENT_CLOSED_REQUEST });
  if (error instanceof GatewayFailure) return fail(c, error);
  if (error instanceof StoreUnavailable) return fail(c, new GatewayFailure('store-unavailable'));
  logFault(error, log);
  return fail(c, new GatewayFailure('gateway-fault'));
}
