import { clsx } from 'clsx';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { ReviewSort } from '../../contract/review-table.ts';
import type { Column } from './columns.tsx';

interface TableHeadProps {
  columns: readonly Column[];
  sort: ReviewSort;
  onSort(sort: ReviewSort): void;
}

/** The head of the table: some columns sort it. */
export function TableHead({ columns, sort, onSort }: TableHeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1} className="h-9 bg-sunken text-xs">
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            aria-sort={directionOf(column, sort)}
            className={clsx(
              'sticky top-0 z-2 border-b border-line bg-sunken px-3 font-medium text-muted',
              'first:left-0 first:z-3 first:ps-4 max-lg:first:border-e',
              column.isNumber ? 'text-end' : 'text-start',
            )}
          >
            {column.sort ? (
              <SortButton column={column} sort={sort} onSort={onSort} />
            ) : (
              column.label()
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function directionOf({ sort: own }: Column, sort: ReviewSort) {
  if (!own) return undefined;
  if (sort === own) return 'ascending';
  return sort === `-${own}` ? 'descending' : 'none';
}

const arrows = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown };

/** Sorts by a column, the highest first, and the other way round when it is pressed again. */
function SortButton({
  column,
  sort,
  onSort,
}: Omit<TableHeadProps, 'columns'> & { column: Column }) {
  const direction = directionOf(column, sort) ?? 'none';
  const Arrow = arrows[direction];
  const own = column.sort ?? 'submitted';
  return (
    <button
      type="button"
      onClick={() => onSort(direction === 'descending' ? own : `-${own}`)}
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
