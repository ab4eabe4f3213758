import { routes } from '../../src/contract/routes.ts';
import { type ApiContext, serveRead } from '../api/serve.ts';
import { readFacets } from './facet-queries.ts';
import { findPlaces, reviewCursors } from './table-page.ts';
import { countReviews, readRows } from './table-queries.ts';

/** The table over all reviews. */
export function serveTable(api: ApiContext): void {
  serveRead(api, routes.listReviews, async (db, { query, scopes }) => {
    const { sort, after, limit, ...filter } = query;
    const from = after === undefined ? null : reviewCursors.read(sort, after);
    const places = await findPlaces(
      db,
      { filter, scopes },
      { sort, after: from, limit: limit + 1 },
    );
    const shown = places.slice(0, limit);
    const last = places.length > limit ? shown.at(-1) : undefined;
    const reviews = await readRows(
      db,
      shown.map(({ id }) => id),
    );
    return { body: { reviews, next: last ? reviewCursors.write(sort, last) : null } };
  });

  serveRead(api, routes.countReviews, async (db, { query, scopes }) => ({
    body: await countReviews(db, { filter: query, scopes }),
  }));

  serveRead(api, routes.listReviewFacets, async (db, { scopes }) => ({
    body: await readFacets(db, scopes),
  }));
}
