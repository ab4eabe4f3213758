import { clsx } from 'clsx';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { Column } from './column.ts';

interface TableHeadProps<Row, Sort extends string> {
  columns: readonly Column<Row>[];
  sort: Sort;
  onSort(sort: Sort): void;
}

/** The head of the table: some columns sort it. */
export function TableHead<Row, Sort extends string>(props: TableHeadProps<Row, Sort>) {
  const { columns, sort, onSort } = props;
  return (
    <thead>
      <tr aria-rowindex={1} className="h-9 bg-sunken text-xs">
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            aria-sort={directionOf(column.sort, sort)}
            className={clsx(
              'sticky top-0 z-2 border-b border-line bg-sunken px-3 font-medium whitespace-nowrap text-muted',
              'first:left-0 first:z-3 first:ps-4 max-lg:first:border-e',
              column.isNumber ? 'text-end' : 'text-start',
            )}
          >
            {column.sort ? (
              <SortButton column={column} own={column.sort} sort={sort} onSort={onSort} />
            ) : (
              column.label()
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function directionOf(own: string | undefined, sort: string) {
  if (!own) return undefined;
  if (sort === own) return 'ascending';
  return sort === `-${own}` ? 'descending' : 'none';
}

interface SortButtonProps<Row, Sort extends string>
  extends Omit<TableHeadProps<Row, Sort>, 'columns'> {
  column: Column<Row>;
  /** What the column sorts by; its table knows it as one of its orders. */
  own: string;
}

const arrows = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown };

/** Sorts by a column, the highest first, and the other way round when it is pressed again. */
function SortButton<Row, Sort extends string>(props: SortButtonProps<Row, Sort>) {
  const { column, own, sort, onSort } = props;
  const direction = directionOf(own, sort) ?? 'none';
  const Arrow = arrows[direction];
  return (
    <button
      type="button"
      onClick={() => onSort((direction === 'descending' ? own : `-${own}`) as Sort)}
      className={clsx(
        '-mx-1 inline-flex h-7 items-center gap-1 rounded px-1 hover:text-ink',
        direction !== 'none' && 'text-ink',
      )}
    >
      {column.label()}
      <Arrow size={14} aria-hidden />
    </button>
  );
}
