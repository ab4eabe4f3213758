import type { ReviewSort } from '../../../src/contract/review-table.ts';
import type { Store } from '../../store/store.ts';
import { readReviews, type StoredReview } from '../queries.ts';
import type { ReviewsAsked } from '../table-filter.ts';
import { findPlaces, type ReviewPlace } from '../table-page.ts';

const atOnce = 200;

/** The reviews that a filter lets through, some at a time; at least one batch, which may be empty. */
export async function* reviewBatches(
  store: Store,
  asked: ReviewsAsked,
  sort: ReviewSort,
  onBatch: (reviews: StoredReview[]) => void = () => {},
): AsyncGenerator<StoredReview[], void> {
  let after: ReviewPlace | null = null;
  for (;;) {
    const { places, reviews } = await readBatch(store, asked, { sort, after });
    onBatch(reviews);
    yield reviews;
    const last: ReviewPlace | undefined = places[atOnce - 1];
    if (!last) return;
    after = last;
  }
}

function readBatch(
  store: Store,
  asked: ReviewsAsked,
  from: { sort: ReviewSort; after: ReviewPlace | null },
) {
  return store.run(async (db) => {
    const places = await findPlaces(db, asked, { ...from, limit: atOnce });
    const ids = places.map(({ id }) => id);
    return { places, reviews: await readReviews(db, ids) };
  });
}
