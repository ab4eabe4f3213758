import type { Hono } from 'hono';
import type { Logger } from 'pino';
import { createApi } from './api/api.ts';
import { fetchCallFrom } from './calls/fetch-call.ts';
import { keepRetention } from './calls/retention.ts';
import type { ServerConfig } from './config.ts';
import { createGateway } from './gateway/gateway.ts';
import { createUpstream, DEFAULT_TIMEOUTS, type Timeouts } from './gateway/upstream.ts';
import type { GatewayEnv } from './http/errors.ts';
import { isLoopback } from './http/host-guard.ts';
import { logFault } from './http/log.ts';
import { choosePlatform } from './platform.ts';
import { type Running, startInOrder } from './running.ts';
import { addBundledScorecards } from './scorecards/bundled.ts';
import { createStore, type Store } from './store/store.ts';

interface ServicesOptions {
  config: Omit<ServerConfig, 'port'>;
  log: Logger;
  timeouts?: Timeouts;
}

/** All that runs behind Turnwise's addresses. */
export interface Services extends Running {
  gateway: Hono<GatewayEnv>;
  store: Store;
  /** The path of a call worth opening first, when the demo platform serves. */
  examplePath?: string;
}

/**
 * Starts what Turnwise consists of, in production and in development alike: the one list of its
 * services. Each may use those above it, and they stop from the last to the first.
 */
export function startServices(options: ServicesOptions): Promise<Services> {
  const { config, log, timeouts = DEFAULT_TIMEOUTS } = options;
  return startInOrder(async (keep) => {
    const { platform, demoCalls, examplePath } = await keep(choosePlatform(config.platform));
    const upstream = await keep(createUpstream(timeouts));
    const store = await keep(createStore(config.store, log, addBundledScorecards));
    await keep(keepRetention(store, config.retentionDays, log));
    const api = createApi({
      ...{ store, fetchCall: fetchCallFrom(platform, upstream) },
      isLocal: isLoopback(config.host),
      logFault: (error) => logFault(error, log),
    });
    const gateway = createGateway({
      ...{ platform, upstream, log, store, api, demoCalls },
      places: config,
      hostNames: config.hostNames,
    });
    return { gateway, store, ...(examplePath === undefined ? {} : { examplePath }) };
  });
}
