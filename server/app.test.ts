import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createApp } from './app.ts';
import { startServices } from './services.ts';
import { CALL, listen, ownComputer, sendRaw, startUpstream, TOKEN } from './testing.ts';

const PAGE =
  '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__">';
const SCRIPT = `${'export const a = 1;\n'.repeat(1000)}`;

async function buildApp(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'turnwise-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  await mkdir(join(dir, 'assets'));
  await writeFile(join(dir, 'index.html'), PAGE);
  await writeFile(join(dir, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(dir, 'assets/index-abc123.js'), SCRIPT);
  return dir;
}

async function startServer(platformUrl = 'http://127.0.0.1:1'): Promise<string> {
  const config = {
    platform: { url: platformUrl, token: TOKEN },
    ...{ voiceHosts: [], voicePaths: [] },
    ...{ store: { dataDir: '/nowhere' }, ...ownComputer },
  };
  const { gateway, people, stop } = await startServices({ config, log: pino({ level: 'silent' }) });
  onTestFinished(stop);
  const app = createApp(gateway, await buildApp(), people.tellPage);
  return listen(createServer(getRequestListener(app.fetch)));
}

describe('pages', () => {
  test.each(['/', '/index.html', '/user/u1/task/t1/detail/r.1', '/anything'])(
    'are the app at %s, and are not stored',
    async (path) => {
      const response = await fetch((await startServer()) + path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^text\/html/);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.text()).toContain('<!doctype html>');
    },
  );

  test('carry the nonce of their policy, another one each time', async () => {
    const origin = await startServer();
    const nonces = [];
    for (const response of [await fetch(origin), await fetch(origin)]) {
      const policy = response.headers.get('content-security-policy') ?? '';
      const nonce = /style-src 'self' 'nonce-([^']{20,})'/.exec(policy)?.[1];
      expect(await response.text()).toBe(PAGE.replaceAll('__CSP_NONCE__', nonce ?? '?'));
      nonces.push(nonce);
    }
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test('are only ever read', async () => {
    const response = await sendRaw(await startServer(), '/user/u1', 'POST');
    expect(response.statusCode).toBe(405);
    expect(response.headers.allow).toBe('GET, HEAD');
  });
});

describe('files', () => {
  test('with a hash in their name are kept for good', async () => {
    const response = await fetch(`${await startServer()}/assets/index-abc123.js`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-type')).toMatch(/javascript/);
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.text()).toBe(SCRIPT);
  });

  test('without one are kept for an hour', async () => {
    const response = await fetch(`${await startServer()}/icon.svg`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
    expect(response.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
  });

  test.each(['/assets/old-def456.js', '/assets/', '/assets', '/missing.png', '/%2e%2e%2fx.txt'])(
    'that are missing are not found, and not answered with the page: %s',
    async (path) => {
      const response = await fetch((await startServer()) + path);
      expect(response.status).toBe(404);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    },
  );

  test.each(['/agent-api/x', '/voice/x', '/healthz/x', '/demo-calls/x'])(
    'are not looked for at the gateway’s addresses: %s',
    async (path) => {
      const response = await fetch((await startServer()) + path);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: 404, status: 'error' });
    },
  );
});

describe('every answer', () => {
  test.each(['/', '/icon.svg', '/missing.png', '/healthz', '/voice', CALL])(
    'has the security headers: %s',
    async (path) => {
      const { headers } = await fetch((await startServer()) + path);
      const policy = (headers.get('content-security-policy') ?? '').replace(/nonce-[^']+/, 'nonce');
      expect(policy).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self' 'nonce'; img-src 'self' data:; " +
          "font-src 'self'; connect-src 'self'; media-src 'self' blob:; worker-src 'self'; " +
          "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('microphone=()');
    },
  );
});

describe('the gateway in the server', () => {
  test('is healthy and has no demo calls by itself', async () => {
    const origin = await startServer();
    expect(await (await fetch(`${origin}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${origin}/demo-calls`)).json()).toEqual({ calls: [] });
  });

  test('compresses what the platform did not, and fails when the platform dies', async () => {
    const platform = await startUpstream((req, res) => {
      res.writeHead(200, { 'content-type': 'application/json' }).write('["whole"');
      if (req.url?.includes('dies')) setTimeout(() => res.destroy(), 20);
      else res.end(']');
    });
    const origin = await startServer(platform.origin);
    const whole = await fetch(origin + CALL);
    expect(whole.headers.get('content-encoding')).toBe('gzip');
    expect(await whole.json()).toEqual(['whole']);
    const half = fetch(`${origin}/agent-api/user/u/task/t/detail/dies`).then((res) => res.text());
    await expect(half).rejects.toThrow();
  });

  test('leaves audio as it is', async () => {
    const platform = await startUpstream((_, res) =>
      res.writeHead(200, { 'content-type': 'audio/wav' }).end('RIFF'),
    );
    const origin = await startServer(platform.origin);
    const clip = encodeURIComponent(`${platform.origin}/download-voice`);
    const response = await fetch(`${origin}/voice?src=${clip}`);
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await response.text()).toBe('RIFF');
  });
});
