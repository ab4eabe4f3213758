import { readFileSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import type { EngineKind } from '../server/store/testing/templates.ts';
import { CallPage, FailurePage } from './call-page.ts';
import { type FakePlatform, startFakePlatform } from './fake-platform.ts';
import { type FaultWatch, watchFaults } from './faults.ts';
import { captureMedia } from './media.ts';
import { OpenPage } from './open-page.ts';
import { type ReviewServer, startReviewServer } from './review-server.ts';
import { Stores } from './stores.ts';
import { startTurnwise, type TurnwiseServer } from './turnwise-server.ts';

/** A second Turnwise, before a platform whose answers the test writes. */
interface OtherPlatform extends FakePlatform {
  /** Where that Turnwise is: a page path goes after it. */
  origin: string;
}

interface Fixtures {
  faults: FaultWatch;
  /** Declares faults that belong to the test: `/^422 .*voice/`. All others fail it. */
  expectFaults: FaultWatch['expectFaults'];
  openPage: OpenPage;
  callPage: CallPage;
  failurePage: FailurePage;
  otherPlatform: OtherPlatform;
}

interface WorkerFixtures {
  platformServer: FakePlatform;
  turnwiseServer: TurnwiseServer;
  stores: Stores;
  /** The server that keeps reviews by an engine; null where this machine does not have the engine. */
  reviewServers: (engine: EngineKind) => Promise<ReviewServer | null>;
}

/**
 * Every test runs in English unless it says otherwise, and fails on console errors and warnings,
 * uncaught errors, violations of the CSP and failed requests that it did not expect.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  locale: 'en-US',

  faults: [
    async ({ context }, use) => {
      await captureMedia(context);
      const faults = await watchFaults(context);
      await use(faults);
      expect(faults.unexpected(), 'faults that no good page shows').toEqual([]);
    },
    { auto: true },
  ],

  expectFaults: async ({ faults }, use) => use(faults.expectFaults),
  openPage: async ({ page }, use) => use(new OpenPage(page)),
  callPage: async ({ page }, use) => use(new CallPage(page)),
  failurePage: async ({ page }, use) => use(new FailurePage(page)),

  platformServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const platform = await startFakePlatform();
      await use(platform);
      await platform.close();
    },
    { scope: 'worker' },
  ],

  turnwiseServer: [
    async ({ platformServer }, use) => {
      const server = await startTurnwise({ platform: platformServer });
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],

  stores: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const stores = new Stores();
      await use(stores);
      await stores.end();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  reviewServers: [
    async ({ stores }, use) => {
      const servers = new Map<EngineKind, Promise<ReviewServer | null>>();
      await use((engine) => {
        const server = servers.get(engine) ?? startReviewServer(stores, engine);
        servers.set(engine, server);
        return server;
      });
      for (const server of servers.values()) await (await server)?.kill();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  otherPlatform: async ({ platformServer, turnwiseServer }, use) => {
    platformServer.script();
    await use({ ...platformServer, origin: turnwiseServer.origin });
  },
});

/** The platform document's own answer, its recordings moved to a platform. */
export function documentedAnswer(platformUrl: string): DocumentedAnswer {
  const file = new URL('../server/demo-platform/documented/call-details.json', import.meta.url);
  const text = readFileSync(file, 'utf8');
  return JSON.parse(text.replaceAll('https://ai.telrobot.top/api/agent-api', platformUrl));
}

/** As much of the documented answer as tests change. */
export interface DocumentedAnswer {
  code: number;
  status: string;
  data: {
    records: Record<string, unknown>[];
    info: { record: Record<string, unknown>; task: Record<string, unknown> };
    [field: string]: unknown;
  };
}

export { expect };
