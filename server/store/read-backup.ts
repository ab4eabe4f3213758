import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { ConfigError } from '../config.ts';
import { type BackupSize, backupEnd, backupHead, tableHead } from './backup-format.ts';
import type { Database } from './database.ts';
import { columnList, type Table, tablesOf } from './tables.ts';

/** Rows inserted at a time: one may hold the copy of a long call. */
const rowsAtOnce = 20;

/**
 * Reads a backup into a database, all or nothing. `prepare` is given the backup's migration first, and
 * makes empty tables of that schema. Throws ConfigError when the file is not a whole backup.
 */
export async function readBackup(
  db: Database,
  file: string,
  prepare: (migration: number) => Promise<void>,
): Promise<BackupSize> {
  const lines = linesOf(file);
  const { migration } = await nextValue(lines, backupHead, file);
  await prepare(migration);
  const size: BackupSize = { tables: 0, rows: 0 };
  await db.transaction(async (tx) => {
    const tables = new Map((await tablesOf(tx)).map((table) => [table.name, table]));
    for (;;) {
      const next = await nextLine(lines, file);
      if (next === backupEnd) return;
      const { table: name, rows } = parsed(next, tableHead, file);
      const table = tables.get(name);
      if (!table) throw new ConfigError(`${file} holds a table that is not known: ${name}.`);
      await insertRows(tx, table, rows, () => nextLine(lines, file));
      size.tables++;
      size.rows += rows;
    }
  });
  return size;
}

type Lines = AsyncGenerator<string, void>;

async function* linesOf(file: string): Lines {
  const text = createGunzip().setEncoding('utf8');
  // An error of either ends the loop below with that error.
  pipeline(createReadStream(file), text, () => {});
  let rest = '';
  for await (const chunk of text) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

async function nextLine(lines: Lines, file: string): Promise<string> {
  try {
    const { value } = await lines.next();
    if (value !== undefined) return value;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new ConfigError(`There is no file ${file}.`);
    }
  }
  throw notWhole(file);
}

async function nextValue<Schema extends z.ZodType>(
  lines: Lines,
  schema: Schema,
  file: string,
): Promise<z.infer<Schema>> {
  return parsed(await nextLine(lines, file), schema, file);
}

function parsed<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  file: string,
): z.infer<Schema> {
  const value = schema.safeParse(jsonOf(text));
  if (!value.success) throw notWhole(file);
  return value.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function notWhole(file: string): ConfigError {
  return new ConfigError(`${file} is not a whole backup of Turnwise.`);
}

async function insertRows(
  db: Database,
  table: Table,
  count: number,
  nextRow: () => Promise<string>,
): Promise<void> {
  for (let left = count; left > 0; left -= rowsAtOnce) {
    const rows: string[] = [];
    while (rows.length < Math.min(left, rowsAtOnce)) rows.push(await nextRow());
    await insert(db, table, `[${rows.join(',')}]`);
  }
  if (table.identity !== null) await continueNumbers(db, table.name, table.identity);
}

function insert(db: Database, { name, columns }: Table, rows: string): Promise<unknown> {
  const into = sql.identifier(name);
  const list = columnList(columns);
  return db.execute(sql`
    insert into ${into} (${list}) overriding system value
    select ${list} from json_populate_recordset(null::${into}, ${rows}::json)`);
}

/** Has new rows numbered on from the largest number there is. */
function continueNumbers(db: Database, table: string, column: string): Promise<unknown> {
  const name = sql.identifier(column);
  return db.execute(sql`
    select setval(pg_get_serial_sequence(${table}, ${column}), max(${name}))
    from ${sql.identifier(table)} having max(${name}) is not null`);
}
