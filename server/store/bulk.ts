import { getTableColumns, type SQL, type SQLChunk, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/**
 * Rows as one value, to be selected as those of a table: of a value for each cell, an embedded engine would
 * make several times the work. `r` is their name. Columns that number themselves are left out.
 */
export function selectFrom(table: PgTable, rows: readonly object[]): SQL {
  const columns = writtenColumns(table, []);
  const names = new Map(columns);
  const named = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [names.get(key), value])),
  );
  const json = cleanJson(JSON.stringify(named));
  const selected = listOf(columns.map(([, name]) => sql`r.${sql.identifier(name)}`));
  return sql`select ${selected} from jsonb_populate_recordset(null::${table}, ${json}::jsonb) as r`;
}

/** Sets all columns but some to what was to be inserted. */
export function setExcluded(table: PgTable, without: readonly string[]): Record<string, SQL> {
  const entries = writtenColumns(table, without).map(
    ([key, name]) => [key, sql`excluded.${sql.identifier(name)}`] as const,
  );
  return Object.fromEntries(entries);
}

/** Whether a row is to be inserted that is there otherwise, but for some columns. */
export function isOther(table: PgTable, without: readonly string[]): SQL {
  const tuple = (of: SQL) =>
    sql`(${listOf(
      writtenColumns(table, without).map(([, name]) => sql`${of}.${sql.identifier(name)}`),
    )})`;
  return sql`${tuple(sql`${table}`)} is distinct from ${tuple(sql`excluded`)}`;
}

/** The columns of a table but some: what they are called here, and what there. */
function writtenColumns(table: PgTable, without: readonly string[]): [string, string][] {
  return Object.entries(getTableColumns(table))
    .filter(([key, { generatedIdentity }]) => !generatedIdentity && !without.includes(key))
    .map(([key, { name }]) => [key, name]);
}

function listOf(parts: SQLChunk[]): SQL {
  return sql.join(parts, sql`, `);
}

/** JSON without what PostgreSQL keeps in no text: a NUL, or half of a pair of surrogates. */
function cleanJson(json: string): string {
  return json.replace(/\\(u0000|ud[89a-f][\da-f]{2}|.)/g, (written, escaped: string) =>
    escaped.length > 1 ? '' : written,
  );
}
