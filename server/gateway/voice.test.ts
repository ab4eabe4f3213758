import { describe, expect, test } from 'vitest';
import { CLIP, clipUrl, sendJson, sendRaw, startBoth, TOKEN, WAV } from '../testing.ts';

describe('a clip of the platform', () => {
  test('arrives whole, with the token sent for it', async () => {
    const { platform, gateway } = await startBoth((_, res) =>
      res
        .writeHead(200, { 'content-type': 'audio/x-wav', 'set-cookie': 'a=b', etag: '"1"' })
        .end(WAV),
    );
    const response = await fetch(clipUrl(gateway, `${platform.origin}${CLIP}?key=abc%2B`));
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(WAV);
    expect(response.headers.get('content-type')).toBe('audio/x-wav');
    expect(response.headers.get('cache-control')).toBe('private, max-age=86400');
    expect(response.headers.get('etag')).toBe('"1"');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(platform.requests[0]?.url).toBe(`${CLIP}?key=abc%2B`);
    expect(platform.requests[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
  });

  test('arrives in part when a part is asked for', async () => {
    const { platform, gateway } = await startBoth((_, res) =>
      res
        .writeHead(206, {
          'content-type': 'audio/wav',
          'content-range': 'bytes 10-19/100',
          'content-length': '10',
          'accept-ranges': 'bytes',
          'last-modified': 'Mon, 03 Jul 2023 07:21:50 GMT',
        })
        .end(WAV.subarray(10, 20)),
    );
    const response = await fetch(clipUrl(gateway, `${platform.origin}${CLIP}`), {
      headers: { range: 'bytes=10-19', 'if-range': '"1"' },
    });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe('bytes 10-19/100');
    expect(response.headers.get('content-length')).toBe('10');
    expect(response.headers.get('accept-ranges')).toBe('bytes');
    expect(response.headers.get('last-modified')).toBe('Mon, 03 Jul 2023 07:21:50 GMT');
    expect(platform.requests[0]?.headers).toMatchObject({
      range: 'bytes=10-19',
      'if-range': '"1"',
    });
  });

  test('tells its length and type without its body', async () => {
    const { platform, gateway } = await startBoth((_, res) =>
      res.writeHead(200, { 'content-type': 'audio/wav', 'content-length': '100' }).end(),
    );
    const response = await fetch(clipUrl(gateway, `${platform.origin}${CLIP}`), { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe('100');
    expect(platform.requests[0]?.method).toBe('HEAD');
  });

  test('is only ever read', async () => {
    const { gateway } = await startBoth((_, res) => res.end(WAV));
    const response = await sendRaw(gateway.origin, '/voice?src=http://a/', 'POST');
    expect(response.statusCode).toBe(405);
    expect(response.headers.allow).toBe('GET, HEAD');
  });

  test.each([
    ['RIFF....WAVEfmt ', 'audio/wav'],
    ['ID3\u0003\0\0\0\0\0\0\0\0', 'audio/mpeg'],
    ['OggS\0\u0002\0\0\0\0\0\0', 'audio/ogg'],
    ['fLaC\0\0\0\u0022\0\0\0\0', 'audio/flac'],
    ['\0\0\0\u0020ftypM4A ', 'audio/mp4'],
    ['\xff\xfb\x90\x44\0\0\0\0\0\0\0\0', 'audio/mpeg'],
  ])('without a telling type is recognised by its first bytes: %j', async (beginning, type) => {
    const bytes = Buffer.from(beginning, 'latin1');
    const { platform, gateway } = await startBoth((_, res) => {
      res
        .writeHead(200, { 'content-type': 'application/octet-stream' })
        .write(bytes.subarray(0, 3));
      setTimeout(() => res.end(bytes.subarray(3)), 10);
    });
    const response = await fetch(clipUrl(gateway, `${platform.origin}${CLIP}`));
    expect(response.headers.get('content-type')).toBe(type);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
  });

  test('without a telling type is taken as it is from the middle on', async () => {
    const { platform, gateway } = await startBoth((_, res) =>
      res.writeHead(206, { 'content-range': 'bytes 50-99/100' }).end(WAV.subarray(50)),
    );
    const response = await fetch(clipUrl(gateway, `${platform.origin}${CLIP}`));
    expect(response.status).toBe(206);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
  });

  test.each([
    ['a page', 'text/html', '<html>'],
    ['an error in JSON', 'application/json', '{"status":"error"}'],
    ['a page of no type', 'application/octet-stream', '<html><body></body></html>'],
    ['a picture', 'image/svg+xml', '<svg/>'],
  ])('is refused when it turns out to be %s', async (_, type, body) => {
    const { platform, gateway } = await startBoth((_, res) =>
      res.writeHead(200, { 'content-type': type }).end(body),
    );
    const response = await fetch(clipUrl(gateway, `${platform.origin}${CLIP}`));
    expect(response.status).toBe(502);
    expect(response.headers.get('x-turnwise-error')).toBe('voice-not-audio');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test.each([403, 404, 416, 422, 500])(
    'is refused in the platform’s own words: %i',
    async (status) => {
      const { platform, gateway } = await startBoth((_, res) =>
        sendJson(res, { status: 'error', message: '没有录音' }, status),
      );
      const response = await fetch(clipUrl(gateway, `${platform.origin}${CLIP}`));
      expect(response.status).toBe(status);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.json()).toEqual({ status: 'error', message: '没有录音' });
    },
  );

  test.each([
    ['a page', '<html>'],
    ['JSON without end', `["${'x'.repeat(200_000)}"]`],
  ])('is refused in our words when the platform’s are %s', async (_, body) => {
    const { platform, gateway } = await startBoth((_, res) => res.writeHead(422).end(body));
    const response = await fetch(clipUrl(gateway, `${platform.origin}${CLIP}`));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 422, status: 'error', data: [] });
  });

  test('times out when the platform stays silent', async () => {
    const timeouts = { connectMs: 200, silenceMs: 200 };
    const { platform, gateway } = await startBoth(() => {}, { timeouts });
    const response = await fetch(clipUrl(gateway, `${platform.origin}${CLIP}`));
    expect(response.status).toBe(504);
    expect(response.headers.get('x-turnwise-error')).toBe('platform-timeout');
  });

  test('is cut off when the platform dies halfway', async () => {
    const { platform, gateway } = await startBoth((_, res) => {
      res.writeHead(200, { 'content-type': 'audio/wav' }).write(WAV);
      setTimeout(() => res.destroy(), 20);
    });
    const response = await fetch(clipUrl(gateway, `${platform.origin}${CLIP}`));
    await expect(response.arrayBuffer()).rejects.toThrow();
  });
});
