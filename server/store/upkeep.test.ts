import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from './database.ts';
import { rowsOf } from './rows.ts';
import { migratedStore, openStore } from './testing/engines.ts';
import { takeCare } from './upkeep.ts';

async function planOf(db: Database): Promise<string> {
  const plan = await rowsOf<Record<string, string>>(
    db,
    sql`explain select count(*) from call_copies where taken_at = '2026-01-01'`,
  );
  return plan.map((line) => Object.values(line)[0]).join('\n');
}

test('an embedded database knows how many rows it has, and uses the room of those that are gone', async () => {
  const store = await openStore(await migratedStore('embedded'));
  await store.run(async (db) => {
    await db.execute(sql`
      insert into call_copies (sha256, account, task, record, taken_at, body)
      select n::text, 'a', 't', 'r', '2026-01-02'::timestamptz + n * interval '1 minute', '\\x00'
      from generate_series(1, 20000) n`);
    await db.execute(sql`delete from call_copies where sha256::int % 2 = 0`);
    const sizeOf = async () => {
      const [row] = await rowsOf<{ size: number; rows: number }>(
        db,
        sql`select pg_relation_size('call_copies')::float8 as size, reltuples::float8 as rows
          from pg_class where relname = 'call_copies'`,
      );
      return row;
    };
    expect((await sizeOf())?.rows).toBe(-1);
    await takeCare(db);
    const before = await sizeOf();
    expect(before?.rows).toBe(10_000);
    expect(await planOf(db)).toContain('call_copies_taken');
    await db.execute(sql`
      insert into call_copies (sha256, account, task, record, taken_at, body)
      select 'again ' || n, 'a', 't', 'r', now(), '\\x00' from generate_series(1, 9000) n`);
    expect((await sizeOf())?.size).toBeLessThan((before?.size ?? 0) * 1.1);
  });
});
