import type { ReviewRow } from '../contract/review-table.ts';
import { m } from '../messages/index.ts';
import { Failed } from '../reviewing/failed.tsx';
import type { Column } from '../table/column.ts';
import { Incomplete } from '../table/incomplete.tsx';
import { RowsTable } from '../table/rows-table.tsx';
import { TableSkeleton } from '../table/table-skeleton.tsx';
import { Nothing } from './nothing.tsx';
import { reviewPath } from './review-path.ts';
import type { ReviewSearchControl } from './search.ts';
import type { useReviews } from './use-reviews.ts';

interface FoundReviewsProps {
  search: ReviewSearchControl;
  columns: readonly Column<ReviewRow>[];
  found: ReturnType<typeof useReviews>;
}

/** The reviews that were found, or why there are none. */
export function FoundReviews({ search, columns, found }: FoundReviewsProps) {
  const { filter, sort, sortBy, change, clear } = search;
  const { reviews, count, facets, error, isOld, hasMore, more, retry } = found;
  if (!reviews) {
    if (error) return <Failed error={error} title={m.reviews_failed()} onRetry={retry} />;
    return (
      <TableSkeleton label={m.reviews_title()} columns={columns} sort={sort} onSort={sortBy} />
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
      <RowsTable
        label={m.reviews_title()}
        rows={reviews}
        keyOf={idOf}
        pathOf={reviewPath}
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

function idOf({ id }: ReviewRow): string {
  return id;
}
