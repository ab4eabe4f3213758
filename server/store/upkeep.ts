import { sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import { doRegularly } from '../regularly.ts';
import type { Running } from '../running.ts';
import type { Database } from './database.ts';
import { codeOf } from './faults.ts';
import { rowsOf } from './rows.ts';
import { columnList, tablesOf } from './tables.ts';

/** A table is taken care of when so many of its rows, and a fifth of them, were changed. */
const fewestRows = 500;

/**
 * Does for an embedded database, at once and while it runs, what a PostgreSQL server does for its own in the
 * background. Without it no plan of a query knows how many rows there are, so that whole tables are read
 * where an index would do, and the room of rows that are gone is never used again.
 */
export function keepUp(db: Database, log: Logger): Running {
  const takeCareOnce = async () => {
    try {
      await takeCare(db);
    } catch (error) {
      log.error({ event: 'upkeep-failed', code: codeOf(error) });
    }
  };
  return doRegularly(takeCareOnce, { isAtOnce: true });
}

interface Changes {
  name: string;
  /** Rows changed since they were counted; all of them where they never were. */
  changed: number;
  /** Rows that are gone, but take room. */
  gone: number;
  rows: number;
}

/** Counts the rows of tables that changed much, and frees the room of those that are gone. */
export async function takeCare(db: Database): Promise<void> {
  // Otherwise what was changed within the last second is not told yet.
  await db.execute(sql`select pg_stat_force_next_flush()`);
  const found = await rowsOf<Changes>(
    db,
    sql`select relname as name, n_dead_tup::float8 as gone, n_live_tup::float8 as rows,
        case when coalesce(last_analyze, last_autoanalyze) is null then n_live_tup
          else n_mod_since_analyze end::float8 as changed
      from pg_stat_user_tables where schemaname = 'public'`,
  );
  const columns = new Map((await tablesOf(db)).map((table) => [table.name, table.columns]));
  for (const { name, changed, gone, rows } of found) {
    const isMuch = (count: number) => count >= Math.max(fewestRows, rows / 5);
    const table = sql.identifier(name);
    if (isMuch(gone)) await db.execute(sql`vacuum ${table}`);
    // The columns are named, so that what indexes compute of them is not counted too: that takes seconds,
    // and helps no query.
    const list = columnList(columns.get(name) ?? []);
    if (isMuch(changed)) await db.execute(sql`analyze ${table} (${list})`);
  }
}
