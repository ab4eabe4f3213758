import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { Engine } from './database.ts';
import * as schema from './schema.ts';

/** A PostgreSQL within this process that keeps its data in `folder`, which must be its alone. */
export async function openEmbedded(folder: string): Promise<Engine> {
  const postgres = await PGlite.create(folder);
  const db = drizzle(postgres, { schema });
  return {
    kind: 'embedded',
    db,
    query: async (text, values) => {
      if (values) return postgres.query(text, values);
      // A library's own transaction ends with this one, also where it fails half-way.
      const results = await postgres.transaction((tx) => tx.exec(text));
      return results.at(-1) ?? { rows: [] };
    },
    withSession: (work) =>
      work({ db, migrate: (migrationsFolder) => migrate(db, { migrationsFolder }) }),
    stop: () => postgres.close(),
  };
}
