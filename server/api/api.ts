import { Hono, type MiddlewareHandler } from 'hono';
import { apiBase, patternOf, type Route } from '../../src/contract/route.ts';
import { routes } from '../../src/contract/routes.ts';
import { scorecardJsonSchema, scorecardSchemaPath } from '../../src/contract/scorecard-file.ts';
import { serveAudit } from '../audit/routes.ts';
import type { FetchCall } from '../calls/fetch-call.ts';
import { serveHeard } from '../calls/heard.ts';
import { serveImports } from '../calls/imports/routes.ts';
import { servePushes } from '../calls/pushes/routes.ts';
import { serveReveal } from '../calls/reveal.ts';
import { serveCalls } from '../calls/table/routes.ts';
import { clientOf } from '../http/client.ts';
import type { GatewayEnv } from '../http/errors.ts';
import { isFromOwnOrigin } from '../http/same-origin.ts';
import { serveOverview } from '../overview/routes.ts';
import type { People } from '../people/people.ts';
import { servePeople } from '../people/people-routes.ts';
import { serveSession } from '../people/session-routes.ts';
import { serveQueues } from '../queues/routes.ts';
import { findCallOfReview } from '../reviews/queries.ts';
import { serveReviews } from '../reviews/routes.ts';
import { serveScorecards } from '../scorecards/routes.ts';
import { StoreUnavailable } from '../store/faults.ts';
import type { Store } from '../store/store.ts';
import { answerProblem, ProblemError } from './problem.ts';
import type { ApiContext } from './serve.ts';

interface ApiOptions {
  store: Store;
  fetchCall: FetchCall;
  people: People;
  /** What a platform that pushes hang-ups has to know; null where it cannot push. */
  hookSecret: string | null;
  /** Called when calls were added by hand. */
  onCallsAdded(): void;
  /** Answers for an error that is none of the API's, and logs it. */
  logFault(error: Error): void;
}

/** Turnwise's own API. Its errors are problems, as RFC 9457 has them. */
export function createApi(options: ApiOptions): Hono<GatewayEnv> {
  const { store, fetchCall, people, hookSecret, onCallsAdded, logFault } = options;
  const app = new Hono<GatewayEnv>();
  app.use(ownPagesOnly);
  const context: ApiContext = {
    ...{ app, store, logFault, clientOf, findCallOfReview },
    identify: async (c) => (await people.identify(c)).actor,
  };
  serveSession(context, people);
  servePeople(context, people);
  serveAudit(context);
  serveScorecards(context);
  serveReviews(context, fetchCall);
  serveCalls(context);
  serveQueues(context);
  serveImports(context, onCallsAdded);
  servePushes(context, hookSecret);
  serveOverview(context);
  serveReveal(context, fetchCall);
  serveHeard(context);
  let document: unknown;
  app.get(`${apiBase}/openapi.json`, async (c) => {
    // Imported only here: what makes the document would take its time at every start.
    const { openApiDocument } = await import('./openapi.ts');
    document ??= openApiDocument(routes);
    return c.json(document);
  });
  app.get(scorecardSchemaPath, (c) => c.json(scorecardJsonSchema()));
  for (const route of Object.values<Route>(routes)) {
    app.all(patternOf(route), () => {
      throw new ProblemError('method-not-allowed');
    });
  }
  app.all('*', () => {
    throw new ProblemError('not-found');
  });
  app.onError((error, c) => answerProblem(c, problemOf(error, logFault)));
  return app;
}

const ownPagesOnly: MiddlewareHandler<GatewayEnv> = async (c, next) => {
  if (!isFromOwnOrigin(c)) throw new ProblemError('foreign-page');
  return next();
};

function problemOf(error: Error, logFault: (error: Error) => void): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof StoreUnavailable) return new ProblemError('store-unavailable');
  logFault(error);
  return new ProblemError('fault');
}
