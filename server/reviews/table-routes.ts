import { routes } from '../../src/contract/routes.ts';
import { type ApiContext, serveRead } from '../api/serve.ts';
import { readFacets } from './facet-queries.ts';
import { readCursor, writeCursor } from './table-cursor.ts';
import { findPlaces } from './table-page.ts';
import { countReviews, readRows } from './table-queries.ts';

/** The table over all reviews. */
export function serveTable(api: ApiContext): void {
  serveRead(api, routes.listReviews, async (db, { query }) => {
    const { sort, after, limit, ...filter } = query;
    const from = after === undefined ? null : readCursor(sort, after);
    const places = await findPlaces(db, filter, { sort, after: from, limit: limit + 1 });
    const shown = places.slice(0, limit);
    const last = places.length > limit ? shown.at(-1) : undefined;
    const reviews = await readRows(
      db,
      shown.map(({ id }) => id),
    );
    return { body: { reviews, next: last ? writeCursor(sort, last) : null } };
  });

  serveRead(api, routes.countReviews, async (db, { query }) => ({
    body: await countReviews(db, query),
  }));

  serveRead(api, routes.listReviewFacets, async (db) => ({ body: await readFacets(db) }));
}
