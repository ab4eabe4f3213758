import { type AnyColumn, and, eq, type SQL } from 'drizzle-orm';
import type { CallKey } from '../../src/contract/review.ts';

/** The columns of a table that say which call its rows are of. */
type CallColumns = Record<keyof CallKey, AnyColumn>;

/** That a row is of a call. */
export function isCall(table: CallColumns, { account, task, record }: CallKey): SQL | undefined {
  return and(eq(table.account, account), eq(table.task, task), eq(table.record, record));
}
