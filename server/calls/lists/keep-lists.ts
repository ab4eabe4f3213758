import type { Logger } from 'pino';
import { z } from 'zod';
import type { Jobs, Queue } from '../../jobs/jobs.ts';
import { doRegularly } from '../../regularly.ts';
import type { Running } from '../../running.ts';
import { codeOf } from '../../store/faults.ts';
import type { Store } from '../../store/store.ts';
import { dueTasks, isDue } from './list-queries.ts';
import { type CallLists, ListFailure, type ListOwner } from './platform-lists.ts';
import { ListReader } from './read-lists.ts';

const owner = z.strictObject({ account: z.string(), subAccount: z.string().nullable() });
const taskLists = { name: 'read-tasks', data: z.strictObject({ owner }) };
const callLists = { name: 'read-calls', data: z.strictObject({ owner, task: z.string() }) };

/** A long list is read in several jobs, each of which is gone on with where it ended. */
const longestMs = 60_000;

interface KeepListsOptions {
  store: Store;
  jobs: Jobs;
  lists: CallLists;
  /** Whose lists are read. */
  owners: readonly ListOwner[];
  /** Called when calls were read. */
  onRead?: () => void;
  log: Logger;
}

/** Lists that are kept up to date while the server runs. */
export interface KeptLists extends Running {
  /** Has them read again as soon as may be; a store that is out of reach is logged. */
  refresh(): Promise<void>;
}

/** Reads the lists of tasks and calls every quarter of an hour, as jobs that survive the process. */
export function keepLists({
  store,
  jobs,
  lists,
  owners,
  onRead,
  log,
}: KeepListsOptions): KeptLists {
  if (owners.length === 0) return { refresh: async () => {}, stop: async () => {} };
  const reader = new ListReader(store, lists);
  const add = <Data extends object>(queue: Queue<Data>, data: Data, after?: Date) =>
    jobs.add(queue, data, { key: JSON.stringify(data), ...(after && { after }) });

  jobs.work(taskLists, async (data, signal) => {
    const read = (enough: AbortSignal) => reader.readTasks(data.owner, enough);
    const again = await readFor(longestMs, signal, read, log);
    if (again) await add(taskLists, data, again);
    const tasks = await store.run((db) => dueTasks(db, data.owner, new Date()));
    for (const task of tasks) await add(callLists, { ...data, task });
  });
  jobs.work(callLists, async (data, signal) => {
    const read = (enough: AbortSignal) => reader.readCalls(data.owner, data.task, enough);
    const again = await readFor(longestMs, signal, read, log);
    if (again) await add(callLists, data, again);
    onRead?.();
  });

  const refresh = async () => {
    try {
      for (const each of owners) {
        const key = { owner: each, task: null };
        const isDueNow = await store.run((db) => isDue(db, key, new Date()));
        if (isDueNow) await add(taskLists, { owner: each });
      }
    } catch (error) {
      log.warn({ event: 'lists-waiting', code: codeOf(error) });
    }
  };
  return { ...doRegularly(refresh, { isAtOnce: false }), refresh };
}

/**
 * Reads for so long at most. Gives when to go on: at once where the time was up, later where the platform
 * asked for that; null where nothing is left to read, or a person has to see to it first.
 */
async function readFor(
  ms: number,
  signal: AbortSignal,
  read: (enough: AbortSignal) => Promise<void>,
  log: Logger,
): Promise<Date | null> {
  const timeUp = AbortSignal.timeout(ms);
  try {
    await read(AbortSignal.any([signal, timeUp]));
    return null;
  } catch (error) {
    if (timeUp.aborted && !signal.aborted) return new Date();
    if (!(error instanceof ListFailure)) throw error;
    if (error.kind === 'later' && error.waitMs === null) throw error;
    log.warn({ event: 'list-not-read', kind: error.kind, said: error.message });
    return error.waitMs === null ? null : new Date(Date.now() + error.waitMs);
  }
}
