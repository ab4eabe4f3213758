import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Running } from '../running.ts';
import type * as schema from './schema.ts';

/** The store's database, whichever engine serves it. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

/** One connection to a database, for work that must not be spread over several. */
export interface Session {
  db: Database;
  /** Runs the migrations of a folder that the database does not have yet, all or none. */
  migrate(folder: string): Promise<void>;
}

/** A database that was opened. */
export interface Engine extends Running {
  kind: 'embedded' | 'postgresql';
  db: Database;
  /** Runs SQL that a library wrote: one statement with its values, or several without any. */
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  withSession<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
}
