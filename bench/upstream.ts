import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// A platform that answers every request with JSON of 25 MB, as fast as it is read.
const chunk = Buffer.alloc(64 * 1024, ' ');
const opening = Buffer.from('{"data":"');
const closing = Buffer.from('"}');
const bytes = 25 * 2 ** 20;

const server = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes });
  response.write(opening);
  let left = bytes - opening.length - closing.length;
  const pump = () => {
    while (left > 0) {
      const part = left < chunk.length ? chunk.subarray(0, left) : chunk;
      left -= part.length;
      if (!response.write(part)) {
        response.once('drain', pump);
        return;
      }
    }
    response.end(closing);
  };
  pump();
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`);
});
