import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { doRegularly } from '../regularly.ts';
import type { Running } from '../running.ts';
import type { Database, Engine } from './database.ts';
import { codeOf } from './faults.ts';
import { migrateStore } from './migrations.ts';
import { writeBackup } from './write-backup.ts';

const kept = 7;
const copyName = /^\d{4}-\d{2}-\d{2}-.*\.jsonl\.gz$/;

/** Keeps a copy of the embedded data each day while it runs, the first at once if today has none. */
export function keepCopies(engine: Engine, dataDir: string, log: Logger): Running {
  const copyOnce = async () => {
    try {
      const names = await copiesIn(dataDir);
      if (!names.includes(nameOf('daily'))) await writeCopy(engine.db, dataDir, 'daily');
    } catch (error) {
      log.error({ event: 'copy-failed', code: codeOf(error) });
    }
  };
  return doRegularly(copyOnce, { isAtOnce: true });
}

/** Brings the schema up to date; of embedded data that is to be changed, a copy is written first. */
export function bringUpToDate(engine: Engine, dataDir: string): Promise<void> {
  return migrateStore(engine, async (db) => {
    if (engine.kind === 'embedded') await writeCopy(db, dataDir, 'before-migration');
  });
}

/** Writes a copy of all data beside it, and removes all but the newest seven. */
async function writeCopy(
  db: Database,
  dataDir: string,
  kind: 'daily' | 'before-migration',
): Promise<void> {
  const folder = await makeFolder(dataDir);
  await writeBackup(db, join(folder, nameOf(kind)));
  const old = (await copiesIn(dataDir)).sort().reverse().slice(kept);
  await Promise.all(old.map((name) => rm(join(folder, name))));
}

/** Replaces all copies by one of the data as it is now, so that what was erased is in none. */
export async function renewCopies(db: Database, dataDir: string): Promise<void> {
  const folder = await makeFolder(dataDir);
  const old = await copiesIn(dataDir);
  await Promise.all(old.map((name) => rm(join(folder, name))));
  await writeCopy(db, dataDir, 'daily');
}

/** The folder of the copies, made where it is missing. */
async function makeFolder(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'copies');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

function nameOf(kind: string): string {
  return `${new Date().toISOString().slice(0, 10)}-${kind}.jsonl.gz`;
}

async function copiesIn(dataDir: string): Promise<string[]> {
  const folder = await makeFolder(dataDir);
  return (await readdir(folder)).filter((name) => copyName.test(name));
}
