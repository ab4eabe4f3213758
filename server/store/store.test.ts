import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { ConfigError } from '../config.ts';
import { UNREACHABLE_DATABASE } from '../testing.ts';
import { StoreUnavailable } from './faults.ts';
import { firstValue } from './rows.ts';
import { auditEntries } from './schema.ts';
import { createStore, type Store } from './store.ts';
import { emptyFolder, emptyStore, engines, openStore, silentLog } from './testing/engines.ts';

function write(store: Store, subject: string): Promise<unknown> {
  const entry = { at: new Date(), actor: 'test', action: 'write', subject };
  return store.run((db) => db.insert(auditEntries).values(entry));
}

async function subjects(store: Store): Promise<string[]> {
  const rows = await store.run((db) => db.select().from(auditEntries).orderBy(auditEntries.id));
  return rows.map(({ subject }) => subject);
}

describe.for(engines)('%s', (kind) => {
  test('what was written is there when it is opened again', async () => {
    const config = await emptyStore(kind);
    const store = await openStore(config);
    await write(store, 'first');
    await store.stop();
    const again = await openStore(config);
    await write(again, 'second');
    expect(await subjects(again)).toEqual(['first', 'second']);
  });

  test('data of a newer version is refused with one line, and left as it is', async () => {
    const config = await emptyStore(kind);
    const store = await openStore(config);
    await write(store, 'kept');
    await store.run((db) =>
      db.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at)
        values ('of the future', 9999999999999)`),
    );
    await store.stop();
    const older = createStore(config, silentLog);
    await expect(older.start()).rejects.toThrow(ConfigError);
    await expect(older.start()).rejects.toThrow(/^The data was written by a newer version [^\n]*$/);
    await expect(subjects(older)).rejects.toThrow(StoreUnavailable);
  });
});

test.runIf(engines.includes('postgresql'))(
  'several processes that start at once on one PostgreSQL migrate it once',
  async () => {
    const config = await emptyStore('postgresql');
    const stores = await Promise.all(Array.from({ length: 5 }, () => openStore(config)));
    await Promise.all(stores.map((store, index) => write(store, String(index))));
    const [store] = stores;
    if (!store) throw new Error('There is no store.');
    expect((await subjects(store)).sort()).toEqual(['0', '1', '2', '3', '4']);
    const migrations = sql`select count(*)::text from drizzle.__drizzle_migrations`;
    const { length } = await readdir(join(import.meta.dirname, 'migrations'));
    expect(await store.run((db) => firstValue(db, migrations))).toBe(String(length - 1));
  },
);

test('a PostgreSQL that cannot be reached keeps nothing from starting, and is tried again', async () => {
  const store = await openStore({
    dataDir: await emptyFolder(),
    databaseUrl: UNREACHABLE_DATABASE,
  });
  await expect(subjects(store)).rejects.toThrow(StoreUnavailable);
  await expect(subjects(store)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('the embedded data is made where there is none, for its owner alone and for one store', async () => {
  const config = { dataDir: join(await emptyFolder(), 'data') };
  const store = await openStore(config);
  await write(store, 'first');
  expect((await stat(config.dataDir)).mode & 0o777).toBe(0o700);
  await expect(createStore(config, silentLog).start()).rejects.toThrow(/^Another Turnwise uses/);
  await write(store, 'second');
  expect(await subjects(store)).toEqual(['first', 'second']);
});

test('a folder that cannot be made keeps nothing from starting', async () => {
  const file = join(await emptyFolder(), 'file');
  await writeFile(file, '');
  const store = await openStore({ dataDir: join(file, 'data') });
  await expect(subjects(store)).rejects.toThrow(StoreUnavailable);
});
