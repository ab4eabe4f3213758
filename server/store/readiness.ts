import { sql } from 'drizzle-orm';
import type { Handler } from 'hono';
import { StoreUnavailable } from './faults.ts';
import type { Store } from './store.ts';

/** Answers whether the store can be used now: 200 or 503, and with which code it failed. */
export function readiness(store: Store): Handler {
  return async (c) => {
    c.header('cache-control', 'no-store');
    try {
      await store.run((db) => db.execute(sql`select 1`));
      return c.json({ status: 'ready', store: store.kind });
    } catch (error) {
      const code = error instanceof StoreUnavailable ? error.code : undefined;
      return c.json({ status: 'unavailable', store: store.kind, code }, 503);
    }
  };
}
