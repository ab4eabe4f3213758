import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { pino } from 'pino';
import { inject, onTestFinished } from 'vitest';
import type { StoreConfig } from '../../config.ts';
import { embeddedFolder } from '../engine.ts';
import { createStore, type Store } from '../store.ts';

export type EngineKind = Store['kind'];

/** The engines that this machine can test on: the embedded one always. */
export const engines: EngineKind[] = inject('postgresUrl')
  ? ['embedded', 'postgresql']
  : ['embedded'];

export const silentLog = pino({ level: 'silent' });

/** A new, empty folder, removed after the test. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'turnwise-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The configuration of a store that is empty, and removed after the test. */
export async function emptyStore(kind: EngineKind): Promise<StoreConfig> {
  const dataDir = join(await emptyFolder(), 'data');
  if (kind === 'postgresql') return { dataDir, databaseUrl: await emptyDatabase() };
  await mkdir(dataDir, { mode: 0o700 });
  await cp(inject('emptyFolder'), embeddedFolder(dataDir), { recursive: true });
  return { dataDir };
}

async function emptyDatabase(): Promise<string> {
  const server = inject('postgresUrl');
  if (server === null) throw new Error('There is no PostgreSQL to test on.');
  const name = `turnwise_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database ${name}`);
  onTestFinished(() => onServer(server, `drop database ${name} with (force)`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(connectionString: string, statement: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** A store that is open, and stopped after the test unless the test stops it. */
export async function openStore(config: StoreConfig): Promise<Store> {
  const store = createStore(config, silentLog);
  onTestFinished(() => store.stop());
  await store.start();
  return store;
}
