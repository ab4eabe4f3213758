import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { ConfigError } from '../config.ts';
import { projectRoot } from '../project-root.ts';
import type { Database, Engine } from './database.ts';
import { firstValue } from './rows.ts';

export const migrationsFolder: string = join(projectRoot, 'server/store/migrations');

/** Any number will do, as long as nothing else in the database takes it: "turnwise" on a phone's keys. */
const lockKey = 88_769_473;

/**
 * Brings the schema up to date. Of several processes that share a database, one does it and the others
 * wait. Calls `beforeChange` before data is changed. Throws ConfigError when a newer Turnwise has been
 * here.
 */
export function migrateStore(
  engine: Engine,
  beforeChange: (db: Database) => Promise<void>,
): Promise<void> {
  return engine.withSession(async ({ db, migrate }) => {
    // Another process may take long to migrate.
    await db.execute(sql`set statement_timeout = 0`);
    await db.execute(sql`select pg_advisory_lock(${lockKey})`);
    const known = latestKnown();
    const present = await latestApplied(db);
    if (present > known) {
      throw new ConfigError(
        'The data was written by a newer version of Turnwise: start that one, or restore a backup that this one wrote.',
      );
    }
    if (present > 0 && present < known) await beforeChange(db);
    if (present < known) await migrate(migrationsFolder);
    await db.execute(sql`select pg_advisory_unlock(${lockKey})`);
    await db.execute(sql`reset statement_timeout`);
  });
}

/** When this program's newest migration was made, in ms since 1970: drizzle's name for it. */
export function latestKnown(): number {
  return Math.max(0, ...readMigrationFiles({ migrationsFolder }).map((file) => file.folderMillis));
}

/** The newest migration that a database has; 0 for an empty one. */
export async function latestApplied(db: Database): Promise<number> {
  const table = await firstValue(db, sql`select to_regclass('drizzle.__drizzle_migrations')::text`);
  if (table === null) return 0;
  const latest = sql`select max(created_at)::text from drizzle.__drizzle_migrations`;
  return Number(await firstValue(db, latest));
}
