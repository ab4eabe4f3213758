import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { ConfigError } from '../config.ts';
import type { BackupSize } from './backup-format.ts';
import type { Database, Engine, Session } from './database.ts';
import { latestKnown, migrateStore, migrationsFolder } from './migrations.ts';
import { readBackup } from './read-backup.ts';
import { firstValue } from './rows.ts';
import { tablesOf } from './tables.ts';

/**
 * Reads a backup into a store that holds nothing, and brings it up to date where the backup is older.
 * Throws ConfigError when the store holds something, or the backup is not whole or too new.
 */
export async function restoreBackup(engine: Engine, file: string): Promise<BackupSize> {
  const size = await engine.withSession(async (session) => {
    await refuseIfUsed(session.db);
    return readBackup(session.db, file, (migration) => makeTables(session, migration, file));
  });
  await migrateStore(engine, async () => {});
  return size;
}

async function refuseIfUsed(db: Database): Promise<void> {
  for (const { name } of await tablesOf(db)) {
    const row = await firstValue(db, sql`select '1' from ${sql.identifier(name)} limit 1`);
    if (row === null) continue;
    throw new ConfigError(
      'The store is in use: restore into an empty one, with another DATA_DIR or DATABASE_URL.',
    );
  }
}

/** Makes the tables anew as they were at a migration; there is nothing in them. */
async function makeTables(session: Session, migration: number, file: string): Promise<void> {
  if (migration > latestKnown()) {
    throw new ConfigError(
      `${file} was written by a newer version of Turnwise: restore it with that.`,
    );
  }
  const { db, migrate } = session;
  for (const { name } of await tablesOf(db)) {
    await db.execute(sql`drop table ${sql.identifier(name)} cascade`);
  }
  await db.execute(sql`drop schema if exists drizzle cascade`);
  const folder = await migrationsUpTo(migration);
  try {
    await migrate(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A copy of the migrations without those made after `migration`. */
async function migrationsUpTo(migration: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'turnwise-migrations-'));
  await cp(migrationsFolder, folder, { recursive: true });
  const path = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(await readFile(path, 'utf8')) as { entries: { when: number }[] };
  const entries = journal.entries.filter(({ when }) => when <= migration);
  await writeFile(path, JSON.stringify({ ...journal, entries }));
  return folder;
}
