import type { ListedCall } from '../../../src/call/listed.ts';
import { dayMs } from '../../day.ts';
import type { Store } from '../../store/store.ts';
import {
  findReading,
  type ListKey,
  type ListReading,
  newestCall,
  putCalls,
  putReading,
  putTasks,
} from './list-queries.ts';
import { type WalkFault, walkPages } from './page-walk.ts';
import {
  type CallLists,
  ListFailure,
  type ListFailureKind,
  type ListOwner,
} from './platform-lists.ts';

/** A call changes for a while after it was made: it is transferred, rated, called back. */
const changingMs = 2 * dayMs;
/** A list is read from its beginning so often, for what was changed later than that. */
const wholeEveryMs = 7 * dayMs;

/** After how long a list is asked for again that was not given. */
const waitMs: Record<ListFailureKind, number> = {
  none: dayMs,
  refused: dayMs / 24,
  unreadable: dayMs / 24,
  later: 0,
};

/** Reads the lists of an owner and of a task into the store, page by page. */
export class ListReader {
  private readonly store: Store;
  private readonly lists: CallLists;

  constructor(store: Store, lists: CallLists) {
    this.store = store;
    this.lists = lists;
  }

  /** Reads the list of tasks. Throws a ListFailure, which is noted too. */
  readTasks(owner: ListOwner, signal: AbortSignal): Promise<void> {
    const key = { owner, task: null };
    return this.noting(key, async () => {
      await this.begin(key, null);
      const walk = walkPages((page) => this.lists.tasks(owner, page, signal));
      let step = await walk.next();
      for (; !step.done; step = await walk.next()) {
        const { fresh, total } = step.value;
        await this.store.run((db) => putTasks(db, owner, fresh, new Date()));
        await this.note(key, { total });
      }
      await this.finish(key, step.value);
    });
  }

  /**
   * Reads what is new or changed in the list of a task's calls, or all of it where that was not done for a
   * week. One that was broken off is gone on with. Throws a ListFailure, which is noted too.
   */
  readCalls(owner: ListOwner, task: string, signal: AbortSignal): Promise<void> {
    const key = { owner, task };
    return this.noting(key, async () => {
      const { nextPage, since } = await this.goOnWith(key, owner, task);
      const asked = { task, since: since?.getTime() ?? null };
      const walk = walkPages(
        (page) => this.lists.calls(owner, { ...asked, page }, signal),
        nextPage,
      );
      let step = await walk.next();
      for (; !step.done; step = await walk.next()) {
        const { page, fresh, total } = step.value;
        await this.store.run((db) =>
          db.transaction(async (tx) => {
            const now = new Date();
            await putCalls(tx, owner, task, fresh, now);
            await putReading(tx, key, { nextPage: page + 1, total, failure: null });
          }),
        );
        if (since && fresh.length > 0 && fresh.every((call) => isBefore(call, since))) break;
      }
      await this.finish(key, step.done ? step.value : null);
    });
  }

  /** Where to begin: where it was left, else anew. */
  private async goOnWith(key: ListKey, owner: ListOwner, task: string) {
    const reading = await this.store.run((db) => findReading(db, key));
    // What came in meanwhile has moved the pages on: the one before is read once more.
    if (reading?.nextPage) {
      return { nextPage: Math.max(1, reading.nextPage - 1), since: reading.since };
    }
    const newest = await this.store.run((db) => newestCall(db, owner, task));
    const isWhole = !isRecent(reading?.wholeAt, wholeEveryMs) || newest === null;
    // A newer call came from elsewhere: that those before it were listed is not told by it.
    const listed = Math.min(newest?.getTime() ?? 0, reading?.startedAt?.getTime() ?? 0);
    const since = isWhole ? null : new Date(listed - changingMs);
    await this.begin(key, since);
    return { nextPage: 1, since };
  }

  private begin(key: ListKey, since: Date | null): Promise<void> {
    return this.note(key, { nextPage: 1, since, startedAt: new Date(), failure: null });
  }

  private async finish(key: ListKey, fault: WalkFault | null): Promise<void> {
    const reading = await this.store.run((db) => findReading(db, key));
    const now = new Date();
    await this.note(key, {
      ...{ nextPage: null, finishedAt: now, failure: fault, retryAt: null },
      ...(reading?.since === null && { wholeAt: now }),
    });
  }

  private async noting(key: ListKey, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof ListFailure) {
        const retryAt = new Date(Date.now() + (error.waitMs ?? waitMs[error.kind]));
        await this.note(key, { failure: `${error.kind}: ${error.message}`, retryAt });
      }
      throw error;
    }
  }

  private note(key: ListKey, changes: Partial<ListReading>): Promise<void> {
    return this.store.run((db) => putReading(db, key, changes));
  }
}

/** A platform that does not heed from when on calls are asked for lists older ones too. */
function isBefore({ record }: ListedCall, since: Date): boolean {
  return record.calledAt !== null && record.calledAt < since.getTime();
}

function isRecent(at: Date | null | undefined, withinMs: number): boolean {
  return at !== null && at !== undefined && Date.now() - at.getTime() < withinMs;
}
