import { Zip, ZipDeflate } from 'fflate';
import type { Cell } from './csv.ts';
import { beginning, ending, packageParts, rowXml, sheetPath } from './xlsx-parts.ts';

/**
 * A table as a workbook of one sheet, in constant memory. Its texts are no formulas, whatever they begin
 * with. Throws past the number of rows that a sheet may have.
 */
export async function* writeXlsx(
  batches: AsyncIterable<Cell[][]>,
): AsyncGenerator<Uint8Array, void> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  const encoder = new TextEncoder();
  const add = (path: string) => {
    const part = new ZipDeflate(path);
    zip.add(part);
    return (text: string, isLast = false) => part.push(encoder.encode(text), isLast);
  };
  for (const [path, xml] of Object.entries(packageParts)) add(path)(xml, true);
  const write = add(sheetPath);
  write(beginning);
  let row = 0;
  for await (const rows of batches) {
    write(rows.map((cells) => rowXml(++row, cells)).join(''));
    yield* made.splice(0);
  }
  write(ending, true);
  zip.end();
  yield* made.splice(0);
}
