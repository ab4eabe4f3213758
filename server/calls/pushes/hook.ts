import { timingSafeEqual } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { clientOf } from '../../http/client.ts';
import { fail, type GatewayEnv, GatewayFailure, notFound } from '../../http/errors.ts';
import { readAtMost } from '../../http/read-at-most.ts';
import { hashOf } from '../../people/secrets.ts';
import { StoreUnavailable } from '../../store/faults.ts';
import type { Pushes } from './pushes.ts';
import { readPush } from './read-push.ts';

/** How long a body may be. */
const mostBytes = 64_000;
/** Pushes that are taken in a minute, and wrong secrets that an address may try. */
const [mostPushes, mostGuesses] = [3_000, 30];

/** What the address of pushes ends with, and what becomes of them. */
export type Hook = Pushes & { secret: string };

/** Where a platform pushes its hang-ups; whoever knows the secret may. */
export function serveHangupHook(app: Hono<GatewayEnv>, { secret, accept }: Hook): void {
  const taken = new RateLimiterMemory({ points: mostPushes, duration: 60 });
  const guesses = new RateLimiterMemory({ points: mostGuesses, duration: 60 });
  app.post('/hooks/hangup/:secret', async (c) => {
    const { address } = clientOf(c);
    const tried = await guesses.get(address);
    if (tried && tried.consumedPoints >= mostGuesses) return refuse(c, 'push-too-often', tried);
    if (!isSame(c.req.param('secret'), secret)) {
      await guesses.penalty(address);
      return notFound(c);
    }
    const counted = await taken.penalty('all');
    if (counted.consumedPoints > mostPushes) return refuse(c, 'push-too-often', counted);
    const bytes = await readAtMost(c.req.raw.body, mostBytes);
    if (!bytes) return refuse(c, 'push-too-large');
    try {
      await accept(await readPush(bytes, c.req.header('content-type') ?? ''));
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      return refuse(c, 'push-not-kept');
    }
    c.header('cache-control', 'no-store');
    return c.json({ status: 'accepted' }, 202);
  });
}

function refuse(
  c: Context<GatewayEnv>,
  reason: 'push-too-often' | 'push-too-large' | 'push-not-kept',
  { msBeforeNext = 0 } = {},
): Response {
  if (msBeforeNext > 0) c.header('retry-after', String(Math.ceil(msBeforeNext / 1000)));
  return fail(c, new GatewayFailure(reason));
}

/** Whether they are the same, told in the same time wherever they differ. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(one)), Buffer.from(hashOf(other)));
}
