import { createServer as createTcpServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { CALL, listen, requestLines, startBoth, startGateway, until } from '../testing.ts';

const QUICK = { connectMs: 200, silenceMs: 200 };

describe('a platform that fails', () => {
  test('is unreachable when nothing listens', async () => {
    const gateway = await startGateway({ platformUrl: 'http://127.0.0.1:1/agent-api' });
    const response = await fetch(`${gateway.origin}${CALL}`);
    expect(response.status).toBe(502);
    expect(response.headers.get('x-turnwise-error')).toBe('platform-unreachable');
    expect(await response.json()).toEqual({
      code: 502,
      status: 'error',
      message: 'The platform could not be reached.',
      data: [],
    });
    await until(() => requestLines(gateway).length > 0);
    expect(requestLines(gateway)[0]).toMatchObject({
      status: 502,
      reason: 'platform-unreachable',
      code: 'ECONNREFUSED',
    });
  });

  test('times out when the connection never completes', async () => {
    const mute = await listen(createTcpServer((socket) => socket.on('error', () => {})));
    const gateway = await startGateway({
      platformUrl: mute.replace('http:', 'https:'),
      timeouts: { ...QUICK, silenceMs: 60_000 },
    });
    await expectTimeout(await fetch(`${gateway.origin}${CALL}`));
  });

  test('times out when it never answers', async () => {
    const { gateway } = await startBoth(() => {}, { timeouts: QUICK });
    await expectTimeout(await fetch(`${gateway.origin}${CALL}`));
  });

  test('times out when its body never begins', async () => {
    const { gateway } = await startBoth(
      (_, res) => res.writeHead(200, { 'content-type': 'application/json' }).flushHeaders(),
      { timeouts: QUICK },
    );
    await expectTimeout(await fetch(`${gateway.origin}${CALL}`));
  });

  test.each([
    ['an error page', 'text/html', '<html>'],
    ['a page that claims to be JSON', 'application/json', '<html>'],
    ['an empty body', 'application/json', ''],
  ])('is told when it answers with %s', async (_, type, body) => {
    const { gateway } = await startBoth((_, res) =>
      res.writeHead(200, { 'content-type': type }).end(body),
    );
    const response = await fetch(`${gateway.origin}${CALL}`);
    expect(response.status).toBe(502);
    expect(response.headers.get('x-turnwise-error')).toBe('platform-not-json');
    expect(await response.json()).toMatchObject({ code: 502, status: 'error', data: [] });
  });

  test.each([401, 403, 404, 429])(
    'keeps status %i of an answer that is not JSON',
    async (status) => {
      const { gateway } = await startBoth((_, res) =>
        res.writeHead(status, { 'content-type': 'text/html', 'retry-after': '9' }).end('<html>'),
      );
      const response = await fetch(`${gateway.origin}${CALL}`);
      expect(response.status).toBe(status);
      expect(response.headers.get('x-turnwise-error')).toBe('platform-not-json');
      expect(response.headers.get('retry-after')).toBe('9');
      expect(await response.json()).toMatchObject({ code: status, status: 'error' });
    },
  );

  test('is not followed elsewhere', async () => {
    const { platform, gateway } = await startBoth((_, res) =>
      res.writeHead(302, { location: '/login' }).end(),
    );
    expect((await fetch(`${gateway.origin}${CALL}`, { redirect: 'manual' })).status).toBe(502);
    expect(platform.requests).toHaveLength(1);
  });
});

async function expectTimeout(response: Response): Promise<void> {
  expect(response.status).toBe(504);
  expect(response.headers.get('x-turnwise-error')).toBe('platform-timeout');
  expect(await response.json()).toMatchObject({ code: 504, status: 'error', data: [] });
}
