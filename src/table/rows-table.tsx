import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useLocale } from '../messages/use-locale.ts';
import type { Column } from './column.ts';
import { RowLine } from './row-line.tsx';
import { placeAt, rememberPlace } from './scroll-memory.ts';
import { SkeletonRow } from './skeleton-row.tsx';
import { TableFrame } from './table-frame.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

interface RowsTableProps<Row, Sort extends string> {
  /** What it is a table of. */
  label: string;
  rows: readonly Row[];
  /** A name of its own for each row. */
  keyOf(row: Row): string;
  /** The address that a row leads to. */
  pathOf(row: Row): string;
  columns: readonly Column<Row>[];
  sort: Sort;
  onSort(sort: Sort): void;
  /** How many there are in all; null where that is not known. */
  total: number | null;
  /** What is shown is still that of another address. */
  isBusy: boolean;
  /** More of them are on their way, or come when they are asked for. */
  hasMore: boolean;
  onMore(): void;
}

const skeletonRows = 3;
/** How many rows before the last one the next are asked for. */
const ahead = 40;

/** Rows of which only those in view are rendered; keys move through them. */
export function RowsTable<Row, Sort extends string>(props: RowsTableProps<Row, Sort>) {
  const { label, rows, keyOf, pathOf, columns, sort, onSort } = props;
  const { total, isBusy, hasMore, onMore } = props;
  const locale = useLocale();
  const { key: entry } = useLocation();
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(() => placeAt(entry).index);
  const count = rows.length + (hasMore ? skeletonRows : 0);
  const { drawn, lastIndex, scrollTo } = useVirtualRows(scroller, count, current);

  useLayoutEffect(() => {
    if (isBusy) return;
    const { scrollTop, index } = placeAt(entry);
    scroller.current?.scrollTo(0, scrollTop);
    setCurrent(index);
  }, [entry, isBusy]);

  const isNearEnd = lastIndex >= rows.length - ahead;
  useEffect(() => {
    if (hasMore && isNearEnd) onMore();
  }, [hasMore, isNearEnd, onMore]);

  const wantsFocus = useRef(false);
  const focusRow = useCallback(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const row = scroller.current?.querySelector<HTMLElement>('tr[tabindex="0"]');
    row?.focus({ preventScroll: true });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the current row
  useLayoutEffect(focusRow, [current, focusRow]);
  useRowKeys(scroller, (by) => {
    if (rows.length === 0) return;
    // The first press leads into the table, to where the reader was.
    const isInTable = scroller.current?.querySelector('tr:focus') != null;
    const from = isInTable || Math.abs(by) > 1 ? current + by : current;
    const to = Math.min(Math.max(from, 0), rows.length - 1);
    wantsFocus.current = true;
    scrollTo(to);
    setCurrent(to);
    if (to === current) focusRow();
  });

  const onFocus = useCallback(
    (index: number) => {
      setCurrent(index);
      rememberPlace(entry, { index });
    },
    [entry],
  );
  const onOpen = useCallback((row: Row) => navigate(pathOf(row)), [navigate, pathOf]);

  return (
    <TableFrame
      ref={scroller}
      label={label}
      columns={columns}
      sort={sort}
      onSort={onSort}
      rowCount={total}
      isBusy={isBusy}
      onScroll={(scrollTop) => rememberPlace(entry, { scrollTop })}
    >
      {drawn.map((each) => {
        if ('gapPx' in each) {
          return <tr key={`gap-${each.before}`} aria-hidden style={{ height: each.gapPx }} />;
        }
        const { index } = each;
        const row = rows[index];
        if (!row) return <SkeletonRow key={index} columns={columns} />;
        return (
          <RowLine
            key={keyOf(row)}
            row={row}
            index={index}
            isCurrent={index === Math.min(current, rows.length - 1)}
            columns={columns}
            locale={locale}
            onFocus={onFocus}
            onOpen={onOpen}
          />
        );
      })}
    </TableFrame>
  );
}
