import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { dropDatabases, startPostgres } from './postgres-server.ts';
import { makeTemplates, type Templates } from './templates.ts';
import { temporaryFolder } from './temporary-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server's database; null where the machine has none. */
    postgresUrl: string | null;
    templates: Templates;
    /** For stores that outlive a test. */
    storesFolder: string;
  }
}

/** Gives tests the PostgreSQL of TEST_DATABASE_URL, else one that is started for them. */
export default async function setup(project: TestProject) {
  const folder = await temporaryFolder('turnwise-templates-');
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? null : await startPostgres();
  const postgresUrl = given ?? server?.url ?? null;
  const templates = await makeTemplates(folder, postgresUrl);
  project.provide('postgresUrl', postgresUrl);
  project.provide('templates', templates);
  project.provide('storesFolder', folder);
  return async () => {
    if (given) await dropDatabases(given, templates.migrated.database);
    await server?.stop();
    await rm(folder, { recursive: true });
  };
}
