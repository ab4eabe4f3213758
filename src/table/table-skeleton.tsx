import type { Column } from './column.ts';
import { SkeletonRow } from './skeleton-row.tsx';
import { TableFrame } from './table-frame.tsx';

const rows = Array.from({ length: 24 }, (_, at) => at);

interface TableSkeletonProps<Row, Sort extends string> {
  /** What it is a table of. */
  label: string;
  columns: readonly Column<Row>[];
  sort: Sort;
  onSort(sort: Sort): void;
}

/** A table of which nothing has come yet: its head, and rows that stand for those to come. */
export function TableSkeleton<Row, Sort extends string>(props: TableSkeletonProps<Row, Sort>) {
  return (
    <TableFrame {...props} rowCount={null} isBusy>
      {rows.map((row) => (
        <SkeletonRow key={row} columns={props.columns} />
      ))}
    </TableFrame>
  );
}
