import { Printer } from 'lucide-react';
import type { Overview } from '../contract/overview.ts';
import { m } from '../messages/index.ts';
import { useMay } from '../session/use-session.ts';
import { FilterToggle } from '../table/filters/filter-toggle.tsx';
import { Button } from '../ui/button.tsx';
import { ExportLinks } from './export-links.tsx';
import { PeriodWords } from './period-words.tsx';
import type { OverviewSearch } from './search.ts';

interface PageHeadProps {
  search: OverviewSearch;
  overview: Overview | undefined;
  isFilterOpen: boolean;
  onFilter(): void;
}

/** The page's name, its period, and what can be done with the figures. */
export function PageHead({ search: { filter }, overview, isFilterOpen, onFilter }: PageHeadProps) {
  const mayExport = useMay('export-reviews');
  const active = Object.keys(filter).length;
  return (
    <div className="flex h-12 shrink-0 items-center gap-2 px-4">
      <h1 className="text-lg font-semibold max-sm:me-auto max-sm:text-base">
        {m.overview_title()}
      </h1>
      <div role="status" className="me-auto min-w-0 max-sm:sr-only">
        {overview && <PeriodWords overview={overview} />}
      </div>
      <FilterToggle active={active} isOpen={isFilterOpen} onToggle={onFilter} />
      {overview && mayExport && <ExportLinks filter={filter} />}
      {overview && (
        <Button className="max-sm:hidden" onClick={() => window.print()}>
          <Printer size={14} aria-hidden />
          {m.print()}
        </Button>
      )}
    </div>
  );
}
