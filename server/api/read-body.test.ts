import { once } from 'node:events';
import { connect } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { pathOf } from '../../src/contract/route.ts';
import { routes } from '../../src/contract/routes.ts';
import { startApi } from './testing.ts';

/** Sends a body without an end, for as long as it is taken; gives what was answered, and how much went out. */
async function sendEndlessly(origin: string, path: string) {
  const { host, hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  let answer = '';
  let sent = 0;
  // The server may reset what goes on sending.
  socket.on('error', () => {});
  socket.on('data', (data) => {
    answer += data;
  });
  await once(socket, 'connect');
  socket.write(
    `PUT ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n` +
      'Transfer-Encoding: chunked\r\n\r\n',
  );
  const chunk = `${(64 * 1024).toString(16)}\r\n${'['.repeat(64 * 1024)}\r\n`;
  while (!socket.closed) {
    sent += chunk.length;
    if (socket.write(chunk)) await new Promise(setImmediate);
    else await new Promise((resolve) => socket.once('drain', resolve).once('close', resolve));
  }
  return { answer, sent };
}

test('a body without an end is refused, and its connection closed', async () => {
  const { origin } = await startApi('embedded');
  const path = pathOf(routes.createScorecard, { id: uuidv7() });
  const { answer, sent } = await sendEndlessly(origin, path);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(sent).toBeLessThan(50_000_000);
  expect((await fetch(origin + pathOf(routes.listScorecards, {}))).status).toBe(200);
});
