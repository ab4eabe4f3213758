import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Engine } from './database.ts';
import { codeOf } from './faults.ts';
import * as schema from './schema.ts';

/** A server that does not answer is given up after so many ms: a reviewer waits for it. */
const connectMs = 3_000;
const statementMs = 30_000;
const connections = 10;

/** A pool of connections to the PostgreSQL at `url`. Nothing is connected before it is used. */
export function openPostgres(url: string, log: Logger): Engine {
  const pool = new Pool({
    connectionString: url,
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    max: connections,
    application_name: 'turnwise',
  });
  // The pool replaces an idle connection that breaks.
  pool.on('error', (error) => log.warn({ event: 'store-connection-lost', code: codeOf(error) }));
  return {
    kind: 'postgresql',
    db: drizzle(pool, { schema }),
    query: (text, values) => pool.query(text, values),
    withSession: async (work) => {
      const client = await pool.connect();
      const db = drizzle(client, { schema });
      try {
        const result = await work({
          db,
          migrate: (migrationsFolder) => migrate(db, { migrationsFolder }),
        });
        client.release();
        return result;
      } catch (error) {
        // Closed rather than used again: it may be broken, or hold a lock.
        client.release(true);
        throw error;
      }
    },
    stop: () => pool.end(),
  };
}
