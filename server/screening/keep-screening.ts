import type { Logger } from 'pino';
import { z } from 'zod';
import type { ReadCall } from '../calls/fetch-call.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { doRegularly } from '../regularly.ts';
import type { Running } from '../running.ts';
import { codeOf } from '../store/faults.ts';
import type { Store } from '../store/store.ts';
import { nextRetry } from './queue.ts';
import { PlatformAway, Screener } from './screener.ts';

const queue = { name: 'screen-calls', data: z.strictObject({}) };
/** Calls are looked through in several jobs, each of which takes so long, in ms, before others have their turn. */
const longestMs = 60_000;
/** How many calls a job takes at first, and at most; as many as it can look through in so many ms. */
const [fewest, most, claimedForMs] = [10, 500, 10_000];
/** After how long a platform is asked again that was away, where it does not say. */
const awayMs = 60_000;

interface KeepScreeningOptions {
  store: Store;
  jobs: Jobs;
  readCall: ReadCall;
  log: Logger;
}

/** Calls that are looked through while the server runs. */
export interface KeptScreening extends Running {
  /** Begins; nothing is looked through before. */
  begin(): void;
  /** Has what is new looked through as soon as may be; a store that is out of reach is logged. */
  refresh(): Promise<void>;
}

/**
 * Looks through the calls that the store knows, in jobs that survive the process and that several processes
 * share, each with calls of its own.
 */
export function keepScreening({ store, jobs, readCall, log }: KeepScreeningOptions): KeptScreening {
  const screener = new Screener(store, readCall);
  const addNow = () => jobs.add(queue, {}, { key: 'now' });
  const addLater = (after: Date) => jobs.add(queue, {}, { key: 'later', after });

  let hasBegun = false;
  const work = async (signal: AbortSignal) => {
    const timeUp = AbortSignal.timeout(longestMs);
    try {
      await screenAll(screener, addNow, AbortSignal.any([signal, timeUp]));
      const retryAt = await store.run(nextRetry);
      if (retryAt) await addLater(retryAt);
    } catch (error) {
      if (timeUp.aborted && !signal.aborted) return addNow();
      if (!(error instanceof PlatformAway)) throw error;
      log.warn({ event: 'screening-waiting', code: 'platform-away' });
      await addLater(new Date(Date.now() + (error.waitMs ?? awayMs)));
    }
  };

  const refresh = async () => {
    if (!hasBegun) return;
    try {
      await addNow();
    } catch (error) {
      log.warn({ event: 'screening-waiting', code: codeOf(error) });
    }
  };
  const begin = () => {
    hasBegun = true;
    jobs.work(queue, (_, signal) => work(signal));
    void refresh();
  };
  return { ...doRegularly(refresh, { isAtOnce: false }), begin, refresh };
}

/** Looks through calls until none is left. While it does, another job waits for another process to help. */
async function screenAll(
  screener: Screener,
  addNow: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let size = fewest;
  for (;;) {
    const startedAt = performance.now();
    const count = await screener.screenNext(size, signal);
    if (count === 0) return;
    if (count === size) await addNow();
    const perMs = count / Math.max(1, performance.now() - startedAt);
    size = Math.round(Math.min(most, Math.max(fewest, perMs * claimedForMs)));
  }
}
