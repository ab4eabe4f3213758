import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { CALL, sendJson, sendRaw, startBoth, startGateway, TOKEN } from '../testing.ts';

describe('a documented request', () => {
  test('reaches the platform with the token and the sub account, and nothing else', async () => {
    const { platform, gateway } = await startBoth((_, res) => sendJson(res, { code: 200 }));
    const response = await fetch(`${gateway.origin}${CALL}?sub_user_id=a%26b&debug=1`, {
      headers: { cookie: 'a=b', 'x-forwarded-for': '8.8.8.8' },
    });
    expect(await response.json()).toEqual({ code: 200 });
    const [request] = platform.requests;
    expect(request?.url).toBe('/api/agent-api/user/u1/task/t1/detail/r1?sub_user_id=a%26b');
    expect(request?.headers.authorization).toBe(`Bearer ${TOKEN}`);
    expect(request?.headers.cookie).toBeUndefined();
    expect(request?.headers['x-forwarded-for']).toBeUndefined();
  });

  test('finds the platform whose address ends with a slash', async () => {
    const { platform } = await startBoth((_, res) => sendJson(res, {}));
    const gateway = await startGateway({ platformUrl: `${platform.origin}/agent-api/` });
    await fetch(`${gateway.origin}${CALL}`);
    expect(platform.requests[0]?.url).toBe('/agent-api/user/u1/task/t1/detail/r1');
  });

  test('keeps its ids encoded', async () => {
    const { platform, gateway } = await startBoth((_, res) => sendJson(res, {}));
    await sendRaw(gateway.origin, '/agent-api/user/a%2Fb/task/%E4%BD%A0/detail/c%3Fd');
    expect(platform.requests[0]?.url).toBe('/api/agent-api/user/a%2Fb/task/%E4%BD%A0/detail/c%3Fd');
  });

  test('is answered with the platform’s status, body and headers, never to be stored', async () => {
    const { gateway } = await startBoth((_, res) => {
      res.writeHead(429, {
        'content-type': 'application/json; charset=utf-8',
        'retry-after': '7',
        'set-cookie': 'a=b',
        'cache-control': 'public',
      });
      res.end('{"message":"慢一点"}');
    });
    const response = await fetch(`${gateway.origin}${CALL}`);
    expect(response.status).toBe(429);
    expect(await response.json()).toEqual({ message: '慢一点' });
    expect(response.headers.get('retry-after')).toBe('7');
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('vary')).toBe('accept-encoding');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('x-turnwise-error')).toBeNull();
  });

  test.each([401, 403, 500, 503])('passes status %i through', async (status) => {
    const { gateway } = await startBoth((_, res) => sendJson(res, { status: 'error' }, status));
    expect((await fetch(`${gateway.origin}${CALL}`)).status).toBe(status);
  });

  test('has its numbers masked, in texts and fields, whether the platform compresses or not', async () => {
    const answer = {
      records: [
        { callee: '017838463327', question: '我的号码是13912345678', task_id: '1391234567' },
      ],
      numeric: 13912345678,
      info: { record: { bridge_number: '61234567' }, note: '座机61234567' },
    };
    const masked = {
      records: [
        { callee: '0178****3327', question: '我的号码是139****5678', task_id: '1391234567' },
      ],
      numeric: '139****5678',
      info: { record: { bridge_number: '61****67' }, note: '座机61****67' },
    };
    for (const isCompressed of [false, true]) {
      const { platform, gateway } = await startBoth((_, res) => {
        if (!isCompressed) return void sendJson(res, answer);
        res.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
        res.end(gzipSync(JSON.stringify(answer)));
      });
      const response = await fetch(`${gateway.origin}${CALL}`, {
        headers: { 'accept-encoding': 'gzip' },
      });
      expect(await response.json()).toEqual(masked);
      expect(platform.requests[0]?.headers['accept-encoding']).toBe('gzip');
    }
  });

  test('is no answer in a coding that was not asked for', async () => {
    const { gateway } = await startBoth((_, res) => {
      res.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'zstd' });
      res.end('{}');
    });
    expect((await fetch(`${gateway.origin}${CALL}`)).status).toBe(502);
  });

  test('gets JSON that is called something else as JSON', async () => {
    const { gateway } = await startBoth((_, res) => {
      res.writeHead(200, { 'content-type': 'text/html' }).write('\uFEFF');
      res.end('\n {"code":200}');
    });
    const response = await fetch(`${gateway.origin}${CALL}`);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({ code: 200 });
  });
});

describe('what is not documented', () => {
  test.each([
    '/agent-api',
    '/agent-api/user/u1/task',
    '/agent-api/user/u1/task/t1/detail/r1/more',
    '/agent-api/user//task/t1/detail/r1',
    '/agent-api/user/../task/t1/detail/r1',
    '/agent-api/user/%2e%2E/task/t1/detail/r1',
    '/agent-api/user/u1/task/./detail/r1',
    '/agent-api/user/u1/task/t1/detail/%2e',
    '/agent-api/user/u1/task/t1/detail/%252e%252e',
    '/agent-api/user/u1/task/t1/detail/..%2f..%2fadmin',
    '/agent-api/user/u1/task/t1/detail/x%5C..',
  ])('is not found: %s', async (path) => {
    const { platform, gateway } = await startBoth((_, res) => sendJson(res, {}));
    expect((await sendRaw(gateway.origin, path)).statusCode).toBe(404);
    expect(platform.requests).toHaveLength(0);
  });

  test.each(['HEAD', 'POST', 'DELETE', 'OPTIONS'])('is not allowed: %s', async (method) => {
    const { platform, gateway } = await startBoth((_, res) => sendJson(res, {}));
    const response = await sendRaw(gateway.origin, CALL, method);
    expect(response.statusCode).toBe(405);
    expect(response.headers.allow).toBe('GET');
    expect(platform.requests).toHaveLength(0);
  });
});
