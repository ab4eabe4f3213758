import { lt } from 'drizzle-orm';
import type { Logger } from 'pino';
import { doRegularly } from '../regularly.ts';
import type { Running } from '../running.ts';
import { StoreUnavailable } from '../store/faults.ts';
import { auditEntries, callCopies } from '../store/schema.ts';
import type { Store } from '../store/store.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Removes the copies of calls that are older than so many days; gives how many. The reviews stay. */
export function removeOldCopies(store: Store, days: number, now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - days * dayMs);
  return store.run((db) =>
    db.transaction(async (tx) => {
      const removed = await tx
        .delete(callCopies)
        .where(lt(callCopies.takenAt, before))
        .returning({ sha256: callCopies.sha256 });
      if (removed.length > 0) {
        const entry = {
          at: now,
          actor: 'turnwise',
          action: 'remove-old-copies',
          subject: 'copies',
        };
        await tx.insert(auditEntries).values({ ...entry, detail: { copies: removed.length } });
      }
      return removed.length;
    }),
  );
}

/** Removes old copies every quarter of an hour, while it runs. A store that is out of reach is asked again later. */
export function keepRetention(store: Store, days: number, log: Logger): Running {
  const removeOnce = async () => {
    try {
      await removeOldCopies(store, days);
    } catch (error) {
      const isPassing = error instanceof StoreUnavailable;
      log[isPassing ? 'warn' : 'error']({ event: 'retention-failed' });
    }
  };
  return doRegularly(removeOnce, { isAtOnce: false });
}
