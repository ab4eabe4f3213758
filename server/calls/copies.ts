import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { Masker } from '../../src/call/masker.ts';
import type { Call } from '../../src/call/types.ts';
import { copyText } from '../../src/contract/call-copy.ts';
import type { CallKey } from '../../src/contract/review.ts';
import { maskedCallJson } from '../gateway/masking/call-masking.ts';
import type { Database } from '../store/database.ts';
import { callCopies } from '../store/schema.ts';

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** A call as it was fetched, ready to be kept. */
export interface CallCopy {
  /** Of its JSON as browsers get it, its numbers masked: they compare by it. */
  sha256: string;
  /** JSON, compressed with gzip. */
  body: Uint8Array;
  taskName: string | null;
  calledAt: Date | null;
}

/** Makes a copy of a call without its links to audio. The same call makes the same copy. */
export async function copyCall({ raw, task, record }: Call): Promise<CallCopy> {
  const json = copyText(raw);
  return {
    sha256: createHash('sha256').update(maskedCallJson(new Masker(), json)).digest('hex'),
    body: await compress(json),
    taskName: task?.name ?? null,
    calledAt: record.calledAt === null ? null : new Date(record.calledAt),
  };
}

/** Keeps a copy; one that is there already stays. */
export async function keepCopy(
  tx: Database,
  call: CallKey,
  { sha256, body }: CallCopy,
  takenAt: Date,
): Promise<void> {
  const { account, task, record } = call;
  await tx
    .insert(callCopies)
    .values({ sha256, account, task, record, takenAt, body })
    .onConflictDoNothing();
}

/** A copy's JSON, parsed, and when it was taken; null where it is no longer there. */
export async function readCopy(
  db: Database,
  sha256: string,
): Promise<{ takenAt: Date; call: unknown } | null> {
  const [row] = await db.select().from(callCopies).where(eq(callCopies.sha256, sha256));
  if (!row) return null;
  return { takenAt: row.takenAt, call: await expandCopy(row.body) };
}

/** The JSON of a copy, parsed. */
export async function expandCopy(body: Uint8Array): Promise<unknown> {
  return JSON.parse((await expand(body)).toString());
}
