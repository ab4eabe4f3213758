import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { CALL, requestLines, startBoth, until } from '../testing.ts';

const QUICK = { connectMs: 200, silenceMs: 200 };

describe('a long answer', () => {
  test('begins to arrive before the platform has finished', async () => {
    let finish = () => {};
    const { gateway } = await startBoth((_, res) => {
      res.writeHead(200, { 'content-type': 'application/json' }).write('{"first":1,');
      finish = () => res.end('"last":2}');
    });
    const headers = { 'accept-encoding': 'identity' };
    const response = await fetch(`${gateway.origin}${CALL}`, { headers });
    const reader = response.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('{"first":1,');
    finish();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('"last":2}');
  });

  test.each(['gzip', 'identity'])('waits for a browser that reads %s slowly', async (coding) => {
    let sent = 0;
    const { gateway } = await startBoth((_, res) => {
      res.writeHead(200, { 'content-type': 'application/json' }).write('[');
      const pump = () => {
        while (sent < 64e6) {
          sent += 64e3;
          if (!res.write(randomBytes(64e3).toString('latin1'), 'latin1'))
            return void res.once('drain', pump);
        }
      };
      pump();
    });
    const browser = new AbortController();
    const response = await fetch(`${gateway.origin}${CALL}`, {
      signal: browser.signal,
      headers: { 'accept-encoding': coding },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-encoding') ?? 'identity').toBe(coding);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(sent).toBeLessThan(32e6);
    browser.abort();
  });

  test.each(['before', 'after'])(
    'is given up %s it began when the browser leaves',
    async (when) => {
      let isGivenUp = false;
      const { platform, gateway } = await startBoth((_, res) => {
        res.on('close', () => {
          isGivenUp = true;
        });
        if (when === 'after') res.writeHead(200, { 'content-type': 'application/json' }).write('{');
      });
      const browser = new AbortController();
      const response = fetch(`${gateway.origin}${CALL}`, { signal: browser.signal });
      const settled = response.catch(() => {});
      await (when === 'after' ? settled : until(() => platform.requests.length > 0));
      browser.abort();
      await until(() => isGivenUp && requestLines(gateway).length > 0);
      await settled;
      const [line] = requestLines(gateway);
      expect(line).toMatchObject({ status: when === 'after' ? 200 : 499, unfinished: true });
      expect(line?.reason).toBeUndefined();
    },
  );

  test.each([
    ['dies', 'platform-unreachable', true],
    ['falls silent', 'platform-timeout', false],
  ])('fails in the browser when the platform %s halfway', async (_, reason, dies) => {
    const { gateway } = await startBoth(
      (_, res) => {
        res.writeHead(200, { 'content-type': 'application/json' }).write('{"first":1,');
        if (dies) setTimeout(() => res.destroy(), 20);
      },
      dies ? {} : { timeouts: QUICK },
    );
    const response = await fetch(`${gateway.origin}${CALL}`);
    await expect(response.text()).rejects.toThrow();
    await until(() => requestLines(gateway).length > 0);
    expect(requestLines(gateway)[0]).toMatchObject({ reason, unfinished: true });
  });
});
