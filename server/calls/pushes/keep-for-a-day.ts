import type { Logger } from 'pino';
import { doRegularly } from '../../regularly.ts';
import type { Running } from '../../running.ts';
import { StoreUnavailable } from '../../store/faults.ts';
import type { Store } from '../../store/store.ts';
import { removeOldUnknown } from './push-queries.ts';

/** Removes the pushes without a call once they are a day old. A store that is out of reach is asked again later. */
export function keepForADay(store: Store, log: Logger): Running {
  const removeOld = async () => {
    try {
      await store.run((db) => removeOldUnknown(db, new Date()));
    } catch (error) {
      const isPassing = error instanceof StoreUnavailable;
      log[isPassing ? 'warn' : 'error']({ event: 'old-pushes-not-removed' });
    }
  };
  return doRegularly(removeOld, { isAtOnce: false });
}
