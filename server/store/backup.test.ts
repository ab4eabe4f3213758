import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ConfigError, type StoreConfig } from '../config.ts';
import { openEngine } from './engine.ts';
import { restoreBackup } from './restore.ts';
import { rowsOf } from './rows.ts';
import {
  auditEntries,
  callCopies,
  notes,
  reviews,
  scorecards,
  scorecardVersions,
} from './schema.ts';
import type { Store } from './store.ts';
import {
  emptyFolder,
  emptyStore,
  engines,
  migratedStore,
  openStore,
  silentLog,
} from './testing/engines.ts';
import { lendStore } from './testing/lent-stores.ts';
import { writeBackup } from './write-backup.ts';

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const at = new Date('2026-11-25T08:00:00.123Z');

/** Fills a store with values of every type that are easily lost. */
function fill(store: Store): Promise<void> {
  return store.run(async (db) => {
    await db.insert(scorecards).values({ id: id(1), createdAt: at });
    const definition = {
      名: '质检 "引号" \\ \n 换行',
      big: 1234567890123.25,
      deep: [null, { a: [] }],
    };
    const version = { id: id(2), scorecardId: id(1), number: 1, revision: 3, changedAt: at };
    // What a definition holds is of no matter here, only that it comes back as it was.
    await db.insert(scorecardVersions).values({ ...version, definition: definition as never });
    const body = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7) % 256);
    const call = { account: 'a', task: 't', record: 'r' };
    await db.insert(callCopies).values({ ...call, sha256: 'abc', takenAt: at, body });
    const numbers = Array.from({ length: 50 }, (_, index) => 10 + index);
    const reviewed = numbers.map((number) => ({
      ...call,
      ...{
        id: id(number),
        scorecardId: id(1),
        scorecardVersionId: id(2),
        reviewer: 'this-computer',
      },
      ...{ callCopy: number % 2 ? 'abc' : null, revision: 1, startedAt: at, changedAt: at },
      ...{ questions: {}, heard: [[0, 1] as [number, number]], heardMs: 1, score: 100 / 3 },
      ...{ isFatal: false, record: String(number) },
    }));
    await db.insert(reviews).values(reviewed);
    const noted = numbers.map((number) => ({
      ...{ id: id(100 + number), reviewId: id(number), text: '\u{1f600} =1+1' },
      ...{ severity: 'serious' as const, tags: ['投诉,风险', '{"}'], createdAt: at, changedAt: at },
    }));
    await db.insert(notes).values(noted);
    await db.insert(auditEntries).values([
      { at, actor: 'x', action: 'a', subject: 's' },
      { at, actor: 'x', action: 'b', subject: 's', detail: { n: 1 } },
    ]);
  });
}

const tables = { scorecards, scorecardVersions, callCopies, reviews, notes, auditEntries };

/** All that a store holds, as PostgreSQL writes it. */
function contentOf(store: Store): Promise<unknown> {
  return store.run(async (db) => {
    const content: Record<string, unknown> = {};
    for (const [name, table] of Object.entries(tables)) {
      const query = sql`select row_to_json(t)::text as row from ${table} t order by 1`;
      content[name] = await rowsOf(db, query);
    }
    return content;
  });
}

async function backUp(config: StoreConfig, file: string) {
  const engine = await openEngine(config, silentLog);
  const size = await writeBackup(engine.db, file);
  await engine.stop();
  return size;
}

async function restore(config: StoreConfig, file: string) {
  const engine = await openEngine(config, silentLog);
  try {
    return await restoreBackup(engine, file);
  } finally {
    await engine.stop();
  }
}

const ways = engines.flatMap((from) => engines.map((to) => ({ from, to })));

describe.for(ways)('from $from to $to', ({ from, to }) => {
  test('a backup brings everything over, and new rows are numbered on', async () => {
    const [source, target] = [await migratedStore(from), await emptyStore(to)];
    const file = join(await emptyFolder(), 'backup.jsonl.gz');
    const store = await openStore(source);
    await fill(store);
    const before = await contentOf(store);
    await store.stop();
    const size = await backUp(source, file);
    expect(size).toEqual({ tables: 27, rows: 105 });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await restore(target, file)).toEqual(size);
    const restored = await openStore(target);
    expect(await contentOf(restored)).toEqual(before);
    const entry = { at, actor: 'x', action: 'c', subject: 's' };
    const [added] = await restored.run((db) => db.insert(auditEntries).values(entry).returning());
    expect(added?.id).toBe(3);
  });
});

test('a file that was cut off, changed or is none at all is refused, and nothing is written', async () => {
  const folder = await emptyFolder();
  const store = await lendStore('embedded');
  await fill(store);
  const whole = join(folder, 'whole');
  await store.run((db) => writeBackup(db, whole));
  const bytes = await readFile(whole);
  const lines = gunzipSync(bytes).toString().split('\n');
  const faulty = {
    short: bytes.subarray(0, bytes.length - 2000),
    'without end': gzipSync(lines.slice(0, -2).join('\n')),
    'of another program': gzipSync('{"some":"json"}\n'),
    'no gzip': Buffer.from('hello'),
    empty: Buffer.alloc(0),
  };
  const target = await openEngine(await emptyStore('embedded'), silentLog);
  onTestFinished(() => target.stop());
  for (const [name, content] of Object.entries(faulty)) {
    const file = join(folder, name);
    await writeFile(file, content);
    await expect(restoreBackup(target, file), name).rejects.toThrow(
      / is not a whole backup of Turnwise\.$/,
    );
  }
  await expect(restoreBackup(target, join(folder, 'none'))).rejects.toThrow(/^There is no file /);
  // What comes along is in it too: two scorecards and their versions.
  await expect(restoreBackup(target, whole)).resolves.toEqual({ tables: 27, rows: 109 });
});

test('a store that is in use, and a backup of a newer version, are refused', async () => {
  const config = await migratedStore('embedded');
  const file = join(await emptyFolder(), 'backup');
  const store = await openStore(config);
  await fill(store);
  await store.run((db) => writeBackup(db, file));
  await store.stop();
  const refused = restore(config, file);
  await expect(refused).rejects.toThrow(ConfigError);
  await expect(refused).rejects.toThrow(/^The store is in use/);
  const newer = gunzipSync(await readFile(file))
    .toString()
    .replace(/"migration":\d+/, '"migration":9999999999999');
  await writeFile(file, gzipSync(newer));
  await expect(restore(await emptyStore('embedded'), file)).rejects.toThrow(/by a newer version/);
});
