import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pino } from 'pino';
import type { TestProject } from 'vitest/node';
import type { StoreConfig } from '../../config.ts';
import { embeddedFolder } from '../engine.ts';
import { createStore } from '../store.ts';
import { copyFolder } from './copy-folder.ts';
import { createDatabase, dropDatabase, startPostgres } from './postgres-server.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What a store is copied from: copying it is quicker than making it. */
interface Template {
  /** The folder of an embedded PostgreSQL. */
  folder: string;
  /** The name of a database of the PostgreSQL server; there is none where there is no server. */
  database: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server's database; null where the machine has none. */
    postgresUrl: string | null;
    templates: {
      /** Without any table. */
      empty: Template;
      /** With all tables, and nothing in them. */
      migrated: Template;
    };
  }
}

/** Gives tests the PostgreSQL of TEST_DATABASE_URL, else one that is started for them. */
export default async function setup(project: TestProject) {
  const folder = await temporaryFolder('turnwise-templates-');
  const given = process.env.TEST_DATABASE_URL;
  const empty = { folder: join(folder, 'empty'), database: 'template1' };
  const [server] = await Promise.all([
    given ? null : startPostgres(),
    PGlite.create(empty.folder).then((postgres) => postgres.close()),
  ]);
  const postgresUrl = given ?? server?.url ?? null;

  const dataDir = join(folder, 'migrated');
  const migrated = {
    folder: embeddedFolder(dataDir),
    database: `turnwise_${randomUUID().replaceAll('-', '')}`,
  };
  await mkdir(dataDir);
  copyFolder(empty.folder, migrated.folder);
  await migrate({ dataDir });
  if (postgresUrl !== null) {
    const databaseUrl = await createDatabase(postgresUrl, migrated.database, empty.database);
    await migrate({ dataDir, databaseUrl });
  }
  project.provide('postgresUrl', postgresUrl);
  project.provide('templates', { empty, migrated });
  return async () => {
    if (given) await dropDatabase(given, migrated.database);
    await server?.stop();
    await rm(folder, { recursive: true });
  };
}

async function migrate(config: StoreConfig): Promise<void> {
  const store = createStore(config, pino({ level: 'silent' }));
  await store.start();
  await store.stop();
}
