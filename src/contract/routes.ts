import { auditRoutes } from './audit-routes.ts';
import { callRoutes } from './call-routes.ts';
import { hearingRoutes } from './hearing-routes.ts';
import { hookRoutes } from './hook-routes.ts';
import { numberRoutes } from './number-routes.ts';
import { overviewRoutes } from './overview-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { queueRoutes } from './queue-routes.ts';
import { reviewRoutes } from './review-routes.ts';
import { scorecardRoutes } from './scorecard-routes.ts';
import { sessionRoutes } from './session-routes.ts';

/** All of Turnwise's own API, used by the server, the page and the published document. */
export const routes = {
  ...sessionRoutes,
  ...peopleRoutes,
  ...auditRoutes,
  ...scorecardRoutes,
  ...callRoutes,
  ...queueRoutes,
  ...hookRoutes,
  ...overviewRoutes,
  ...reviewRoutes,
  ...hearingRoutes,
  ...numberRoutes,
};
