import { useState } from 'react';
import { m } from '../messages/index.ts';
import { useLocale } from '../messages/use-locale.ts';
import { Failed, isForbidden } from '../reviewing/failed.tsx';
import { useColumns } from '../table/use-columns.ts';
import { FilterBar } from './filters/filter-bar.tsx';
import { FoundCalls } from './found-calls.tsx';
import { PageHead } from './page-head.tsx';
import { useCallSearch } from './search.ts';
import { columns } from './table/columns.tsx';
import { TaskList } from './task-list.tsx';
import { useCalls } from './use-calls.ts';

/** Every call that the platform lists, as a table to find those worth hearing. */
export function CallsPage() {
  useLocale();
  const search = useCallSearch();
  const shownColumns = useColumns('turnwise.calls.columns', columns);
  const found = useCalls(search);
  const [isFilterOpen, setFilterOpen] = useState(false);
  const title = <title>{`${m.calls_title()} · Turnwise`}</title>;
  if (isForbidden(found.error)) {
    return (
      <>
        {title}
        <Failed error={found.error} title={m.calls_failed()} onRetry={found.retry} />
      </>
    );
  }
  return (
    <div className="flex h-full overflow-hidden">
      {title}
      {found.facets && found.facets.tasks.length > 0 && (
        <TaskList facets={found.facets} search={search} />
      )}
      <div className="flex min-w-0 flex-1 flex-col overflow-hidden">
        <PageHead
          search={search}
          columns={shownColumns}
          count={found.count}
          facets={found.facets}
          isFilterOpen={isFilterOpen}
          onFilter={() => setFilterOpen(!isFilterOpen)}
        />
        <FilterBar search={search} facets={found.facets} isOpen={isFilterOpen} />
        <FoundCalls search={search} columns={shownColumns.shown} found={found} />
      </div>
    </div>
  );
}
