import { type ReactNode, type Ref, useMemo } from 'react';
import type { Column } from './column.ts';
import { TableHead } from './table-head.tsx';

interface TableFrameProps<Row, Sort extends string> {
  /** What it is a table of. */
  label: string;
  columns: readonly Column<Row>[];
  sort: Sort;
  onSort(sort: Sort): void;
  /** How many rows there are below the head; null where that is not known. */
  rowCount: number | null;
  isBusy: boolean;
  ref?: Ref<HTMLDivElement>;
  onScroll?(scrollTop: number): void;
  children: ReactNode;
}

/** The table's head, and its rows, which scroll below it. */
export function TableFrame<Row, Sort extends string>(props: TableFrameProps<Row, Sort>) {
  const { label, columns, sort, onSort, rowCount, isBusy, ref, onScroll, children } = props;
  const minWidth = useMemo(() => columns.reduce((sum, { width }) => sum + width, 0), [columns]);
  return (
    <div
      ref={ref}
      onScroll={({ currentTarget }) => onScroll?.(currentTarget.scrollTop)}
      className="min-h-0 flex-1 overflow-auto overscroll-contain [overflow-anchor:none]"
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are moved through by keys
        role="grid"
        aria-label={label}
        aria-rowcount={rowCount === null ? -1 : rowCount + 1}
        aria-busy={isBusy}
        style={{ minWidth }}
        className="w-full table-fixed border-separate border-spacing-0 text-sm"
      >
        <colgroup>
          {columns.map(({ id, width, grows }) => (
            <col key={id} style={grows ? {} : { width }} />
          ))}
        </colgroup>
        <TableHead columns={columns} sort={sort} onSort={onSort} />
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
