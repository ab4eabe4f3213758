import type { Narrowing } from '../api/reviews-query.ts';
import { type ReviewSort, reviewFilter, reviewSort } from '../contract/review-table.ts';
import { type Search, tableSearch } from '../table/table-search.ts';
import { type SearchControl, useTableSearch } from '../table/use-table-search.ts';

export type ReviewSearch = Search<Narrowing, ReviewSort>;
export type ReviewSearchControl = SearchControl<Narrowing, ReviewSort>;

/** How the address says which reviews the table shows. */
export const reviewSearch = tableSearch({
  filter: reviewFilter,
  sort: reviewSort,
  usual: { sort: '-submitted', filter: { state: 'submitted' } },
});

/** The address's own search of reviews, and the ways to change it. */
export function useReviewSearch(): ReviewSearchControl {
  return useTableSearch(reviewSearch);
}
