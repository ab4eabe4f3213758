import { type AnyColumn, and, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../../src/contract/rights.ts';

/** The columns of a table that say which calls its rows are of. */
interface CallColumns {
  account: AnyColumn;
  task: AnyColumn;
  subAccount: AnyColumn;
}

/**
 * That a row is of calls in the scopes, as `mayWith` has it; null where one of them has all calls.
 */
export function inScopes(
  { account, task, subAccount }: CallColumns,
  scopes: readonly Scope[],
): SQL | null {
  if (scopes.some((scope) => scope.account === null)) return null;
  const ofAccount = (column: AnyColumn): SQL =>
    or(
      ...scopes.map((scope) =>
        and(
          eq(column, scope.account ?? ''),
          scope.task === null ? undefined : eq(task, scope.task),
        ),
      ),
    ) ?? sql`false`;
  return and(ofAccount(account), or(isNull(subAccount), ofAccount(subAccount))) ?? null;
}

/** Whether calls of an account, or of one of its tasks, are in the scopes. */
export function isSeenIn(
  scopes: readonly Scope[],
  account: string,
  task: string | null = null,
): boolean {
  return scopes.some(
    (scope) =>
      scope.account === null ||
      (scope.account === account && (task === null || scope.task === null || scope.task === task)),
  );
}
