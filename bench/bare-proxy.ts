import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';

// The simplest proxy, of Node's own modules with one pipe: `bare-proxy.js <upstream>`.
const [upstream = ''] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });

function relay(answer: IncomingMessage, outgoing: ServerResponse, isCompressed: boolean): void {
  const { 'content-length': length, ...headers } = answer.headers;
  const coding = isCompressed ? { 'content-encoding': 'gzip' } : { 'content-length': length };
  outgoing.writeHead(answer.statusCode ?? 502, { ...headers, ...coding });
  const onEnd = (error: unknown) => error && outgoing.destroy();
  if (isCompressed) pipeline(answer, createGzip(), outgoing, onEnd);
  else pipeline(answer, outgoing, onEnd);
}

const server = createServer((incoming, outgoing) => {
  const isCompressed = incoming.headers['accept-encoding'] === 'gzip';
  request(new URL(incoming.url ?? '/', upstream), { agent }, (answer) =>
    relay(answer, outgoing, isCompressed),
  )
    .on('error', () => outgoing.destroy())
    .end();
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`);
});
