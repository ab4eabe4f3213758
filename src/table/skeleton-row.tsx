import { clsx } from 'clsx';
import { cellClass } from './cell-class.ts';
import type { Column } from './column.ts';

/** A row that is still on its way. */
export function SkeletonRow<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  return (
    <tr aria-hidden className="h-9 bg-surface">
      {columns.map(({ id, isNumber }) => (
        <td key={id} className={cellClass}>
          <span
            className={clsx(
              'block h-3 animate-pulse rounded bg-hover',
              isNumber ? 'ms-auto w-7' : 'w-4/5',
            )}
          />
        </td>
      ))}
    </tr>
  );
}
