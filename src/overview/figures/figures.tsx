import { clsx } from 'clsx';
import { type ReactNode, useState } from 'react';
import { formatNumber } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import { tooltip } from '../../ui/tooltip.ts';

/** How tables of figures look. */
export const tableClass =
  'w-full table-fixed border-collapse text-sm [&_td]:px-1 [&_td]:py-1 [&_th]:px-1 [&_th]:py-1 [&_tbody_tr]:border-t [&_tbody_tr]:border-line [&_tbody_tr:hover]:bg-hover';

/** How many rows are shown at first. */
const few = 10;

interface FiguresProps {
  title: string;
  /** How many rows there are. */
  count: number;
  /** The table's head and body, with so many rows. */
  children(shown: number): ReactNode;
}

/** A table of figures under its name: its first rows, and the rest when they are asked for. */
export function Figures({ title, count, children }: FiguresProps) {
  const [isWhole, setWhole] = useState(false);
  if (count === 0) return null;
  return (
    <section className="min-w-0 break-inside-avoid">
      <table className={tableClass}>
        <caption className="ps-1 text-start font-medium">{title}</caption>
        {children(isWhole ? count : few)}
      </table>
      {count > few && (
        <button
          type="button"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
          className="mt-1 min-h-6 rounded-md px-1 text-xs text-muted hover:text-ink print:hidden"
        >
          {isWhole ? m.overview_fewer() : m.overview_all({ count: formatNumber(count) })}
        </button>
      )}
    </section>
  );
}

/** What the rows are of; in sight, the table's name says it. */
export function LabelHead({ children }: { children: string }) {
  return (
    <th scope="col" className="w-[42%] max-sm:w-auto">
      <span className="sr-only">{children}</span>
    </th>
  );
}

/** What a row is of. */
export function RowHead({ children }: { children: string }) {
  return (
    <th scope="row" className="max-w-0 truncate text-start font-normal" title={children}>
      {children}
    </th>
  );
}

interface NumberHeadProps {
  /** What the figures below it are exactly. */
  hint?: string;
  /** It has long words. */
  isWide?: boolean;
  children: string;
}

/** The head of a column of figures. */
export function NumberHead({ hint, isWide = false, children }: NumberHeadProps) {
  return (
    <th
      scope="col"
      className={clsx(
        'text-end text-xs font-normal whitespace-nowrap text-muted',
        isWide ? 'w-18' : 'w-12',
      )}
    >
      {hint ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its tooltip is read by keyboard too
        <span tabIndex={0} {...tooltip(hint)}>
          {children}
        </span>
      ) : (
        children
      )}
    </th>
  );
}

interface NumberCellProps {
  /** It is what the row says first of all. */
  isMain?: boolean;
  children: ReactNode;
}

/** A figure in a row. */
export function NumberCell({ isMain = false, children }: NumberCellProps) {
  return (
    <td className={clsx('text-end whitespace-nowrap', isMain ? 'font-medium' : 'text-muted')}>
      {children}
    </td>
  );
}
