import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { createStore, type Store } from '../server/store/store.ts';
import { startPostgres } from '../server/store/testing/postgres-server.ts';
import { fillStore } from './fill-store.ts';

export type Engine = Store['kind'];

/** A store with many reviews, of which only one process at a time may use an embedded one. */
export interface FilledStore {
  engine: Engine;
  /** What a server that uses it finds in its environment. */
  env: { DATABASE_URL: string; DATA_DIR: string };
  /** Uses it in this process. */
  use<Result>(work: (store: Store) => Promise<Result>): Promise<Result>;
  remove(): Promise<void>;
}

/** Makes a store and fills it; null where the machine does not have the engine. */
export async function makeFilledStore(
  engine: Engine,
  reviews: number,
): Promise<FilledStore | null> {
  const postgres = engine === 'postgresql' ? await startPostgres() : null;
  if (engine === 'postgresql' && !postgres) return null;
  const folder = await mkdtemp(join(tmpdir(), 'turnwise-bench-'));
  const env = { DATABASE_URL: postgres?.url ?? '', DATA_DIR: join(folder, 'data') };
  const use: FilledStore['use'] = async (work) => {
    const databaseUrl = postgres ? { databaseUrl: postgres.url } : {};
    const store = createStore({ dataDir: env.DATA_DIR, ...databaseUrl }, pino({ level: 'silent' }));
    try {
      return await work(store);
    } finally {
      await store.stop();
    }
  };
  await use(async (store) => {
    await store.run((db) => fillStore(db, reviews));
    // As PostgreSQL itself does in the background, where it may fall into a measurement.
    if (postgres) await store.run((db) => db.execute(sql`vacuum analyze`));
  });
  return {
    ...{ engine, env, use },
    remove: async () => {
      await postgres?.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
