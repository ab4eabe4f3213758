import { join } from 'node:path';
import type { Logger } from 'pino';
import type { StoreConfig } from '../config.ts';
import { startInOrder } from '../running.ts';
import type { Engine } from './database.ts';
import { openEmbedded } from './embedded.ts';
import { lockFolder } from './folder-lock.ts';
import { openPostgres } from './postgres.ts';

/** Where an embedded engine keeps its data. */
export function embeddedFolder(dataDir: string): string {
  return join(dataDir, 'postgresql');
}

/**
 * Opens the configured engine; an embedded one has its folder to itself until it is stopped. Throws
 * ConfigError when another process has it.
 */
export async function openEngine(config: StoreConfig, log: Logger): Promise<Engine> {
  const { dataDir, databaseUrl } = config;
  if (databaseUrl !== undefined) return openPostgres(databaseUrl, log);
  return startInOrder(async (keep) => {
    await keep(lockFolder(dataDir));
    return keep(openEmbedded(embeddedFolder(dataDir)));
  });
}
