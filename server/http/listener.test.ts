import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Hono } from 'hono';
import { expect, onTestFinished, test } from 'vitest';
import type { GatewayEnv } from './errors.ts';
import { listen } from './listener.ts';

async function startServer() {
  const app = new Hono<GatewayEnv>().get('/', (c) => c.text('here'));
  const limits = { headersMs: 3_000, wholeMs: 5_000 };
  const server = await listen(app, { host: '127.0.0.1', port: 0, stopGraceMs: 0, limits });
  onTestFinished(() => server.stop());
  return server.url;
}

/** Opens a connection, and sends something that is no whole request. */
async function openHalf(url: string, sent: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  // A server that closes the connection may reset it.
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(sent);
  return socket;
}

async function closing(socket: Socket): Promise<void> {
  socket.resume();
  if (!socket.closed) await new Promise<void>((resolve) => socket.once('close', () => resolve()));
}

test('a thousand half-open connections keep nobody out, and are closed', async () => {
  const url = await startServer();
  const half = await Promise.all(
    Array.from({ length: 1_000 }, () => openHalf(url, 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n')),
  );
  expect(half.filter(({ closed }) => closed)).toEqual([]);
  expect(await (await fetch(url)).text()).toBe('here');
  await Promise.all(half.map(closing));
  expect(await (await fetch(url)).text()).toBe('here');
}, 60_000);

test('a request whose body does not come to its end is given up', async () => {
  const url = await startServer();
  const head = 'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n';
  const socket = await openHalf(url, `${head}{`);
  await closing(socket);
}, 60_000);
