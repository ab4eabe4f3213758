import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { auditEntries } from './schema.ts';
import { engines, migratedStore, openStore } from './testing/engines.ts';
import { buildProgram } from './testing/program.ts';

let program = '';

beforeAll(async () => {
  program = await buildProgram(join(import.meta.dirname, 'testing/writer.ts'));
});

/** Runs the writer and kills it once it has acknowledged so many writes; resolves with the last one. */
async function writeUntilKilled(env: Record<string, string>, killAfter: number): Promise<number> {
  const writer = spawn(process.execPath, [program], { env: { ...process.env, ...env } });
  const exit = once(writer, 'exit');
  let acknowledged = 0;
  for await (const line of createInterface(writer.stdout)) {
    acknowledged = Number(line);
    if (acknowledged === killAfter) writer.kill('SIGKILL');
  }
  await exit;
  return acknowledged;
}

test.for(engines)('%s: what was acknowledged is there after kill -9', async (kind) => {
  const config = await migratedStore(kind);
  const { dataDir, databaseUrl } = config;
  const env = { DATA_DIR: dataDir, ...(databaseUrl && { DATABASE_URL: databaseUrl }) };
  const [killAfter = 1] = fc.sample(fc.integer({ min: 1, max: 999 }), 1);
  const acknowledged = await writeUntilKilled(env, killAfter);
  expect(acknowledged).toBeGreaterThanOrEqual(killAfter);
  const store = await openStore(config);
  const rows = await store.run((db) => db.select().from(auditEntries).orderBy(auditEntries.id));
  const written = rows.map(({ subject }) => Number(subject));
  expect(written.slice(0, acknowledged)).toEqual(
    Array.from({ length: acknowledged }, (_, index) => index + 1),
  );
  // One more may have been written whose acknowledgement was not read.
  expect(written.length).toBeLessThanOrEqual(1000);
});
