import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type RunningServer, start } from './start.ts';
import { migratedStore } from './store/testing/engines.ts';
import {
  CALL,
  sendJson,
  sendRaw,
  startUpstream,
  TOKEN,
  UNREACHABLE_DATABASE,
  until,
} from './testing.ts';

const log = pino({ level: 'silent' });

async function buildApp(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'turnwise-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  await writeFile(join(dir, 'index.html'), '<!doctype html>');
  return dir;
}

const forATeam = { AUTH: 'local', PUBLIC_URL: 'https://turnwise.example' };

async function startServer(env: Record<string, string>, graceMs = 0): Promise<RunningServer> {
  const server = await start(
    { PORT: '0', DATABASE_URL: UNREACHABLE_DATABASE, ...env },
    log,
    await buildApp(),
    graceMs,
  );
  onTestFinished(server.stop);
  return server;
}

describe('a server that starts', () => {
  test('serves the app and the configured platform', async () => {
    const platform = await startUpstream((_, res) => sendJson(res, { code: 200 }));
    const server = await startServer({ PLATFORM_URL: platform.origin, PLATFORM_TOKEN: TOKEN });
    expect(server.exampleUrl).toBeUndefined();
    expect(await (await fetch(server.url)).text()).toBe('<!doctype html>');
    expect(await (await fetch(new URL(CALL, server.url))).json()).toEqual({ code: 200 });
    expect(await (await fetch(new URL('/demo-calls', server.url))).json()).toEqual({ calls: [] });
  });

  test('serves the demo platform when none is configured', async () => {
    const server = await startServer({});
    const { pathname, search } = new URL(server.exampleUrl ?? '');
    const example = await fetch(new URL(`/agent-api${pathname}${search}`, server.url));
    expect(await example.json()).toMatchObject({ code: 200, status: 'success' });
    const { calls } = (await (await fetch(new URL('/demo-calls', server.url))).json()) as {
      calls: unknown[];
    };
    expect(calls.length).toBeGreaterThan(0);
  });
});

describe('a server on this machine’s own address', () => {
  async function statusFor(server: RunningServer, host: string, path = '/'): Promise<number> {
    const { origin } = new URL(server.url);
    const response = await sendRaw(origin, path, 'GET', { host });
    return response.statusCode ?? 0;
  }

  test('answers to this machine’s own names, whatever the port', async () => {
    const server = await startServer({});
    for (const host of ['localhost', 'LOCALHOST:9000', '127.0.0.1:8080', '127.8.8.8', '[::1]:80']) {
      expect(await statusFor(server, host)).toBe(200);
    }
  });

  test('answers neither page nor call to a name that leads here from elsewhere', async () => {
    const server = await startServer({});
    for (const host of ['evil.example:8080', 'localhost.evil.example', '0.0.0.0', '10.0.0.1']) {
      for (const path of ['/', CALL, '/voice', '/demo-calls', '/healthz']) {
        expect(await statusFor(server, host, path)).toBe(421);
      }
    }
  });

  test('answers to the name that PUBLIC_URL gives too, as behind a proxy', async () => {
    const server = await startServer(forATeam);
    expect(await statusFor(server, 'turnwise.example')).toBe(200);
    expect(await statusFor(server, 'turnwise.example:443')).toBe(200);
    expect(await statusFor(server, 'localhost')).toBe(200);
    expect(await statusFor(server, 'other.example')).toBe(421);
    expect(await statusFor(server, 'turnwise.example:8443')).toBe(421);
  });

  test('answers to no other name when it listens for others, but to what watches it', async () => {
    const server = await startServer({ ...forATeam, HOST: '0.0.0.0' });
    expect(await statusFor(server, 'turnwise.example')).toBe(200);
    expect(await statusFor(server, 'localhost')).toBe(421);
    expect(await statusFor(server, '10.0.0.1', '/healthz')).toBe(200);
  });

  test('does not listen for others where nobody has to sign in', async () => {
    await expect(startServer({ HOST: '0.0.0.0' })).rejects.toThrow(/^AUTH is required.*$/);
  });
});

test('a server compresses long answers of its API, and sends short ones as they are', async () => {
  const { dataDir } = await migratedStore('embedded');
  const server = await startServer({ DATABASE_URL: '', DATA_DIR: dataDir });
  const codingOf = async (path: string) => {
    const response = await fetch(new URL(`/api/v1/${path}`, server.url));
    expect(await response.json()).toEqual(expect.anything());
    return response.headers.get('content-encoding');
  };
  expect(await codingOf('openapi.json')).toBe('gzip');
  expect(await codingOf('calls/u/t/r/reviews')).toBeNull();
});

describe('a server that cannot start', () => {
  test('names the variable that is wrong', async () => {
    await expect(startServer({ PORT: 'x' })).rejects.toThrow(/^PORT /);
  });

  test('names PORT when the port is taken', async () => {
    const { port } = await startUpstream(() => {});
    await expect(startServer({ PORT: String(port) })).rejects.toThrow(
      `PORT ${port} is already in use on 127.0.0.1`,
    );
  });

  test('names HOST when the address is not ours', async () => {
    await expect(startServer({ ...forATeam, HOST: '192.0.2.1' })).rejects.toThrow(
      /^HOST 192.0.2.1 is not/,
    );
  });

  test('refuses data that another server uses, before it listens', async () => {
    const { dataDir } = await migratedStore('embedded');
    const env = { DATABASE_URL: '', DATA_DIR: dataDir };
    const server = await startServer(env);
    await expect(startServer(env)).rejects.toThrow(/^Another Turnwise uses the data in /);
    expect((await fetch(new URL('/readyz', server.url))).status).toBe(200);
  });

  test('says how to build the app when it is not built', async () => {
    await expect(start({}, log, '/nowhere')).rejects.toThrow('run `npm run build`');
  });
});

describe('a server that stops', () => {
  test('finishes the request in flight, and accepts no other', async () => {
    let finish = () => {};
    const platform = await startUpstream((_, res) => {
      finish = () => sendJson(res, { code: 200 });
    });
    const env = { PLATFORM_URL: platform.origin, PLATFORM_TOKEN: TOKEN };
    const server = await startServer(env, 10_000);
    const inFlight = fetch(new URL(CALL, server.url));
    await until(() => platform.requests.length > 0);
    const stopped = server.stop();
    await expect(fetch(server.url)).rejects.toThrow();
    finish();
    expect(await (await inFlight).json()).toEqual({ code: 200 });
    await stopped;
  });

  test('gives up a request that takes too long', async () => {
    const platform = await startUpstream(() => {});
    const env = { PLATFORM_URL: platform.origin, PLATFORM_TOKEN: TOKEN };
    const server = await startServer(env, 50);
    const inFlight = fetch(new URL(CALL, server.url));
    await until(() => platform.requests.length > 0);
    await Promise.all([expect(inFlight).rejects.toThrow(), server.stop()]);
  });
});
