import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pino } from 'pino';
import type { StoreConfig } from '../../config.ts';
import { embeddedFolder } from '../engine.ts';
import { createStore, type Store } from '../store.ts';
import { copyFolder } from './copy-folder.ts';
import { createDatabase } from './postgres-server.ts';

/** What keeps a store. */
export type EngineKind = Store['kind'];

/** What a store is copied from: copying it is quicker than making it. */
export interface Template {
  /** The folder of an embedded PostgreSQL. */
  folder: string;
  /** The name of a database of the PostgreSQL server; there is none where there is no server. */
  database: string;
}

export interface Templates {
  /** Without any table. */
  empty: Template;
  /** With all tables, and nothing in them. */
  migrated: Template;
}

/** Makes templates in `folder` and, where its URL is given, on a PostgreSQL server. */
export async function makeTemplates(
  folder: string,
  postgresUrl: string | null,
): Promise<Templates> {
  const empty = { folder: join(folder, 'empty'), database: 'template1' };
  await (await PGlite.create(empty.folder)).close();

  const dataDir = join(folder, 'migrated');
  const migrated = {
    folder: embeddedFolder(dataDir),
    database: newDatabaseName(),
  };
  await mkdir(dataDir);
  copyFolder(empty.folder, migrated.folder);
  await migrate({ dataDir });
  if (postgresUrl !== null) {
    const databaseUrl = await createDatabase(postgresUrl, migrated.database, empty.database);
    await migrate({ dataDir, databaseUrl });
  }
  return { empty, migrated };
}

/** Copies a template to an embedded store in `dataDir`, which is made. */
export async function copyToFolder({ folder }: Template, dataDir: string): Promise<void> {
  await mkdir(dataDir, { mode: 0o700 });
  copyFolder(folder, embeddedFolder(dataDir));
}

/** Copies a template to a new database of a PostgreSQL server; its URL. */
export async function copyToDatabase(
  { database }: Template,
  postgresUrl: string,
  name: string = newDatabaseName(),
): Promise<string> {
  return createDatabase(postgresUrl, name, database);
}

function newDatabaseName(): string {
  return `turnwise_${randomUUID().replaceAll('-', '')}`;
}

async function migrate(config: StoreConfig): Promise<void> {
  const store = createStore(config, pino({ level: 'silent' }));
  await store.start();
  await store.stop();
}
