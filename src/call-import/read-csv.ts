import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { type Line, TableFault } from './table.ts';

const delimiters = ['\t', ',', ';', '|'];

/** The lines of a text whose cells are separated by commas, tabs, semicolons or bars. Throws a TableFault. */
export function readCsv(text: string): Line[] {
  const lines: Line[] = [];
  // It is told where a row ends; it begins after the one before.
  let endOfLast = 0;
  try {
    parse(text, {
      ...{ delimiter: delimiterOf(text), bom: true, trim: true },
      ...{ relax_quotes: true, relax_column_count: true },
      on_record: (cells: string[], { lines: end }) => {
        lines.push({ number: endOfLast + 1, cells });
        endOfLast = end;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new TableFault('quote', typeof error.lines === 'number' ? error.lines : null);
  }
  return lines;
}

/** The one that most often stands in the first line that has any, outside of quotes. */
function delimiterOf(text: string): string {
  for (const line of text.split(/\r?\n|\r/, 50)) {
    const bare = line.replace(/"[^"]*"/g, '');
    const counts = delimiters.map((each) => bare.split(each).length - 1);
    const most = Math.max(...counts);
    if (most > 0) return delimiters[counts.indexOf(most)] ?? ',';
  }
  return ',';
}
