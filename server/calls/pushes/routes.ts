import { routes } from '../../../src/contract/routes.ts';
import { type ApiContext, serveRead } from '../../api/serve.ts';
import { findUnknown, lastArrival } from './push-queries.ts';
import { shownPush } from './shown-push.ts';

/** Tells those who set a platform up where it pushes hang-ups, and what came of it. */
export function servePushes(api: ApiContext, secret: string | null): void {
  serveRead(api, routes.getHangupHook, async (db) => {
    const arrivedAt = await lastArrival(db);
    const unknown = await findUnknown(db);
    return {
      body: {
        secret,
        arrivedAt: arrivedAt?.toISOString() ?? null,
        unknown: unknown.map(({ id, receivedAt, body }) => ({
          ...{ id, receivedAt: receivedAt.toISOString(), text: shownPush(body) },
        })),
      },
    };
  });
}
