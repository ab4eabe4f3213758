import { unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { type Line, TableFault } from './table.ts';

/** What a file may grow to when it is unpacked, in bytes. */
const mostBytes = 400_000_000;

/** The lines of an Excel file's first sheet. Throws a TableFault. */
export async function readXlsx(bytes: Uint8Array): Promise<Line[]> {
  try {
    const rows = await readSheet(unpacked(bytes), { parseNumber: plainNumber });
    return rows.map((row, at) => ({ number: at + 1, cells: row.map(textOf) }));
  } catch (error) {
    throw error instanceof TableFault ? error : new TableFault('broken-excel');
  }
}

/** The same file without compression: to unpack it, the reader would start workers, which a page's policy forbids. */
function unpacked(bytes: Uint8Array): ArrayBuffer {
  let length = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const isRead = /\.(xml|rels)$/.test(name);
      if (isRead) length += originalSize;
      if (length > mostBytes) throw new TableFault('too-large');
      return isRead;
    },
  });
  return zipSync(files, { level: 0 }).slice().buffer;
}

/** As somebody would type it: a file may hold 13800001111 as 1.3800001111E10. */
function plainNumber(written: string): string {
  const value = Number(written);
  return Number.isSafeInteger(value) ? String(value) : written;
}

/** Moments in a sheet have no zone: they come as if they were of UTC, and are off by parts of a second. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell).trim();
  const rounded = new Date(Math.round(cell.getTime() / 1000) * 1000);
  return rounded.toISOString().slice(0, 19).replace('T', ' ');
}
