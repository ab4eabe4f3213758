import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CalendarX, PhoneOff } from 'lucide-react';
import { useState } from 'react';
import { overviewQuery } from '../api/overview-query.ts';
import { periodOf } from '../contract/period.ts';
import { formatDate } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { useLocale } from '../messages/use-locale.ts';
import { Failed } from '../reviewing/failed.tsx';
import { Button } from '../ui/button.tsx';
import { Placeholder } from '../ui/placeholder.tsx';
import { FilterBar } from './filter-bar.tsx';
import { PageHead } from './page-head.tsx';
import { PrintView } from './print-view.tsx';
import { Report } from './report.tsx';
import { type OverviewSearch, useOverviewSearch } from './search.ts';
import { Skeleton } from './skeleton.tsx';

/** What went how in many calls, each figure a click from the calls behind it. */
export function OverviewPage() {
  useLocale();
  const search = useOverviewSearch();
  const { filter } = search;
  const period = periodOf(filter, formatDate(Date.now()));
  const { data: overview, ...asked } = useQuery({
    ...overviewQuery(filter),
    enabled: period !== null,
    placeholderData: keepPreviousData,
  });
  const [isFilterOpen, setFilterOpen] = useState(false);
  const shown = period && !asked.error ? overview : undefined;
  return (
    <div className="flex h-full flex-col overflow-hidden">
      <title>{`${m.overview_title()} · Turnwise`}</title>
      <PageHead
        {...{ search, overview: shown, isFilterOpen }}
        onFilter={() => setFilterOpen(!isFilterOpen)}
      />
      <FilterBar search={search} period={period} isOpen={isFilterOpen} />
      <div
        aria-busy={asked.isFetching}
        className="min-h-0 flex-1 overflow-y-auto px-4 pb-10 aria-busy:opacity-70"
      >
        {!period ? (
          <NoPeriod search={search} />
        ) : asked.error ? (
          <Failed
            error={asked.error}
            title={m.overview_failed()}
            onRetry={() => void asked.refetch()}
          />
        ) : !shown ? (
          <Skeleton />
        ) : shown.calls.now.calls + shown.reviews.now.reviews === 0 ? (
          <Nothing search={search} />
        ) : (
          <Report overview={shown} filter={filter} />
        )}
      </div>
      {shown && <PrintView overview={shown} filter={filter} />}
    </div>
  );
}

function NoPeriod({ search: { change } }: { search: OverviewSearch }) {
  return (
    <Placeholder icon={CalendarX} title={m.overview_wrong_title()}>
      <p>{m.overview_wrong_body()}</p>
      <Button className="mt-3" onClick={() => change({ from: undefined, to: undefined })}>
        {m.overview_usual()}
      </Button>
    </Placeholder>
  );
}

function Nothing({ search: { filter, clear } }: { search: OverviewSearch }) {
  return (
    <Placeholder icon={PhoneOff} title={m.overview_nothing_title()}>
      <p>{m.overview_nothing_body()}</p>
      {Object.keys(filter).length > 0 && (
        <Button className="mt-3" onClick={clear}>
          {m.filters_clear()}
        </Button>
      )}
    </Placeholder>
  );
}
