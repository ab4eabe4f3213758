import PgBoss from 'pg-boss';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Running } from '../running.ts';
import { codeOf } from '../store/faults.ts';
import type { Store } from '../store/store.ts';

/** A kind of work, and what it is told. */
export interface Queue<Data extends object> {
  name: string;
  data: z.ZodType<Data>;
}

interface AddOptions {
  /** Of jobs with the same key, one waits at most. */
  key: string;
  /** Not done before. */
  after?: Date;
}

/** Does one job. What it throws has the job done again later; the signal tells it that the process stops. */
type Work<Data> = (data: Data, signal: AbortSignal) => Promise<void>;

/**
 * How long one job may take, in seconds, before it is taken for that of a process that died, and done again.
 * Work that takes longer is to be cut into several jobs.
 */
const expireInSeconds = 120;
/** A job that fails is tried again after half a minute, then a minute, and so on: for half a day. */
const retry = { retryLimit: 10, retryDelay: 30, retryBackoff: true };
const pollMs = 2_000;

/**
 * Work that waits in the store until it is done, by whichever process of those that share the store comes
 * first: what was added survives the process.
 */
export class Jobs implements Running {
  private readonly store: Store;
  private readonly log: Logger;
  private readonly stopping = new AbortController();
  private readonly loops: Promise<void>[] = [];
  /** Queues that the store has, or will have: made one after the other, or they lock each other out. */
  private readonly opened = new Map<string, Promise<void>>();
  private opening: Promise<unknown> = Promise.resolve();
  private readonly wakers = new Map<string, () => void>();
  private starting: Promise<PgBoss> | null = null;

  constructor(store: Store, log: Logger) {
    this.store = store;
    this.log = log;
  }

  /** Adds a job. Throws StoreUnavailable. */
  async add<Data extends object>(
    { name }: Queue<Data>,
    data: Data,
    { key, after }: AddOptions,
  ): Promise<void> {
    const boss = await this.boss();
    await this.open(boss, name);
    await boss.send(name, data, { singletonKey: key, ...(after && { startAfter: after }) });
    this.wakers.get(name)?.();
  }

  /** Does the jobs of a queue one after the other, until the process stops. */
  work<Data extends object>(queue: Queue<Data>, work: Work<Data>): void {
    this.loops.push(this.loop(queue, work));
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    for (const wake of this.wakers.values()) wake();
    await Promise.all(this.loops);
    const boss = await this.starting?.catch(() => null);
    await boss?.stop({ graceful: false });
  }

  private async loop<Data extends object>(queue: Queue<Data>, work: Work<Data>): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      let isIdle = true;
      try {
        isIdle = !(await this.doNext(queue, work));
      } catch (error) {
        if (!signal.aborted) this.log.warn({ event: 'jobs-waiting', code: codeOf(error) });
      }
      if (isIdle && !signal.aborted) await this.rest(queue.name);
    }
  }

  /** Does the next job; false where there is none. */
  private async doNext<Data extends object>(
    { name, data }: Queue<Data>,
    work: Work<Data>,
  ): Promise<boolean> {
    const boss = await this.boss();
    await this.open(boss, name);
    const [job] = await boss.fetch(name);
    if (!job) return false;
    try {
      await work(data.parse(job.data), this.stopping.signal);
    } catch (error) {
      const reason = error instanceof Error ? error.name : 'unknown';
      if (!this.stopping.signal.aborted)
        this.log.warn({ event: 'job-failed', queue: name, reason });
      await boss.fail(name, job.id, { reason });
      return true;
    }
    await boss.complete(name, job.id);
    return true;
  }

  private rest(name: string): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, pollMs);
      this.wakers.set(name, () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private boss(): Promise<PgBoss> {
    this.starting ??= this.start().catch((error: unknown) => {
      this.starting = null;
      throw error;
    });
    return this.starting;
  }

  private async start(): Promise<PgBoss> {
    const boss = new PgBoss({
      db: { executeSql: (text, values) => this.store.query(text, values) },
      ...{ schedule: false, maintenanceIntervalSeconds: 30, expireInSeconds },
      ...retry,
    });
    boss.on('error', (error) => this.log.warn({ event: 'jobs-waiting', code: codeOf(error) }));
    return boss.start();
  }

  private open(boss: PgBoss, name: string): Promise<void> {
    const known = this.opened.get(name);
    if (known) return known;
    const opening = this.opening.then(() => boss.createQueue(name, { name, policy: 'short' }));
    this.opened.set(name, opening);
    this.opening = opening.catch(() => this.opened.delete(name));
    return opening;
  }
}
