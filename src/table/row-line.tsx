import { clsx } from 'clsx';
import { type MouseEvent, memo } from 'react';
import { cellClass } from './cell-class.ts';
import type { Column } from './column.ts';

interface RowLineProps<Row> {
  row: Row;
  index: number;
  /** It is the row that Tab leads to. */
  isCurrent: boolean;
  columns: readonly Column<Row>[];
  /** Rendered anew in another language. */
  locale: string;
  onFocus(index: number): void;
  onOpen(row: Row): void;
}

function Line<Row>(props: RowLineProps<Row>) {
  const { row, index, isCurrent, columns, onFocus, onOpen } = props;
  const onClick = ({ target, ctrlKey, metaKey, shiftKey }: MouseEvent) => {
    const isLink = target instanceof Element && target.closest('a') !== null;
    const isSelecting = getSelection()?.isCollapsed === false;
    if (!isLink && !isSelecting && !ctrlKey && !metaKey && !shiftKey) onOpen(row);
  };
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={() => onFocus(index)}
      onClick={onClick}
      onKeyDown={({ key, target, currentTarget }) => {
        if (key === 'Enter' && target === currentTarget) onOpen(row);
      }}
      className="group h-9 cursor-pointer bg-surface outline-none hover:bg-hover focus:bg-accent-soft"
    >
      {columns.map(({ id, isNumber, cell }) => (
        <td key={id} className={clsx(cellClass, isNumber && 'text-end')}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** A row of a table. A click or Enter opens it. */
// memo() forgets that a component is one for rows of any type.
export const RowLine = memo(Line) as typeof Line;
