import { sql } from 'drizzle-orm';
import type { Database } from '../store/database.ts';
import { rowsOf } from '../store/rows.ts';
import { auditEntries } from '../store/schema.ts';

/** What a check of the audit log found. */
export interface Verified {
  /** How many entries there are. */
  entries: number;
  /** The hash of the newest one, which covers all; empty where there is none. */
  head: string;
  /** The place of the first entry that does not follow from the one before; null where all do. */
  brokenAt: number | null;
  /** Whether the entry that was the newest at an earlier check is still there. */
  hasEarlier: boolean;
}

/**
 * Checks that no entry of the audit log was changed, removed or put in between. That the newest ones were
 * removed shows only against the `head` of an earlier check.
 */
export async function verify(db: Database, earlier = ''): Promise<Verified> {
  const [found] = await rowsOf<Verified>(
    db,
    sql`with entries as (
        select ${auditEntries.id} as id, ${auditEntries.hash} as hash,
          ${auditEntries.id} <> row_number() over in_order
            or ${auditEntries.hash} <> audit_hash(
              coalesce(lag(${auditEntries.hash}) over in_order, ''), ${auditEntries}) as is_broken
        from ${auditEntries} window in_order as (order by ${auditEntries.id}))
      select count(*)::int as entries,
        coalesce((select hash from entries order by id desc limit 1), '') as head,
        (min(id) filter (where is_broken))::float8 as "brokenAt",
        ${earlier} = '' or coalesce(bool_or(hash = ${earlier}), false) as "hasEarlier"
      from entries`,
  );
  if (!found) throw new Error('A query without groups gave no row.');
  return found;
}
