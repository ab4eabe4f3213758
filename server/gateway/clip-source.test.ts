import { describe, expect, test } from 'vitest';
import {
  CLIP,
  clipUrl,
  requestLines,
  startBoth,
  startGateway,
  startUpstream,
  TOKEN,
  until,
  WAV,
} from '../testing.ts';

async function expectRefused(response: Response, reason = 'voice-host-refused'): Promise<void> {
  expect(response.status).toBe(403);
  expect(response.headers.get('x-turnwise-error')).toBe(reason);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toMatchObject({ code: 403, status: 'error', data: [] });
}

describe('the link of a clip', () => {
  test.each([
    '/voice',
    '/voice?src=',
    '/voice?src=clip.wav',
    '/voice?src=%2F%2F127.0.0.1%2Fclip',
    '/voice?src=file%3A%2F%2F%2Fetc%2Fpasswd',
    '/voice?src=data%3Aaudio%2Fwav%2Cx',
    '/voice?src=http%3A%2F%2Fuser%3Apw%40127.0.0.1%2F',
    '/voice?src=http%3A%2F%2F',
  ])('is malformed: %s', async (path) => {
    const gateway = await startGateway({ platformUrl: 'http://127.0.0.1:1' });
    const response = await fetch(gateway.origin + path);
    expect(response.status).toBe(400);
    expect(response.headers.get('x-turnwise-error')).toBe('voice-src-malformed');
  });

  test('may not lead to another host, or to another port of the platform’s', async () => {
    const other = await startUpstream((_, res) => res.end(WAV));
    const gateway = await startGateway({ platformUrl: 'http://127.0.0.1:1/agent-api' });
    await expectRefused(await fetch(clipUrl(gateway, 'http://example.com/clip')));
    await expectRefused(await fetch(clipUrl(gateway, `${other.origin}/clip`)));
    expect(other.requests).toHaveLength(0);
  });

  test.each(['localhost', '127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '2130706433'])(
    'may not lead inside through a listed host: %s',
    async (host) => {
      const inside = await startUpstream((_, res) => res.end(WAV));
      const { hostname } = new URL(`http://${host}/`);
      const gateway = await startGateway({
        platformUrl: 'http://127.0.0.1:1',
        places: { voiceHosts: [{ hostname, port: inside.port }] },
      });
      await expectRefused(await fetch(clipUrl(gateway, `http://${host}:${inside.port}/clip`)));
      expect(inside.requests).toHaveLength(0);
    },
  );

  test('may redirect within the platform', async () => {
    const { platform, gateway } = await startBoth(
      (req, res) => {
        if (req.url === CLIP) res.writeHead(302, { location: '/files/1.wav' }).end();
        else res.writeHead(200, { 'content-type': 'audio/wav' }).end(WAV);
      },
      { places: { voicePaths: ['/files/'] } },
    );
    const response = await fetch(clipUrl(gateway, `${platform.origin}${CLIP}`), {
      headers: { range: 'bytes=0-' },
    });
    expect(response.status).toBe(200);
    expect(platform.requests.map(({ url }) => url)).toEqual([CLIP, '/files/1.wav']);
    expect(platform.requests[1]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
    expect(platform.requests[1]?.headers.range).toBe('bytes=0-');
  });

  test('may not redirect elsewhere', async () => {
    const other = await startUpstream((_, res) => res.end(WAV));
    for (const location of [
      `${other.origin}/clip`,
      'file:///etc/passwd',
      'http://',
      'http://a@b/',
    ]) {
      const { platform, gateway } = await startBoth(
        (_, res) => res.writeHead(302, { location }).end(),
        { places: { voiceHosts: [{ hostname: '127.0.0.1', port: other.port }] } },
      );
      await expectRefused(await fetch(clipUrl(gateway, `${platform.origin}${CLIP}`)));
    }
    expect(other.requests).toHaveLength(0);
  });

  test('may not lead to another path of the platform', async () => {
    const { platform, gateway } = await startBoth((_, res) =>
      res.writeHead(200, { 'content-type': 'audio/wav' }).end(WAV),
    );
    for (const path of [
      '/api/agent-api/user/u1',
      '/clip',
      '/api/agent-api/download-voice/%2e%2e',
    ]) {
      const response = await fetch(clipUrl(gateway, platform.origin + path));
      await expectRefused(response, 'voice-path-refused');
    }
    expect(platform.requests).toHaveLength(0);
  });

  test('may not redirect to another path of the platform', async () => {
    const { platform, gateway } = await startBoth((_, res) =>
      res.writeHead(302, { location: '/api/agent-api/user/u1' }).end(),
    );
    const response = await fetch(clipUrl(gateway, `${platform.origin}${CLIP}`));
    await expectRefused(response, 'voice-path-refused');
    expect(platform.requests.map(({ url }) => url)).toEqual([CLIP]);
  });

  test('may not redirect for ever', async () => {
    const { platform, gateway } = await startBoth((_, res) =>
      res.writeHead(302, { location: CLIP }).end(),
    );
    expect((await fetch(clipUrl(gateway, `${platform.origin}${CLIP}`))).status).toBe(502);
    expect(platform.requests).toHaveLength(6);
  });

  test('takes the token to the platform’s own origin only', async () => {
    const platform = await startUpstream((_, res) =>
      res.writeHead(200, { 'content-type': 'audio/wav' }).end(WAV),
    );
    const gateway = await startGateway({
      platformUrl: `${platform.origin.replace('http:', 'https:')}/api/agent-api`,
    });
    expect((await fetch(clipUrl(gateway, `${platform.origin}${CLIP}`))).status).toBe(200);
    expect(platform.requests[0]?.headers.authorization).toBeUndefined();
  });

  test('is told to nobody, nor are the token and phone numbers', async () => {
    const { platform, gateway } = await startBoth((_, res) =>
      res.writeHead(500).end('17838463327'),
    );
    const key = 'ZTdwdjR1ZWN5b1M1NDZzbjFlbFBlQVQzMDJ5ZWh2ODduVEdVUGRwV1pNS0RBR1F3Z01n';
    const answers = [
      await fetch(clipUrl(gateway, `${platform.origin}${CLIP}?key=${key}`)),
      await fetch(clipUrl(gateway, `${platform.origin}/clip?key=${key}`)),
      await fetch(clipUrl(gateway, `http://127.0.0.1:1/clip?key=${key}`)),
      await fetch(
        `${gateway.origin}/agent-api/user/17838463327/task/t/detail/r?sub_user_id=${key}`,
      ),
      await fetch(`${gateway.origin}/voice/${key}`),
    ];
    const told = await Promise.all(answers.map((answer) => answer.text()));
    await until(() => requestLines(gateway).length === answers.length);
    const all = [...told, ...gateway.logLines].join('\n');
    for (const secret of [TOKEN, key, '17838463327', platform.origin]) {
      expect(all).not.toContain(secret);
    }
    expect(requestLines(gateway)).toContainEqual(
      expect.objectContaining({ method: 'GET', path: '/voice', status: 403 }),
    );
  });
});
