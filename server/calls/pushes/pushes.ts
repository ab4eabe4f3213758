import { z } from 'zod';
import { callKey } from '../../../src/contract/review.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { Store } from '../../store/store.ts';
import type { FetchCall } from '../fetch-call.ts';
import { addCalls } from '../imports/import-calls.ts';
import { findPushedCalls } from './find-pushed-calls.ts';
import { fillCall, keepUnknown, nameTask, noteArrival } from './push-queries.ts';
import type { Push } from './read-push.ts';

const pushedCall = callKey.extend({ subAccount: z.string().nullable() });
type PushedCall = z.infer<typeof pushedCall>;

const addQueue = { name: 'add-pushed-call', data: pushedCall };
const fillQueue = { name: 'fill-pushed-call', data: pushedCall };

/** How long the platform may take to answer with a call, and to let the background ask. */
const longestMs = 60_000;

interface PushesOptions {
  store: Store;
  jobs: Jobs;
  /** Asks in the background. */
  fetchCall: FetchCall;
  /** Called when a call's columns were filled. */
  onFilled?: () => void;
}

/** What becomes of pushes. */
export interface Pushes {
  /** Keeps what a push says; it is done with later. Throws StoreUnavailable. */
  accept(push: Push): Promise<void>;
}

/**
 * Adds the calls of pushes, and then fills their columns with their details: as jobs, so that what was
 * accepted survives the process and a platform that does not answer.
 */
export function startPushes({ store, jobs, fetchCall, onFilled }: PushesOptions): Pushes {
  const add = (queue: typeof addQueue, data: PushedCall) =>
    jobs.add(queue, data, { key: JSON.stringify(data) });

  jobs.work(addQueue, async ({ subAccount, ...call }) => {
    const ids = { ...call, ...(subAccount !== null && { subAccount }) };
    await store.run((db) => addCalls(db, [ids], new Date()));
    await add(fillQueue, { ...call, subAccount });
  });
  jobs.work(fillQueue, async (call, signal) => {
    const ids = { ...call, subAccount: call.subAccount ?? undefined };
    const inTime = AbortSignal.any([signal, AbortSignal.timeout(longestMs)]);
    const details = await fetchCall(ids, inTime);
    await store.run((db) =>
      db.transaction(async (tx) => {
        const now = new Date();
        await fillCall(tx, call, details, now);
        await nameTask(tx, call, details, now);
      }),
    );
    onFilled?.();
  });

  const accept = async ({ body, text }: Push) => {
    const calls = findPushedCalls(body);
    for (const { subAccount = null, ...call } of calls) {
      await add(addQueue, { ...call, subAccount });
    }
    await store.run((db) =>
      db.transaction(async (tx) => {
        const now = new Date();
        if (calls.length === 0) await keepUnknown(tx, text, now);
        await noteArrival(tx, now);
      }),
    );
  };
  return { accept };
}
