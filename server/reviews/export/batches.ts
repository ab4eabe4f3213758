import type { ReviewFilter, ReviewSort } from '../../../src/contract/review-table.ts';
import type { Store } from '../../store/store.ts';
import { readReviews, type StoredReview } from '../queries.ts';
import { findPlaces, type Place } from '../table-page.ts';

const atOnce = 200;

/** The reviews that a filter lets through, some at a time; at least one batch, which may be empty. */
export async function* reviewBatches(
  store: Store,
  filter: ReviewFilter,
  sort: ReviewSort,
): AsyncGenerator<StoredReview[], void> {
  let after: Place | null = null;
  for (;;) {
    const { places, reviews } = await readBatch(store, filter, { sort, after });
    yield reviews;
    const last: Place | undefined = places[atOnce - 1];
    if (!last) return;
    after = last;
  }
}

function readBatch(
  store: Store,
  filter: ReviewFilter,
  asked: { sort: ReviewSort; after: Place | null },
) {
  return store.run(async (db) => {
    const places = await findPlaces(db, filter, { ...asked, limit: atOnce });
    const ids = places.map(({ id }) => id);
    return { places, reviews: await readReviews(db, ids) };
  });
}
