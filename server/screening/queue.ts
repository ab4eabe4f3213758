import { and, eq, lte, type SQL, sql } from 'drizzle-orm';
import type { CallKey } from '../../src/contract/review.ts';
import { rulesVersion } from '../../src/insight/rules-version.ts';
import { selectFrom } from '../store/bulk.ts';
import { calls } from '../store/calls-schema.ts';
import type { Database } from '../store/database.ts';
import { rowsOf } from '../store/rows.ts';
import { screeningClaims, screeningPauses, screenings } from '../store/screening-schema.ts';

/** A call to look through. */
export interface CallToScreen extends CallKey {
  subAccount: string | null;
  /** How often in a row it could not be read. */
  attempts: number;
  /** Nothing is known of it but its ids: no list has had it. */
  isBare: boolean;
}

/** How long a process has for what it claims, in ms: what a process that died had is then taken by others. */
const claimMs = 5 * 60_000;
/** A shorter call tells that something went wrong, in ms. */
const shortMs = 10_000;

const key = sql`(${calls.account}, ${calls.task}, ${calls.record})`;
/** Calls with what was found in them, if they were looked through. */
export const withScreening = sql`left join ${screenings} on
  (${screenings.account}, ${screenings.task}, ${screenings.record}) = ${key}`;

/** That there is something to look through: somebody spoke, as far as the list says, and was not erased. */
export const isSpoken = sql`${calls.talkMs} is distinct from 0 and ${calls.erasedAt} is null`;
/** That a call was looked through as it is now, by the rules of now. */
export const isScreened = sql`${screenings.rules} = ${rulesVersion}
  and ${screenings.screenedAt} >= ${calls.changedAt}`;

/**
 * Takes calls that are to be looked through, for this process alone: those never looked through before those
 * that are out of date; of each, first what the list hints at, then the newest. Empty where none is left.
 */
export async function claimCalls(db: Database, most: number, now: Date): Promise<CallToScreen[]> {
  for (;;) {
    const found = await findWaiting(db, most, now);
    if (found.length === 0) return [];
    const claimed = await claim(db, found, now);
    // Another process was quicker with all of them: the next ones may still be free.
    if (claimed.length > 0) return claimed;
  }
}

function findWaiting(db: Database, most: number, now: Date): Promise<CallToScreen[]> {
  return rowsOf<CallToScreen>(
    db,
    sql`select ${calls.account}, ${calls.task}, ${calls.record}, ${calls.subAccount} as "subAccount",
      coalesce(${screenings.attempts}, 0) as attempts,
      ${calls.calledAt} is null and ${calls.talkMs} is null as "isBare"
      from ${calls} ${withScreening}
      where ${isSpoken} and (${isScreened}) is not true
        and (${screenings.retryAt} is null or ${screenings.retryAt} <= ${now.toISOString()})
        and ${isUnpaused}
        and not exists (select from ${screeningClaims}
          where (${screeningClaims.account}, ${screeningClaims.task}, ${screeningClaims.record}) = ${key}
            and ${screeningClaims.until} > ${now.toISOString()})
      order by ${screenings.record} is not null, ${isHinted} desc, ${calls.calledAt} desc nulls last
      limit ${most}`,
  );
}

const isUnpaused = sql`not exists (select from ${screeningPauses}
  where (${screeningPauses.account}, ${screeningPauses.task}) = (${calls.account}, ${calls.task}))`;

/** That the list says something of a call which makes it worth a look: transferred, short, or promising. */
const isHinted = sql`coalesce(${calls.transferredAt} is not null or ${calls.talkMs} < ${shortMs}
  or ${calls.intention} = 1, false)`;

async function claim(
  db: Database,
  found: readonly CallToScreen[],
  now: Date,
): Promise<CallToScreen[]> {
  const until = new Date(now.getTime() + claimMs);
  // In one order, or two processes could wait for each other.
  const sorted = found.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const rows = sorted.map(({ account, task, record }) => ({ account, task, record, until }));
  const claimed = await db
    .insert(screeningClaims)
    .select(selectFrom(screeningClaims, rows))
    .onConflictDoUpdate({
      target: [screeningClaims.account, screeningClaims.task, screeningClaims.record],
      set: { until },
      setWhere: lte(screeningClaims.until, now),
    })
    .returning();
  const names = new Set(claimed.map(nameOf));
  return found.filter((call) => names.has(nameOf(call)));
}

/** Leaves calls to others that were claimed. */
export async function releaseCalls(db: Database, claimed: readonly CallKey[]): Promise<void> {
  if (claimed.length === 0) return;
  await db.delete(screeningClaims).where(isOneOf(screeningClaims, claimed));
}

/** That a row is of one of some calls. */
export function isOneOf(
  table: typeof screeningClaims | typeof screenings,
  keys: readonly CallKey[],
): SQL {
  const each = keys.map(({ account, task, record }) => sql`(${account}, ${task}, ${record})`);
  return sql`(${table.account}, ${table.task}, ${table.record}) in (${sql.join(each, sql`, `)})`;
}

/** A call's key as one text. */
function nameOf({ account, task, record }: CallKey): string {
  return JSON.stringify([account, task, record]);
}

/** When the next call that could not be read is tried again; null where none waits. */
export async function nextRetry(db: Database): Promise<Date | null> {
  const [row] = await rowsOf<{ at: string | null }>(
    db,
    sql`select min(${screenings.retryAt})::text as at from ${screenings}`,
  );
  return row?.at ? new Date(row.at) : null;
}

/** Has the calls of a task looked through, or no more for now; tells whether that was otherwise before. */
export async function pauseScreening(
  db: Database,
  { account, task }: Pick<CallKey, 'account' | 'task'>,
  pausedAt: Date | null,
): Promise<boolean> {
  const changed = pausedAt
    ? db.insert(screeningPauses).values({ account, task, pausedAt }).onConflictDoNothing()
    : db
        .delete(screeningPauses)
        .where(and(eq(screeningPauses.account, account), eq(screeningPauses.task, task)));
  return (await changed.returning()).length > 0;
}
