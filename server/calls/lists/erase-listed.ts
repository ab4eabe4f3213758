import { eq, inArray, isNotNull } from 'drizzle-orm';
import type { CallKey } from '../../../src/contract/review.ts';
import { eraseScreening } from '../../screening/results.ts';
import { callExtras, calls } from '../../store/calls-schema.ts';
import type { Database } from '../../store/database.ts';
import { isCall } from '../../store/is-call.ts';

const callKey = { account: calls.account, task: calls.task, record: calls.record };

/** The listed calls of a record's id. */
export function listedCallsOf(db: Database, record: string): Promise<CallKey[]> {
  return db.select(callKey).from(calls).where(eq(calls.record, record));
}

/** The listed calls to a number, however it is written. */
export async function listedCallsTo(
  db: Database,
  isTheNumber: (written: string) => boolean,
): Promise<CallKey[]> {
  const numbers = await db
    .selectDistinct({ callee: calls.callee })
    .from(calls)
    .where(isNotNull(calls.callee));
  const theirs = numbers.flatMap(({ callee }) => (callee && isTheNumber(callee) ? callee : []));
  return db.select(callKey).from(calls).where(inArray(calls.callee, theirs));
}

/** Removes what the list of calls says of the person who was called, and what was found in the call. */
export async function eraseListedCall(db: Database, call: CallKey, now: Date): Promise<void> {
  await eraseScreening(db, call);
  const person = { callee: null, customerName: null, company: null, tags: [] };
  await db
    .update(calls)
    .set({ ...person, erasedAt: now })
    .where(isCall(calls, call));
  await db.delete(callExtras).where(isCall(callExtras, call));
}
