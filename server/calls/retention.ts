import { lt } from 'drizzle-orm';
import type { Logger } from 'pino';
import { record } from '../audit/record.ts';
import { dayMs } from '../day.ts';
import { doRegularly } from '../regularly.ts';
import type { Running } from '../running.ts';
import { StoreUnavailable } from '../store/faults.ts';
import { callCopies } from '../store/schema.ts';
import type { Store } from '../store/store.ts';

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
        const deed = { action: 'remove-old-copies', subject: 'copies' } as const;
        const detail = { copies: removed.length };
        await record(tx, { ...deed, detail, at: now, actor: 'turnwise' });
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
