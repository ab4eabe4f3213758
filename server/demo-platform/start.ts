import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Running } from '../running.ts';
import { accountId, subAccountId } from './account.ts';
import type { DemoCallEntry } from './catalogue.ts';
import { demoCalls, exampleCall } from './catalogue.ts';
import { createDemoPlatform } from './platform.ts';

/** A demo platform that is listening. */
export interface RunningDemoPlatform extends Running {
  /** The base under which `/user/…` lives. */
  url: string;
  calls: readonly DemoCallEntry[];
  exampleCall: DemoCallEntry;
  accounts: readonly { account: string; subAccount: string | null }[];
}

/** Starts the demo platform on this machine alone; port 0 takes any free one. */
export async function startDemoPlatform(options: {
  token: string;
  port?: number;
  /** Whether a task of 62,000 calls is listed too. */
  isBusy?: boolean;
}): Promise<RunningDemoPlatform> {
  const server = createServer();
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/api/agent-api`;
  const app = createDemoPlatform({ ...options, baseUrl: url });
  server.on('request', getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  return {
    url,
    calls: demoCalls,
    exampleCall,
    accounts: [
      { account: accountId, subAccount: null },
      { account: accountId, subAccount: subAccountId },
    ],
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
