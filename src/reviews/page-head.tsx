import { ListFilter } from 'lucide-react';
import { formatNumber } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { Button } from '../ui/button.tsx';
import { MenuOnDemand } from './menu-on-demand.tsx';
import type { Search } from './search.ts';
import type { ColumnsControl } from './table/use-columns.ts';

const loadColumns = () => import('./columns-menu.tsx').then(({ ColumnsMenu }) => ColumnsMenu);
const loadExport = () => import('./export-menu.tsx').then(({ ExportMenu }) => ExportMenu);

interface PageHeadProps {
  search: Search;
  columns: ColumnsControl;
  count: { count: number; isCapped: boolean } | undefined;
  isFilterOpen: boolean;
  onFilter(): void;
}

/** The page's name, how many reviews it shows, and what can be done with all of them. */
export function PageHead({ search, columns, count, isFilterOpen, onFilter }: PageHeadProps) {
  const active = Object.keys(search.filter).length;
  return (
    <div className="flex h-12 shrink-0 items-center gap-2 px-4">
      <h1 className="text-lg font-semibold max-sm:text-base">{m.reviews_title()}</h1>
      <p role="status" className="me-auto truncate text-sm text-muted">
        {count && m.reviews_count({ count: countWords(count) })}
      </p>
      <Button
        aria-expanded={isFilterOpen}
        aria-controls="filters"
        onClick={onFilter}
        className="md:hidden"
      >
        <ListFilter size={14} aria-hidden />
        {active > 0 ? m.filters_active({ count: active }) : m.filters_title()}
      </Button>
      <MenuOnDemand name="columns" kind="dialog" load={loadColumns} menu={{ columns }} />
      <MenuOnDemand name="export" kind="menu" load={loadExport} menu={{ search }} />
    </div>
  );
}

function countWords({ count, isCapped }: { count: number; isCapped: boolean }): string {
  return isCapped ? `${formatNumber(count)}+` : formatNumber(count);
}
