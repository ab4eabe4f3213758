import { maskNumbersIn } from '../../src/call/personal-number.ts';
import type { AuditAction } from '../../src/contract/audit.ts';
import type { CallKey } from '../../src/contract/review.ts';
import type { Actor } from '../api/access.ts';
import type { Database } from '../store/database.ts';
import { auditEntries } from '../store/schema.ts';
import type { Store } from '../store/store.ts';

/** What was done, for the audit. */
export interface Deed {
  action: AuditAction;
  /** The id of what it was done to. */
  subject: string;
  call?: CallKey | undefined;
  /** Without links and secrets; numbers are masked when it is kept. */
  detail?: Record<string, unknown>;
  /** Who did it, where that is not who asked. */
  actor?: string;
}

/**
 * Adds an entry to the audit log, last in its transaction: until that ends, others who add one wait.
 */
export async function record(
  tx: Database,
  { at, call, ...entry }: Deed & { at: Date; actor: string },
): Promise<void> {
  await tx.insert(auditEntries).values({ at, ...masked({ ...entry, ...call }) });
}

/** Without anybody's number, not even where an id is meant: what is asked for may be anything. */
function masked<Entry extends object>(entry: Entry): Entry {
  // Parsed from JSON of the same shape.
  return JSON.parse(
    JSON.stringify(entry, (_, part: unknown) =>
      typeof part === 'string' ? maskNumbersIn(part) : part,
    ),
  ) as Entry;
}

/** Adds an entry by itself. */
export function recordAlone(store: Store, actor: Actor, deed: Deed): Promise<void> {
  return store.run((db) =>
    db.transaction((tx) => record(tx, { at: new Date(), actor: actor.id, ...deed })),
  );
}

/**
 * A file's chunks, of which the first comes once it is recorded that they are sent. Once the last was sent,
 * or the browser went away, it is recorded how many there were.
 */
export async function* recordExport<Chunk>(
  store: Store,
  actor: Actor,
  chunks: AsyncIterable<Chunk>,
  { deed, countOf }: { deed: Deed; countOf(): number },
): AsyncGenerator<Chunk, void> {
  await recordAlone(store, actor, deed);
  try {
    yield* chunks;
  } finally {
    const detail = { ...deed.detail, count: countOf() };
    await recordAlone(store, actor, { ...deed, detail });
  }
}
