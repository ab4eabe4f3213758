import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { inject, onTestFinished } from 'vitest';
import type { StoreConfig } from '../../config.ts';
import { embeddedFolder } from '../engine.ts';
import { createStore, type Store } from '../store.ts';
import { copyFolder } from './copy-folder.ts';
import { createDatabase, dropDatabase } from './postgres-server.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type EngineKind = Store['kind'];

/** The engines that this machine can test on: the embedded one always. */
export const engines: EngineKind[] = inject('postgresUrl')
  ? ['embedded', 'postgresql']
  : ['embedded'];

export const silentLog = pino({ level: 'silent' });

/** A new, empty folder, removed after the test. */
export async function emptyFolder(): Promise<string> {
  const folder = await temporaryFolder('turnwise-store-');
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The configuration of a store without any table, removed after the test. */
export function emptyStore(kind: EngineKind): Promise<StoreConfig> {
  return copiedStore(kind, 'empty');
}

/** The configuration of a store with all its tables and nothing in them, removed after the test. */
export function migratedStore(kind: EngineKind): Promise<StoreConfig> {
  return copiedStore(kind, 'migrated');
}

async function copiedStore(kind: EngineKind, from: 'empty' | 'migrated'): Promise<StoreConfig> {
  const dataDir = join(await emptyFolder(), 'data');
  const { folder, database } = inject('templates')[from];
  if (kind === 'postgresql') return { dataDir, databaseUrl: await copiedDatabase(database) };
  await mkdir(dataDir, { mode: 0o700 });
  copyFolder(folder, embeddedFolder(dataDir));
  return { dataDir };
}

async function copiedDatabase(template: string): Promise<string> {
  const server = inject('postgresUrl');
  if (server === null) throw new Error('There is no PostgreSQL to test on.');
  const name = `turnwise_${randomUUID().replaceAll('-', '')}`;
  const url = await createDatabase(server, name, template);
  onTestFinished(() => dropDatabase(server, name));
  return url;
}

/** A store that is open, and stopped after the test unless the test stops it. */
export async function openStore(config: StoreConfig): Promise<Store> {
  const store = createStore(config, silentLog);
  onTestFinished(() => store.stop());
  await store.start();
  return store;
}
