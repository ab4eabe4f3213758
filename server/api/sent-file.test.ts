import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { expect, test, vi } from 'vitest';
import { route } from '../../src/contract/route.ts';
import type { GatewayEnv } from '../http/errors.ts';
import type { Store } from '../store/store.ts';
import { listen } from '../testing.ts';
import { thisComputer } from './access.ts';
import { serveFile } from './serve.ts';

/** A server of one file, whose chunks are made as told. */
async function serve(chunks: () => AsyncGenerator<string, void>) {
  const app = new Hono<GatewayEnv>();
  const logFault = vi.fn();
  const identify = async () => thisComputer;
  const clientOf = () => ({ address: '', device: '' });
  const findCallOfReview = async () => undefined;
  const file = route({
    ...{ method: 'get', path: '/file', summary: '', right: 'read', files: ['text/plain'] },
  });
  // The file comes from no store.
  const store = {} as Store;
  serveFile({ app, store, identify, clientOf, findCallOfReview, logFault }, file, () => {
    return { type: 'text/plain', name: 'file.txt', chunks: chunks() };
  });
  const origin = await listen(createServer(getRequestListener(app.fetch)));
  return { logFault, fetchFile: () => fetch(`${origin}/api/v1/file`) };
}

test('a file is sent while it is made', async () => {
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const { fetchFile } = await serve(async function* () {
    yield 'first,';
    await finished;
    yield 'last';
  });
  const response = await fetchFile();
  const reader = response.body?.getReader();
  const read = async () => new TextDecoder().decode((await reader?.read())?.value);
  expect(await read()).toBe('first,');
  finish();
  expect(await read()).toBe('last');
});

test('no more of a file is made for a reader that went away', async () => {
  let isStopped = false;
  const { fetchFile } = await serve(async function* () {
    try {
      for (;;) yield 'x'.repeat(100_000);
    } finally {
      isStopped = true;
    }
  });
  await (await fetchFile()).body?.cancel();
  await vi.waitFor(() => expect(isStopped).toBe(true), { timeout: 30_000 });
});

test('a file that cannot be finished never looks whole', async () => {
  const { fetchFile, logFault } = await serve(async function* () {
    yield 'first,';
    throw new Error('no more');
  });
  const response = await fetchFile();
  await expect(response.text()).rejects.toThrow();
  expect(logFault).toHaveBeenCalledOnce();
});
