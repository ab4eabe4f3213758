import Table from 'cli-table3';

type Cell = string | number | null;

/** A figure with two decimals below 10, else whole; a dash where there is none. */
export function write(value: Cell): string {
  if (value === null || Number.isNaN(value)) return '–';
  if (typeof value === 'string') return value;
  const isWhole = Number.isInteger(value) || Math.abs(value) >= 10;
  return isWhole ? Math.round(value).toLocaleString('en') : value.toFixed(2);
}

/** A table for a terminal; nothing where it has no rows. */
export function table(title: string, head: string[], rows: readonly Cell[][]): string {
  if (rows.length === 0) return '';
  const made = new Table({
    head,
    colAligns: head.map((_, index) => (index === 0 ? 'left' : 'right')),
    style: { head: [], border: [] },
  });
  made.push(...rows.map((row) => row.map(write)));
  return `${title}\n${made.toString()}\n`;
}
