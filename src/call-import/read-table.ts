import { mostImported } from '../contract/import-limits.ts';
import { decodeText } from './decode-text.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { type Line, TableFault } from './table.ts';

/** How long a file may be. */
const mostBytes = 50_000_000;
const zip = [0x50, 0x4b];
/** What Excel wrote before 2007. */
const oldExcel = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The lines of a text that was pasted, or of a file: CSV or XLSX, whatever its name says. Lines without
 * anything are left out. Throws a TableFault.
 */
export async function readTable(source: string | Uint8Array): Promise<Line[]> {
  if (source.length > mostBytes) throw new TableFault('too-large');
  const lines = typeof source === 'string' ? readCsv(source) : await readFile(source);
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length === 0) throw new TableFault('empty');
  // One of them may be the headings.
  if (filled.length > mostImported + 1) throw new TableFault('too-many');
  return filled;
}

async function readFile(bytes: Uint8Array): Promise<Line[]> {
  if (beginsWith(bytes, oldExcel)) throw new TableFault('old-excel');
  return beginsWith(bytes, zip) ? readXlsx(bytes) : readCsv(decodeText(bytes));
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
