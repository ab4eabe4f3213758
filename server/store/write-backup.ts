import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { type BackupHead, type BackupSize, backupEnd, type TableHead } from './backup-format.ts';
import type { Database } from './database.ts';
import { latestApplied } from './migrations.ts';
import { firstValue, rowsOf } from './rows.ts';
import { tablesOf } from './tables.ts';

/** Rows fetched at a time: one may hold the copy of a long call. */
const rowsAtOnce = 20;

/**
 * Writes all that a database holds, as it is at one moment, to a file that only its owner may read. The
 * file is there only once it is whole.
 */
export async function writeBackup(db: Database, file: string): Promise<BackupSize> {
  const size: BackupSize = { tables: 0, rows: 0 };
  const part = `${file}.part`;
  try {
    await db.transaction(
      async (tx) => {
        const lines = Readable.from(backupLines(tx, size));
        await pipeline(lines, createGzip(), createWriteStream(part, { mode: 0o600 }));
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );
    await flush(part);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
  return size;
}

/** Has the system write a file's bytes to the disk. */
async function flush(path: string): Promise<void> {
  const file = await open(path);
  await file.sync();
  await file.close();
}

async function* backupLines(db: Database, size: BackupSize): AsyncGenerator<string> {
  const migration = await latestApplied(db);
  const takenAt = new Date().toISOString();
  yield line({ turnwiseBackup: 1, migration, takenAt } satisfies BackupHead);
  for (const { name } of await tablesOf(db)) {
    const rows = Number(
      await firstValue(db, sql`select count(*)::text from ${sql.identifier(name)}`),
    );
    size.tables++;
    size.rows += rows;
    yield line({ table: name, rows } satisfies TableHead);
    yield* rowLines(db, name);
  }
  yield `${backupEnd}\n`;
}

async function* rowLines(db: Database, table: string): AsyncGenerator<string> {
  const from = sql.identifier(table);
  await db.execute(
    sql`declare backup_rows cursor for select row_to_json(t)::text as row from ${from} t`,
  );
  for (;;) {
    const fetch = sql`fetch ${sql.raw(String(rowsAtOnce))} from backup_rows`;
    const rows = await rowsOf<{ row: string }>(db, fetch);
    if (rows.length === 0) break;
    yield rows.map(({ row }) => `${row}\n`).join('');
  }
  await db.execute(sql`close backup_rows`);
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
