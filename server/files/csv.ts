import { stringify } from 'csv-stringify/sync';

/** A value of a table that is saved as a file. */
export type Cell = string | number | null;

/**
 * A table as CSV for spreadsheets: UTF-8 with a byte order mark, lines that end with CR LF, and a `'`
 * before what a spreadsheet would take for a formula.
 */
export async function* writeCsv(batches: AsyncIterable<Cell[][]>): AsyncGenerator<string, void> {
  let isFirst = true;
  for await (const rows of batches) {
    yield stringify(rows, {
      ...{ bom: isFirst, escape_formulas: true, record_delimiter: 'windows' },
    });
    isFirst = false;
  }
}
