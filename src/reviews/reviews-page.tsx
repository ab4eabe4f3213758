import { useState } from 'react';
import { m } from '../messages/index.ts';
import { useLocale } from '../messages/use-locale.ts';
import { Failed, isForbidden } from '../reviewing/failed.tsx';
import { useColumns } from '../table/use-columns.ts';
import { FilterBar } from './filters/filter-bar.tsx';
import { FoundReviews } from './found-reviews.tsx';
import { PageHead } from './page-head.tsx';
import { useReviewSearch } from './search.ts';
import { columns } from './table/columns.tsx';
import { useReviews } from './use-reviews.ts';

/** Every review as a table, for those who answer for many. */
export function ReviewsPage() {
  useLocale();
  const search = useReviewSearch();
  const shownColumns = useColumns('turnwise.reviews.columns', columns);
  const found = useReviews(search);
  const [isFilterOpen, setFilterOpen] = useState(false);
  return (
    <div className="flex h-full flex-col overflow-hidden">
      <title>{`${m.reviews_title()} · Turnwise`}</title>
      {isForbidden(found.error) ? (
        <Failed error={found.error} title={m.reviews_failed()} onRetry={found.retry} />
      ) : (
        <>
          <PageHead
            search={search}
            columns={shownColumns}
            count={found.count}
            isFilterOpen={isFilterOpen}
            onFilter={() => setFilterOpen(!isFilterOpen)}
          />
          <FilterBar search={search} facets={found.facets} isOpen={isFilterOpen} />
          <FoundReviews search={search} columns={shownColumns.shown} found={found} />
        </>
      )}
    </div>
  );
}
