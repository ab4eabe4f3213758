import { existsSync } from 'node:fs';
import type { Logger } from 'pino';
import { ConfigError, type StoreConfig } from '../config.ts';
import { type Running, startInOrder } from '../running.ts';
import { bringUpToDate, keepCopies } from './copies.ts';
import type { Database, Engine } from './database.ts';
import { openEngine } from './engine.ts';
import { codeOf, isUnavailable, StoreUnavailable } from './faults.ts';
import { keepUp } from './upkeep.ts';

/** What Turnwise keeps of its own: reviews and what they stand on. */
export interface Store extends Running {
  kind: Engine['kind'];
  /**
   * Opens it as the server starts: takes its folder, brings its schema up to date. What keeps it from
   * opening now is logged, and tried again by what uses it. A store that holds nothing yet is opened in
   * the background, since making it takes seconds. Throws ConfigError for what a person must put right.
   */
  start(): Promise<void>;
  /** Uses it, opened where it is not. Throws StoreUnavailable when it is out of reach. */
  run<Result>(work: (db: Database) => Promise<Result>): Promise<Result>;
  /** The same for SQL that a library wrote. */
  query: Engine['query'];
}

/** A store that could not be opened is tried again by what needs it, but not sooner than this, in ms. */
const retryMs = 1_000;

/**
 * The store that is configured; not opened yet. `furnish` puts in what is to be there from the start,
 * each time it is opened.
 */
export function createStore(
  config: StoreConfig,
  log: Logger,
  furnish: (db: Database) => Promise<void> = async () => {},
): Store {
  let opening: Promise<Engine> | null = null;
  let mayRetryAt = Number.POSITIVE_INFINITY;

  const open = (): Promise<Engine> => {
    if (opening && performance.now() < mayRetryAt) return opening;
    mayRetryAt = Number.POSITIVE_INFINITY;
    opening = openUpToDate(config, log, furnish).catch((error: unknown) => {
      mayRetryAt = performance.now() + retryMs;
      if (error instanceof ConfigError) throw error;
      log.warn({ event: 'store-unavailable', code: codeOf(error) });
      throw new StoreUnavailable(error);
    });
    return opening;
  };
  const openAtStart = async () => {
    try {
      await open();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  };
  const use = async <Result>(work: (engine: Engine) => Promise<Result>): Promise<Result> => {
    try {
      return await work(await open());
    } catch (error) {
      const isOutOfReach = error instanceof ConfigError || isUnavailable(error);
      throw isOutOfReach ? new StoreUnavailable(error) : error;
    }
  };
  return {
    kind: config.databaseUrl === undefined ? 'embedded' : 'postgresql',
    start: async () => {
      const isNew = config.databaseUrl === undefined && !existsSync(config.dataDir);
      if (!isNew) return openAtStart();
      openAtStart().catch(({ message }: Error) => log.error({ event: 'store-refused', message }));
    },
    run: (work) => use(({ db }) => work(db)),
    query: (text, values) => use((engine) => engine.query(text, values)),
    stop: async () => {
      const engine = await opening?.catch(() => null);
      await engine?.stop();
    },
  };
}

/** An engine whose schema is up to date; embedded data is looked after, and copied each day. */
function openUpToDate(
  config: StoreConfig,
  log: Logger,
  furnish: (db: Database) => Promise<void>,
): Promise<Engine> {
  const { dataDir } = config;
  return startInOrder(async (keep) => {
    const engine = await keep(openEngine(config, log));
    await bringUpToDate(engine, dataDir);
    await furnish(engine.db);
    if (engine.kind === 'embedded') {
      await keep(keepUp(engine.db, log));
      await keep(keepCopies(engine, dataDir, log));
    }
    return engine;
  });
}
