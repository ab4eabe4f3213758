import { clsx } from 'clsx';
import { Dices, RefreshCw, Upload } from 'lucide-react';
import { Link } from 'react-router';
import type { CallFacets, CallRow } from '../contract/call-table.ts';
import { formatDateTime, formatNumber } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { useMay } from '../session/use-session.ts';
import { FilterToggle } from '../table/filters/filter-toggle.tsx';
import { MenuOnDemand } from '../table/menu-on-demand.tsx';
import type { ColumnsControl } from '../table/use-columns.ts';
import { buttonClass } from '../ui/button-class.ts';
import { isReading, knownCount, readAt } from './list-progress.ts';
import { ScreeningStatus } from './screening-status.tsx';
import type { CallSearchControl } from './search.ts';

const loadColumns = () =>
  import('../table/columns-menu.tsx').then(({ ColumnsMenu }) => ColumnsMenu<CallRow>);

interface PageHeadProps {
  search: CallSearchControl;
  columns: ColumnsControl<CallRow>;
  count: number | undefined;
  facets: CallFacets | undefined;
  isFilterOpen: boolean;
  onFilter(): void;
}

/** The page's name, how many calls it shows, and how fresh they are. */
export function PageHead({
  search,
  columns,
  count,
  facets,
  isFilterOpen,
  onFilter,
}: PageHeadProps) {
  const mayImport = useMay('import-calls');
  const active = Object.keys(search.filter).length;
  const mayPlan = useMay('plan-queues');
  return (
    <div className="flex h-12 shrink-0 items-center gap-2 px-4">
      <h1 className="text-lg font-semibold max-sm:text-base">{m.calls_title()}</h1>
      <p role="status" className="me-auto truncate text-sm text-muted">
        {count !== undefined && m.calls_count({ count: formatNumber(count) })}
      </p>
      {facets && <ScreeningStatus facets={facets} search={search} />}
      {facets && <Freshness facets={facets} />}
      {mayPlan && count !== undefined && count > 0 && (
        <Link
          to={`/queues/new?${new URLSearchParams(Object.entries(search.filter).map(([name, value]) => [name, String(value)]))}`}
          className={clsx(buttonClass, 'max-sm:px-2')}
        >
          <Dices size={14} aria-hidden />
          <span className="max-sm:sr-only">{m.calls_sample()}</span>
        </Link>
      )}
      {mayImport && (
        <Link to="/calls/import" className={clsx(buttonClass, 'max-sm:px-2')}>
          <Upload size={14} aria-hidden />
          <span className="max-sm:sr-only">{m.import_button()}</span>
        </Link>
      )}
      <FilterToggle active={active} isOpen={isFilterOpen} onToggle={onFilter} />
      <MenuOnDemand name="columns" kind="dialog" load={loadColumns} menu={{ columns }} />
    </div>
  );
}

/** When the lists were read last, or how far that is. */
function Freshness({ facets }: { facets: CallFacets }) {
  if (facets.accounts.length === 0) return null;
  if (isReading(facets)) {
    const total = facets.tasks.reduce((sum, { list }) => sum + (list?.total ?? 0), 0);
    const known = formatNumber(knownCount(facets));
    return (
      <p className="flex items-center gap-1.5 text-xs text-muted max-sm:sr-only">
        <RefreshCw size={12} aria-hidden className="motion-safe:animate-spin" />
        {m.calls_reading({ known, total: formatNumber(Math.max(total, knownCount(facets))) })}
      </p>
    );
  }
  const at = readAt(facets);
  return (
    at !== null && (
      <p className="text-xs text-muted max-sm:sr-only">
        {m.calls_read_at({ time: formatDateTime(at).slice(0, 16) })}
      </p>
    )
  );
}
