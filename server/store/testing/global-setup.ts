import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server's database; null where the machine has none. */
    postgresUrl: string | null;
    /** The folder of an embedded PostgreSQL without any table: copying it is quicker than making one. */
    emptyFolder: string;
  }
}

/** Gives tests the PostgreSQL of TEST_DATABASE_URL, else one that is started for them. */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL;
  const folder = await mkdtemp(join(tmpdir(), 'turnwise-embedded-'));
  const [server] = await Promise.all([
    given ? null : startPostgres(),
    PGlite.create(folder).then((postgres) => postgres.close()),
  ]);
  project.provide('postgresUrl', given ?? server?.url ?? null);
  project.provide('emptyFolder', folder);
  return async () => {
    await server?.stop();
    await rm(folder, { recursive: true });
  };
}
