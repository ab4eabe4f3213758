import { expect, onTestFinished, test } from 'vitest';
import type { StoreConfig } from '../config.ts';
import { CALL, sendJson, startGateway, startUpstream, UNREACHABLE_DATABASE } from '../testing.ts';
import { emptyFolder, emptyStore, engines } from './testing/engines.ts';
import { startPostgres } from './testing/postgres-server.ts';

/** A gateway with a store before a platform that answers, and what it says of itself. */
async function startWith(store: StoreConfig) {
  const platform = await startUpstream((_, res) => sendJson(res, { code: 200 }));
  const { origin } = await startGateway({ platformUrl: platform.origin, store });
  const get = async (path: string) => {
    const response = await fetch(origin + path);
    return { status: response.status, body: await response.json() };
  };
  return { get, ready: () => get('/readyz') };
}

test.for(engines)('%s: it is ready when the store can be used', async (kind) => {
  const { ready } = await startWith(await emptyStore(kind));
  expect(await ready()).toEqual({ status: 200, body: { status: 'ready', store: kind } });
});

test.runIf(engines.includes('postgresql'))(
  'a store that goes down and comes back is told, and calls are read all the while',
  { timeout: 60_000 },
  async () => {
    const server = await startPostgres();
    if (!server) throw new Error('PostgreSQL did not start.');
    onTestFinished(() => server.stop());
    const { get, ready } = await startWith({
      dataDir: await emptyFolder(),
      databaseUrl: server.url,
    });
    expect((await ready()).status).toBe(200);
    await server.halt();
    expect(await ready()).toMatchObject({ status: 503, body: { status: 'unavailable' } });
    expect(await get(CALL)).toEqual({ status: 200, body: { code: 200 } });
    await server.resume();
    await expect.poll(async () => (await ready()).status, { timeout: 20_000 }).toBe(200);
  },
);

test('a store that was never reached is told with its code', async () => {
  const { get, ready } = await startWith({
    dataDir: await emptyFolder(),
    databaseUrl: UNREACHABLE_DATABASE,
  });
  const body = { status: 'unavailable', store: 'postgresql', code: 'ECONNREFUSED' };
  expect(await ready()).toEqual({ status: 503, body });
  expect((await get(CALL)).status).toBe(200);
});
