import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { Throttle } from '../throttle.ts';
import type { ClipOutline } from './decode.ts';

interface Schema extends DBSchema {
  /** By the call's path and the clip's id: links expire, these do not. */
  outlines: { key: [call: string, clip: string]; value: ClipOutline };
  calls: { key: string; value: { usedAt: number; count: number } };
}

const version = 1;
/** About 15 MB; a usual call has some dozens of clips. */
const mostOutlines = 40_000;
const storeAfterMs = 500;

function openStore(): Promise<IDBPDatabase<Schema> | null> {
  const opened = openDB<Schema>('turnwise', version, {
    upgrade(db) {
      db.createObjectStore('outlines');
      db.createObjectStore('calls');
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  // A browser that refuses storage just does not remember.
  return opened.catch(() => null);
}

/**
 * Lets a refusal of the browser pass (storage that is full, off, or closed by another tab): what could
 * not be stored is decoded again next time. Throws anything else, which is a fault of ours.
 */
function ignoreRefusal(error: unknown): void {
  if (!(error instanceof DOMException)) throw error;
}

function rangeOf(call: string): IDBKeyRange {
  return IDBKeyRange.bound([call], [call, []]);
}

/** The outlines of one call's clips, kept in the browser for the next time; the oldest calls go first. */
export class OutlineStore {
  private readonly call: string;
  private opening: ReturnType<typeof openStore> | null = null;
  private loading: Promise<Map<string, ClipOutline>> | null = null;
  private readonly pending = new Map<string, ClipOutline>();
  private readonly writing = new Throttle(storeAfterMs, () => void this.write());

  /** `call` is the call's path, without its query for panels and turns. */
  constructor(call: string) {
    this.call = call;
  }

  /** All that was kept when it was first asked for, by clip id. */
  load(): Promise<Map<string, ClipOutline>> {
    this.loading ??= this.read();
    return this.loading;
  }

  /** Keeps an outline; half a second later all that were given by then are stored together. */
  save(clipId: string, outline: ClipOutline): void {
    this.pending.set(clipId, outline);
    this.writing.soon();
  }

  /** Writes what is left, and lets go of the database. */
  async close(): Promise<void> {
    this.writing.cancel();
    await this.write();
    (await this.opening)?.close();
  }

  private get db(): ReturnType<typeof openStore> {
    this.opening ??= openStore();
    return this.opening;
  }

  private async read(): Promise<Map<string, ClipOutline>> {
    const db = await this.db;
    if (!db) return new Map();
    try {
      const range = rangeOf(this.call);
      const [keys, values] = await Promise.all([
        db.getAllKeys('outlines', range),
        db.getAll('outlines', range),
      ]);
      return new Map(values.map((outline, index) => [keys[index]?.[1] ?? '', outline]));
    } catch (error) {
      ignoreRefusal(error);
      return new Map();
    }
  }

  private async write(): Promise<void> {
    if (this.pending.size === 0) return;
    const db = await this.db;
    if (!db) return;
    const fresh = [...this.pending];
    this.pending.clear();
    try {
      const transaction = db.transaction(['outlines', 'calls'], 'readwrite');
      const outlines = transaction.objectStore('outlines');
      for (const [clipId, outline] of fresh) void outlines.put(outline, [this.call, clipId]);
      const count = await outlines.count(rangeOf(this.call));
      await transaction.objectStore('calls').put({ usedAt: Date.now(), count }, this.call);
      await transaction.done;
      await forgetOldest(db);
    } catch (error) {
      ignoreRefusal(error);
    }
  }
}

async function forgetOldest(db: IDBPDatabase<Schema>): Promise<void> {
  const transaction = db.transaction(['outlines', 'calls'], 'readwrite');
  const kept = transaction.objectStore('calls');
  const [keys, values] = await Promise.all([kept.getAllKeys(), kept.getAll()]);
  const calls = values.map((call, index) => ({ ...call, key: keys[index] ?? '' }));
  let surplus = calls.reduce((sum, { count }) => sum + count, 0) - mostOutlines;
  for (const { key, count } of calls.sort((a, b) => a.usedAt - b.usedAt).slice(0, -1)) {
    if (surplus <= 0) break;
    void transaction.objectStore('outlines').delete(rangeOf(key));
    void kept.delete(key);
    surplus -= count;
  }
  await transaction.done;
}

const early = new Map<string, OutlineStore>();

/** Reads what is kept of a call's clips before its page is there: {@link takeOutlineStore} has it then. */
export function preloadOutlines(call: string): void {
  const store = new OutlineStore(call);
  void store.load();
  early.set(call, store);
}

/** The outlines of a call's clips, be it that they were read before. */
export function takeOutlineStore(call: string): OutlineStore {
  const store = early.get(call) ?? new OutlineStore(call);
  early.delete(call);
  return store;
}
