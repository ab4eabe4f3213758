import type { Hono } from 'hono';
import type { Logger } from 'pino';
import { createApi } from './api/api.ts';
import { fetchCallFrom, readCallFrom } from './calls/fetch-call.ts';
import { keepLists } from './calls/lists/keep-lists.ts';
import { platformLists } from './calls/lists/platform-lists.ts';
import { keepForADay } from './calls/pushes/keep-for-a-day.ts';
import { startPushes } from './calls/pushes/pushes.ts';
import { keepRetention } from './calls/retention.ts';
import type { ServerConfig } from './config.ts';
import { createGateway } from './gateway/gateway.ts';
import { createPlatformRate } from './gateway/platform-rate.ts';
import { ratedUpstream } from './gateway/rated-upstream.ts';
import { createUpstream, DEFAULT_TIMEOUTS, type Timeouts } from './gateway/upstream.ts';
import type { GatewayEnv } from './http/errors.ts';
import { logFault } from './http/log.ts';
import { Jobs } from './jobs/jobs.ts';
import { forgetOldAttempts } from './people/attempts.ts';
import { createPeople, type People } from './people/people.ts';
import { choosePlatform } from './platform.ts';
import { type Running, startInOrder } from './running.ts';
import { addBundledScorecards } from './scorecards/bundled.ts';
import { keepScreening } from './screening/keep-screening.ts';
import { createStore, type Store } from './store/store.ts';

interface ServicesOptions {
  config: Omit<ServerConfig, 'port'>;
  log: Logger;
  timeouts?: Timeouts;
  /** Takes the place of the configured one. */
  store?: Store | undefined;
}

/** All that runs behind Turnwise's addresses. */
export interface Services extends Running {
  gateway: Hono<GatewayEnv>;
  store: Store;
  people: People;
  /** Opens the store, and begins what is done in the background. Throws ConfigError. */
  begin(): Promise<void>;
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
    const { platform, demoCalls, examplePath, ...chosen } = await keep(choosePlatform(config));
    const connections = await keep(createUpstream(timeouts));
    const rate = createPlatformRate(chosen.requestsPerMinute);
    const asking = { platformUrl: platform.url, rate };
    const upstream = ratedUpstream(connections, { ...asking, asker: 'person' });
    const inBackground = ratedUpstream(connections, { ...asking, asker: 'background' });
    const store = await keep(options.store ?? createStore(config.store, log, addBundledScorecards));
    await keep(keepRetention(store, config.retentionDays, log));
    await keep(forgetOldAttempts(store, log));
    await keep(keepForADay(store, log));
    const jobs = await keep(new Jobs(store, log));
    const screening = await keep(
      keepScreening({ store, jobs, readCall: readCallFrom(platform, inBackground), log }),
    );
    const onCallsAdded = () => void screening.refresh();
    const lists = await keep(
      keepLists({
        ...{ store, jobs, log, owners: chosen.accounts },
        onRead: onCallsAdded,
        lists: platformLists(platform, inBackground),
      }),
    );
    const { hookSecret: secret } = config;
    const fetchInBackground = fetchCallFrom(platform, inBackground);
    const hook =
      secret === undefined
        ? null
        : {
            secret,
            ...startPushes({ store, jobs, fetchCall: fetchInBackground, onFilled: onCallsAdded }),
          };
    const people = createPeople({
      ...{ auth: config.auth, limits: config.sessions, publicUrl: config.publicUrl, store },
    });
    const api = createApi({
      ...{ store, fetchCall: fetchCallFrom(platform, upstream) },
      people,
      hookSecret: secret ?? null,
      onCallsAdded,
      logFault: (error) => logFault(error, log),
    });
    const gateway = createGateway({
      ...{ platform, upstream, log, store, api, demoCalls },
      hook,
      places: config,
      hosts: config,
      people,
    });
    const begin = async () => {
      await store.start();
      void lists.refresh();
      screening.begin();
    };
    return { gateway, store, people, begin, ...(examplePath === undefined ? {} : { examplePath }) };
  });
}
