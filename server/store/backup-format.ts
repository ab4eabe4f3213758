import { z } from 'zod';

/*
 * A backup is JSON, a value a line, compressed with gzip: a head; then for each table its name and the
 * number of its rows, and those rows; then an end, so that a file that was cut off is noticed. Rows are
 * written by PostgreSQL and read by it, so that both engines keep every value as it is.
 */

export const backupHead = z.object({
  turnwiseBackup: z.literal(1),
  /** The newest migration of the database that was written. */
  migration: z.number(),
  takenAt: z.iso.datetime(),
});
export type BackupHead = z.infer<typeof backupHead>;

export const tableHead = z.object({ table: z.string(), rows: z.int().min(0) });
export type TableHead = z.infer<typeof tableHead>;

export const backupEnd = '{"end":true}';

/** How much a backup holds. */
export interface BackupSize {
  tables: number;
  rows: number;
}
