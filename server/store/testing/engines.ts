import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { inject, onTestFinished } from 'vitest';
import type { StoreConfig } from '../../config.ts';
import { createStore, type Store } from '../store.ts';
import { dropDatabase } from './postgres-server.ts';
import { copyToDatabase, copyToFolder, type EngineKind, type Template } from './templates.ts';
import { temporaryFolder } from './temporary-folder.ts';

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
  return copiedStore(kind, inject('templates').empty);
}

/** The configuration of a store with all its tables and nothing in them, removed after the test. */
export function migratedStore(kind: EngineKind): Promise<StoreConfig> {
  return copiedStore(kind, inject('templates').migrated);
}

async function copiedStore(kind: EngineKind, template: Template): Promise<StoreConfig> {
  const dataDir = join(await emptyFolder(), 'data');
  if (kind === 'postgresql') return { dataDir, databaseUrl: await copiedDatabase(template) };
  await copyToFolder(template, dataDir);
  return { dataDir };
}

async function copiedDatabase(template: Template): Promise<string> {
  const server = inject('postgresUrl');
  if (server === null) throw new Error('There is no PostgreSQL to test on.');
  const url = await copyToDatabase(template, server);
  onTestFinished(() => dropDatabase(server, new URL(url).pathname.slice(1)));
  return url;
}

/** A store that is open, and stopped after the test unless the test stops it. */
export async function openStore(config: StoreConfig): Promise<Store> {
  const store = createStore(config, silentLog);
  onTestFinished(() => store.stop());
  await store.start();
  return store;
}
