import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callPath } from '../e2e/demo-calls.ts';
import { startDemoPlatform } from '../server/demo-platform/start.ts';

// A platform that answers every request with the same call of 25 MB, as fast as it is read.
const chunkBytes = 64 * 1024;
const token = 'any';
const demo = await startDemoPlatform({ token });
const call = await fetch(demo.url + callPath('rows-15800'), {
  headers: { authorization: `Bearer ${token}` },
});
const body = Buffer.from(await call.arrayBuffer());
await demo.stop();

const server = createServer((_, response) => {
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': body.length,
  });
  let sent = 0;
  const pump = () => {
    while (sent < body.length) {
      const chunk = body.subarray(sent, sent + chunkBytes);
      sent += chunk.length;
      if (!response.write(chunk)) {
        response.once('drain', pump);
        return;
      }
    }
    response.end();
  };
  pump();
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`);
});
