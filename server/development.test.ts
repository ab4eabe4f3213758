import { createServer } from 'node:http';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { startDevelopment } from './development.ts';
import { CALL, listen, sendJson, startUpstream, TOKEN, UNREACHABLE_DATABASE } from './testing.ts';

test('the development server answers the gateway’s paths and leaves the rest to the next', async () => {
  const platform = await startUpstream((_, res) => sendJson(res, { code: 200 }));
  const env = {
    PLATFORM_URL: platform.origin,
    PLATFORM_TOKEN: TOKEN,
    DATABASE_URL: UNREACHABLE_DATABASE,
  };
  const development = await startDevelopment(env, pino({ level: 'silent' }));
  onTestFinished(() => development.stop());
  const origin = await listen(
    createServer((req, res) => development.middleware(req, res, () => res.end('next'))),
  );
  expect(await (await fetch(`${origin}${CALL}?sub_user_id=s`)).json()).toEqual({ code: 200 });
  expect(await (await fetch(`${origin}/healthz?a`)).json()).toEqual({ status: 'ok' });
  for (const path of ['/', '/voices', '/src/main.tsx', '/user/u1/task/t1/detail/r1']) {
    expect(await (await fetch(origin + path)).text()).toBe('next');
  }
});
