import { type ReactNode, useState } from 'react';
import { formatNumber } from '../../../messages/format.ts';
import { m } from '../../../messages/index.ts';

interface CutListProps<Item> {
  items: readonly Item[];
  /** How many are shown until all are asked for. */
  atFirst: number;
  children(item: Item): ReactNode;
}

/** The first of many, and all of them when asked for. */
export function CutList<Item>({ items, atFirst, children }: CutListProps<Item>) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? items : items.slice(0, atFirst);
  return (
    <>
      {shown.map(children)}
      {shown.length < items.length && (
        <button
          type="button"
          onClick={() => setShowsAll(true)}
          className="min-h-6 self-start rounded text-xs text-muted hover:underline"
        >
          {m.show_all({ count: formatNumber(items.length) })}
        </button>
      )}
    </>
  );
}
