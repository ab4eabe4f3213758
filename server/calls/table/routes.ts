import { routes } from '../../../src/contract/routes.ts';
import { type ApiContext, serveRead, serveWrite } from '../../api/serve.ts';
import { pauseScreening } from '../../screening/queue.ts';
import { calls } from '../../store/calls-schema.ts';
import { readCallFacets } from './facets.ts';
import { isAsked } from './filter.ts';
import { callCursors, findCalls } from './page.ts';

/** The table over all calls that the platform lists. */
export function serveCalls(api: ApiContext): void {
  serveRead(api, routes.listCalls, async (db, { query, scopes }) => {
    const { sort, after, limit, ...filter } = query;
    const from = after === undefined ? null : callCursors.read(sort, after);
    const found = await findCalls(db, { filter, scopes }, { sort, after: from, limit: limit + 1 });
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    const next = last ? callCursors.write(sort, last.place) : null;
    return { body: { calls: shown.map(({ call }) => call), next } };
  });

  serveRead(api, routes.countCalls, async (db, { query, scopes }) => ({
    body: { count: await db.$count(calls, isAsked({ filter: query, scopes })) },
  }));

  serveWrite(api, routes.putScreeningOrder, async ({ tx, params, body: { isPaused }, now }) => {
    const isOther = await pauseScreening(tx, params, isPaused ? now : null);
    const action = isPaused ? 'pause-screening' : 'resume-screening';
    return { body: undefined, deed: isOther ? { action, subject: params.task } : null };
  });

  serveRead(api, routes.listCallFacets, async (db, { scopes }) => ({
    body: await readCallFacets(db, scopes),
  }));
}
