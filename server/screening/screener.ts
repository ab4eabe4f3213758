import { CallFailure, type ReadCall } from '../calls/fetch-call.ts';
import type { Store } from '../store/store.ts';
import { type CallToScreen, claimCalls, releaseCalls } from './queue.ts';
import { keepResults, type ScreeningResult } from './results.ts';
import { screenCall } from './screen-call.ts';

/** How many calls are asked for at once, and how many are kept in one transaction. */
const [atOnce, keptTogether] = [8, 50];
/** So many calls that cannot be read now, one after the other, tell that no other can. */
const mostRefusals = 5;

/** The platform cannot be asked now. */
export class PlatformAway extends Error {
  /** When to ask again at the soonest, in ms from now; null where that is not told. */
  readonly waitMs: number | null;

  constructor(waitMs: number | null) {
    super('The platform does not answer with calls now.');
    this.name = 'PlatformAway';
    this.waitMs = waitMs;
  }
}

/** Looks through calls that are in the store, each fetched from the platform. */
export class Screener {
  private readonly store: Store;
  private readonly readCall: ReadCall;

  constructor(store: Store, readCall: ReadCall) {
    this.store = store;
    this.readCall = readCall;
  }

  /**
   * Looks through the next calls, so many at most, and gives how many there were. What is done when the
   * signal comes is kept, the rest left to others; then the signal's reason is thrown. Throws PlatformAway,
   * what is done being kept.
   */
  async screenNext(most: number, signal: AbortSignal): Promise<number> {
    signal.throwIfAborted();
    const claimed = await this.store.run((db) => claimCalls(db, most, new Date()));
    const batch = new Batch(this.readCall, (results) =>
      this.store.run((db) => keepResults(db, results, new Date())),
    );
    try {
      await batch.work(claimed, signal);
      return claimed.length;
    } finally {
      await this.store.run((db) => releaseCalls(db, batch.left(claimed)));
    }
  }
}

/** Calls that are looked through together. */
class Batch {
  private readonly readCall: ReadCall;
  private readonly keep: (results: ScreeningResult[]) => Promise<void>;
  private readonly kept = new Set<CallToScreen>();
  private done: ScreeningResult[] = [];
  private refusals = 0;
  private keeping = Promise.resolve();

  constructor(readCall: ReadCall, keep: (results: ScreeningResult[]) => Promise<void>) {
    this.readCall = readCall;
    this.keep = keep;
  }

  /** Looks through all of them; keeps what was done, be it all or not. */
  async work(calls: readonly CallToScreen[], signal: AbortSignal): Promise<void> {
    const waiting = [...calls];
    const enough = new AbortController();
    const either = AbortSignal.any([signal, enough.signal]);
    const worker = async () => {
      for (let call = waiting.shift(); call && !either.aborted; call = waiting.shift()) {
        await this.look(call, either);
        if (this.done.length >= keptTogether) await this.keepDone();
      }
    };
    const workers = Array.from({ length: atOnce }, () =>
      worker().catch((error) => enough.abort(error)),
    );
    await Promise.all(workers);
    await this.keepDone();
    either.throwIfAborted();
  }

  /** Those of some calls of which nothing was kept. */
  left(calls: readonly CallToScreen[]): CallToScreen[] {
    return calls.filter((call) => !this.kept.has(call));
  }

  private async look(call: CallToScreen, signal: AbortSignal): Promise<void> {
    const { account, task, record, subAccount } = call;
    try {
      const ids = { account, task, record, subAccount: subAccount ?? undefined };
      const details = await this.readCall(ids, signal);
      const screened = await screenCall(details, signal);
      this.refusals = 0;
      this.done.push({ call, screened, details: call.isBare ? details : null });
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      this.done.push({ call, failure: error.kind });
      if (error.kind !== 'later') return;
      this.refusals += 1;
      if (this.refusals >= mostRefusals) throw new PlatformAway(error.waitMs);
    }
  }

  /** Keeps what is done, one time after the other: a second would wait for the rows of the first. */
  private keepDone(): Promise<void> {
    const { done } = this;
    this.done = [];
    this.keeping = this.keeping.then(async () => {
      if (done.length === 0) return;
      await this.keep(done);
      for (const { call } of done) this.kept.add(call);
    });
    return this.keeping;
  }
}
