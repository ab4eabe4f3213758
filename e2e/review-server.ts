import { test } from '@playwright/test';
import type { EngineKind } from '../server/store/testing/templates.ts';
import type { Stores } from './stores.ts';
import { startTurnwise, type TurnwiseServer } from './turnwise-server.ts';

/** A Turnwise before the demo platform that keeps reviews, and that a test may kill. */
export interface ReviewServer {
  /** Its origin, without a final slash; the same after it was killed and started again. */
  origin: string;
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** Starts one with a store of its own; null where this machine does not have the engine. */
export async function startReviewServer(
  stores: Stores,
  engine: EngineKind,
): Promise<ReviewServer | null> {
  const store = await stores.make(engine);
  if (!store) return null;
  let server: TurnwiseServer = await startTurnwise({ store });
  const { origin } = server;
  await untilReady(origin);
  return {
    origin,
    kill: () => server.stop(),
    start: async () => {
      server = await startTurnwise({ store, port: Number(new URL(origin).port) });
    },
  };
}

/** The server that was started; skips the test where this machine does not have its engine. */
export async function needed<Server>(starting: Promise<Server | null>): Promise<Server> {
  const server = await starting;
  test.skip(server === null, 'PostgreSQL is not on this machine.');
  return server as Server;
}

/** A store is opened after its server listens. */
async function untilReady(origin: string): Promise<void> {
  while (!(await fetch(`${origin}/readyz`)).ok) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
