import { join } from 'node:path';
import { getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { inject, onTestFinished } from 'vitest';
import type { StoreConfig } from '../../config.ts';
import { addBundledScorecards } from '../../scorecards/bundled.ts';
import * as callsSchema from '../calls-schema.ts';
import type { Database } from '../database.ts';
import { StoreUnavailable } from '../faults.ts';
import * as queuesSchema from '../queues-schema.ts';
import { rowsOf } from '../rows.ts';
import * as schema from '../schema.ts';
import * as screeningSchema from '../screening-schema.ts';
import { createStore, type Store } from '../store.ts';
import { silentLog } from './engines.ts';
import { copyToDatabase, copyToFolder, type EngineKind } from './templates.ts';

/** The stores of this process that no test has now. */
const idle: Record<EngineKind, Store[]> = { embedded: [], postgresql: [] };
let made = 0;

/**
 * An open store with nothing in it but what comes along, for this test alone. Another test may have had it
 * before: to empty it takes a tenth of the time that it takes to open one.
 */
export async function lendStore(kind: EngineKind): Promise<Store> {
  const store = idle[kind].pop() ?? (await makeStore(kind));
  await store.run(empty);
  await store.run(addBundledScorecards);
  const { lent, end } = untilEnded(store);
  onTestFinished(async ({ task }) => {
    await end();
    // A test that failed may have left more than rows.
    if (task.result?.state === 'fail') await store.stop();
    else idle[kind].push(store);
  });
  return lent;
}

async function makeStore(kind: EngineKind): Promise<Store> {
  const store = createStore(await makeCopy(kind), silentLog, addBundledScorecards);
  await store.start();
  return store;
}

/** A copy of the template that is removed once all tests have run. */
async function makeCopy(kind: EngineKind): Promise<StoreConfig> {
  const { migrated } = inject('templates');
  const own = `${process.pid}_${made++}`;
  const dataDir = join(inject('storesFolder'), own);
  if (kind === 'embedded') {
    await copyToFolder(migrated, dataDir);
    return { dataDir };
  }
  const server = inject('postgresUrl');
  if (server === null) throw new Error('There is no PostgreSQL to test on.');
  const databaseUrl = await copyToDatabase(migrated, server, `${migrated.database}_${own}`);
  return { dataDir, databaseUrl };
}

/** A store that from its end on is out of reach, as one that was stopped; the end waits for its work. */
function untilEnded({ kind, run, query }: Store): { lent: Store; end: () => Promise<void> } {
  const working = new Set<Promise<unknown>>();
  let isEnded = false;
  const end = async () => {
    isEnded = true;
    await Promise.allSettled(working);
  };
  const waitedFor = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (isEnded) throw new StoreUnavailable(new Error('It was stopped.'));
    const result = work();
    working.add(result);
    return result.finally(() => working.delete(result));
  };
  const lent: Store = {
    kind,
    start: async () => {},
    run: (work) => waitedFor(() => run(work)),
    query: (text, values) => waitedFor(() => query(text, values)),
    stop: end,
  };
  return { lent, end };
}

const tables = Object.values({
  ...schema,
  ...callsSchema,
  ...screeningSchema,
  ...queuesSchema,
}).filter((part) => is(part, PgTable));
const filled = sql.join(
  tables.map(
    (table) => sql`select ${getTableName(table)}::text as name where exists (select from ${table})`,
  ),
  sql` union all `,
);

/** Empties all tables, the audit log among them, which the server cannot. */
async function empty(db: Database): Promise<void> {
  const names = (await rowsOf<{ name: string }>(db, filled)).map(({ name }) =>
    sql.identifier(name),
  );
  if (names.length === 0) return;
  const guard = sql`trigger audit_entries_whole`;
  await db.transaction(async (tx) => {
    await tx.execute(sql`alter table audit_entries disable ${guard}`);
    await tx.execute(sql`truncate ${sql.join(names, sql`, `)} cascade`);
    await tx.execute(sql`alter table audit_entries enable ${guard}`);
  });
}
