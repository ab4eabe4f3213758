import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { startPostgres } from '../server/store/testing/postgres-server.ts';
import { startTurnwise, type TurnwiseServer } from './turnwise-server.ts';

/** What keeps the reviews. */
export type Engine = 'embedded' | 'postgresql';

/** A Turnwise before the demo platform that keeps reviews, and that a test may kill. */
export interface ReviewServer {
  /** Its origin, without a final slash; the same after it was killed and started again. */
  origin: string;
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and removes what it kept. */
  end(): Promise<void>;
}

/** Starts one with a store of its own; null where this machine does not have the engine. */
export async function startReviewServer(engine: Engine): Promise<ReviewServer | null> {
  const postgres = engine === 'postgresql' ? await startPostgres() : null;
  if (engine === 'postgresql' && !postgres) return null;
  const folder = await mkdtemp(join(tmpdir(), 'turnwise-e2e-'));
  const store = postgres ? { DATABASE_URL: postgres.url } : { DATA_DIR: join(folder, 'data') };
  let server: TurnwiseServer = await startTurnwise({ store });
  const { origin } = server;
  await untilReady(origin);
  return {
    origin,
    kill: () => server.stop(),
    start: async () => {
      server = await startTurnwise({ store, port: Number(new URL(origin).port) });
    },
    end: async () => {
      await server.stop();
      await postgres?.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The server that was started; skips the test where this machine does not have its engine. */
export async function needed(starting: Promise<ReviewServer | null>): Promise<ReviewServer> {
  const server = await starting;
  test.skip(server === null, 'PostgreSQL is not on this machine.');
  return server as ReviewServer;
}

/** A new embedded store takes seconds to be made. */
async function untilReady(origin: string): Promise<void> {
  while (!(await fetch(`${origin}/readyz`)).ok) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
