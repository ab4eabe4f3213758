import type { SQL } from 'drizzle-orm';
import type { Database } from './database.ts';

/** The rows of a query written in SQL, of the type that the query gives them. */
export async function rowsOf<Row>(db: Database, query: SQL): Promise<Row[]> {
  // Both engines answer with an object that holds the rows; drizzle's common type leaves it open.
  const { rows } = (await db.execute(query)) as unknown as { rows: Row[] };
  return rows;
}

/** The first value of a query's first row, which the query makes a text. */
export async function firstValue(db: Database, query: SQL): Promise<string | null> {
  const [row = {}] = await rowsOf<Record<string, string | null>>(db, query);
  return Object.values(row)[0] ?? null;
}
