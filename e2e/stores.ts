import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { type PostgresServer, startPostgres } from '../server/store/testing/postgres-server.ts';
import {
  copyToDatabase,
  copyToFolder,
  type EngineKind,
  makeTemplates,
  type Template,
} from '../server/store/testing/templates.ts';
import { temporaryFolder } from '../server/store/testing/temporary-folder.ts';
import { quickStart, type StoreVariables } from './turnwise-server.ts';

/** What all stores of a worker are copied from, and where they are kept. */
interface Source {
  folder: string;
  /** Null where this machine has none. */
  postgres: PostgresServer | null;
  template: Template;
}

/** Makes stores for servers: each with all its tables, and nothing in them. */
export class Stores {
  /** Made for the first store, which takes seconds. */
  private source: Promise<Source> | null = null;

  /** The variables that name a new store; null where this machine does not have the engine. */
  async make(engine: EngineKind): Promise<StoreVariables | null> {
    this.source ??= makeSource();
    const { folder, postgres, template } = await this.source;
    if (engine === 'postgresql') {
      return postgres && { DATABASE_URL: await copyToDatabase(template, postgres.url) };
    }
    const dataDir = join(folder, randomUUID());
    await copyToFolder(template, dataDir);
    return { DATA_DIR: dataDir };
  }

  /** Removes all of them, which nobody uses any more. */
  async end(): Promise<void> {
    if (!this.source) return;
    const { folder, postgres } = await this.source;
    await postgres?.stop();
    await rm(folder, { recursive: true });
  }
}

async function makeSource(): Promise<Source> {
  setFlagsFromString(quickStart);
  const folder = await temporaryFolder('turnwise-e2e-');
  const postgres = await startPostgres();
  const { migrated } = await makeTemplates(folder, postgres?.url ?? null);
  return { folder, postgres, template: migrated };
}
