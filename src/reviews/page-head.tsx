import type { ReviewRow } from '../contract/review-table.ts';
import { formatNumber } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { useMay } from '../session/use-session.ts';
import { FilterToggle } from '../table/filters/filter-toggle.tsx';
import { MenuOnDemand } from '../table/menu-on-demand.tsx';
import type { ColumnsControl } from '../table/use-columns.ts';
import type { ReviewSearch } from './search.ts';

const loadColumns = () =>
  import('../table/columns-menu.tsx').then(({ ColumnsMenu }) => ColumnsMenu<ReviewRow>);
const loadExport = () => import('./export-menu.tsx').then(({ ExportMenu }) => ExportMenu);

interface PageHeadProps {
  search: ReviewSearch;
  columns: ColumnsControl<ReviewRow>;
  count: { count: number; isCapped: boolean } | undefined;
  isFilterOpen: boolean;
  onFilter(): void;
}

/** The page's name, how many reviews it shows, and what can be done with all of them. */
export function PageHead({ search, columns, count, isFilterOpen, onFilter }: PageHeadProps) {
  const mayExport = useMay('export-reviews');
  const active = Object.keys(search.filter).length;
  return (
    <div className="flex h-12 shrink-0 items-center gap-2 px-4">
      <h1 className="text-lg font-semibold max-sm:text-base">{m.reviews_title()}</h1>
      <p role="status" className="me-auto truncate text-sm text-muted">
        {count && m.reviews_count({ count: countWords(count) })}
      </p>
      <FilterToggle active={active} isOpen={isFilterOpen} onToggle={onFilter} />
      <MenuOnDemand name="columns" kind="dialog" load={loadColumns} menu={{ columns }} />
      {mayExport && <MenuOnDemand name="export" kind="menu" load={loadExport} menu={{ search }} />}
    </div>
  );
}

function countWords({ count, isCapped }: { count: number; isCapped: boolean }): string {
  return isCapped ? `${formatNumber(count)}+` : formatNumber(count);
}
