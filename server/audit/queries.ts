import { and, desc, eq, gte, lt, type SQL } from 'drizzle-orm';
import {
  type AuditAction,
  type AuditEntry,
  type AuditFilter,
  auditAction,
} from '../../src/contract/audit.ts';
import { dayAfter, startOfDay } from '../day.ts';
import type { Database } from '../store/database.ts';
import { auditEntries } from '../store/schema.ts';

type Row = typeof auditEntries.$inferSelect;

function conditionOf(filter: AuditFilter, before: number | undefined): SQL | undefined {
  const { action, actor, account, task, record, from, to } = filter;
  return and(
    action === undefined ? undefined : eq(auditEntries.action, action),
    actor === undefined ? undefined : eq(auditEntries.actor, actor),
    account === undefined ? undefined : eq(auditEntries.account, account),
    task === undefined ? undefined : eq(auditEntries.task, task),
    record === undefined ? undefined : eq(auditEntries.record, record),
    from === undefined ? undefined : gte(auditEntries.at, startOfDay(from)),
    to === undefined ? undefined : lt(auditEntries.at, dayAfter(to)),
    before === undefined ? undefined : lt(auditEntries.id, before),
  );
}

/** Entries that a filter lets through, the newest first, before a place where one is given. */
export async function readEntries(
  db: Database,
  filter: AuditFilter,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<AuditEntry[]> {
  const rows = await db
    .select()
    .from(auditEntries)
    .where(conditionOf(filter, before))
    .orderBy(desc(auditEntries.id))
    .limit(limit);
  return rows.map(toEntry);
}

function toEntry({ account, task, record, at, action, detail, ...row }: Row): AuditEntry {
  const isOfCall = account !== null && task !== null && record !== null;
  return {
    ...row,
    at: at.toISOString(),
    action: auditAction.parse(action) satisfies AuditAction,
    call: isOfCall ? { account, task, record } : null,
    detail: detail as AuditEntry['detail'],
  };
}
