import type { ImportedCall } from '../../../src/contract/call-import.ts';
import { intentionGrades } from '../../../src/contract/intention-grades.ts';
import { selectFrom } from '../../store/bulk.ts';
import { calls } from '../../store/calls-schema.ts';
import type { Database } from '../../store/database.ts';

/** More rows at once take no less time, and an embedded engine holds the process up for as long as they take. */
const atOnce = 2_000;

/**
 * Adds calls that are not known; gives how many that were. Those that are known stay as a list has them, or as
 * they were erased.
 */
export async function addCalls(
  db: Database,
  imported: readonly ImportedCall[],
  now: Date,
): Promise<number> {
  let added = 0;
  for (let at = 0; at < imported.length; at += atOnce) {
    const rows = imported.slice(at, at + atOnce).map((call) => rowOf(call, now));
    const inserted = await db
      .insert(calls)
      .select(selectFrom(calls, rows))
      .onConflictDoNothing()
      .returning({ record: calls.record });
    added += inserted.length;
  }
  return added;
}

function rowOf({ intention, ...call }: ImportedCall, now: Date): object {
  return {
    ...call,
    intention: intention === undefined ? null : intentionGrades.indexOf(intention) + 1,
    ...{ tags: [], listedAt: now, changedAt: now },
  };
}
