import { clsx } from 'clsx';
import { type MouseEvent, memo } from 'react';
import type { ReviewRow } from '../../contract/review-table.ts';
import { cellClass } from './cell-class.ts';
import type { Column } from './columns.tsx';

interface ReviewRowLineProps {
  review: ReviewRow;
  index: number;
  /** It is the row that Tab leads to. */
  isCurrent: boolean;
  columns: readonly Column[];
  /** Rendered anew in another language. */
  locale: string;
  onFocus(index: number): void;
  onOpen(review: ReviewRow): void;
}

/** A review as a row of the table. A click or Enter opens it. */
export const ReviewRowLine = memo(function ReviewRowLine(props: ReviewRowLineProps) {
  const { review, index, isCurrent, columns, onFocus, onOpen } = props;
  const onClick = ({ target, ctrlKey, metaKey, shiftKey }: MouseEvent) => {
    const isLink = target instanceof Element && target.closest('a') !== null;
    const isSelecting = getSelection()?.isCollapsed === false;
    if (!isLink && !isSelecting && !ctrlKey && !metaKey && !shiftKey) onOpen(review);
  };
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={() => onFocus(index)}
      onClick={onClick}
      onKeyDown={({ key, target, currentTarget }) => {
        if (key === 'Enter' && target === currentTarget) onOpen(review);
      }}
      className="group h-9 cursor-pointer bg-surface outline-none hover:bg-hover focus:bg-accent-soft"
    >
      {columns.map(({ id, isNumber, cell }) => (
        <td key={id} className={clsx(cellClass, isNumber && 'text-end')}>
          {cell(review)}
        </td>
      ))}
    </tr>
  );
});
