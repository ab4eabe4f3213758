import { TriangleAlert } from 'lucide-react';
import { m } from '../messages/index.ts';
import { Failed } from '../reviewing/failed.tsx';
import { Button } from '../ui/button.tsx';
import { Nothing } from './nothing.tsx';
import type { Column } from './table/columns.tsx';
import { ReviewsTable } from './table/reviews-table.tsx';
import { SkeletonRow } from './table/skeleton-row.tsx';
import { TableFrame } from './table/table-frame.tsx';
import type { useReviews } from './use-reviews.ts';
import type { SearchControl } from './use-search.ts';

const skeletonRows = Array.from({ length: 24 }, (_, at) => at);

interface FoundReviewsProps {
  search: SearchControl;
  columns: readonly Column[];
  found: ReturnType<typeof useReviews>;
}

/** The reviews that were found, or why there are none. */
export function FoundReviews({ search, columns, found }: FoundReviewsProps) {
  const { filter, sort, sortBy, change, clear } = search;
  const { reviews, count, facets, error, isOld, hasMore, more, retry } = found;
  if (!reviews) {
    if (error) return <Failed error={error} title={m.reviews_failed()} onRetry={retry} />;
    return (
      <TableFrame columns={columns} sort={sort} onSort={sortBy} rowCount={null} isBusy>
        {skeletonRows.map((row) => (
          <SkeletonRow key={row} columns={columns} />
        ))}
      </TableFrame>
    );
  }
  if (reviews.length === 0 && !isOld) {
    return (
      <Nothing
        isFiltered={Object.keys(filter).length > 0}
        hasDrafts={(facets?.scorecards.length ?? 0) > 0}
        onClear={clear}
        onShowDrafts={() => change({ state: 'draft' })}
      />
    );
  }
  return (
    <>
      <ReviewsTable
        reviews={reviews}
        columns={columns}
        sort={sort}
        onSort={sortBy}
        total={count && !count.isCapped ? count.count : null}
        isBusy={isOld}
        hasMore={hasMore}
        onMore={more}
      />
      {error && <Incomplete onRetry={retry} />}
    </>
  );
}

/** Says that some of what there is could not be read. */
function Incomplete({ onRetry }: { onRetry(): void }) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 bg-warning-soft px-4 py-1.5 text-sm text-warning"
    >
      <TriangleAlert size={14} aria-hidden />
      {m.reviews_incomplete()}
      <Button onClick={onRetry}>{m.retry()}</Button>
    </div>
  );
}
