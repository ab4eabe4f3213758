import type { Context } from 'hono';
import type { GatewayEnv, GatewayFailure } from '../http/errors.ts';
import type { ChangeBytes, UpstreamBody } from './upstream-body.ts';

/**
 * Answers with an upstream body as it arrives, changed on its way. When the upstream breaks off, the browser's connection
 * is cut, so that half an answer never looks like a whole one.
 */
export function answerWithBody(
  c: Context<GatewayEnv>,
  body: UpstreamBody,
  init: { status: number; headers: Headers },
  change?: ChangeBytes,
): Response {
  const onBroken = (failure: GatewayFailure) => {
    if (!c.req.raw.signal.aborted) c.set('failure', failure);
    c.env.outgoing.destroy();
  };
  const stream = body.stream(onBroken, change);
  return new Response(stream, init);
}
