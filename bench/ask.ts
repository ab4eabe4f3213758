import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Input, type Output, pathOf, type Route } from '../src/contract/route.ts';

/** What a request is made of; what a route does not have is left out. */
type Asking<R extends Route> = Partial<Omit<Input<R>, 'query'>> & {
  query?: Record<string, string>;
  /** The revision that is said to have been seen. */
  seen?: number;
};

/** Connections are kept, as browsers keep them. */
const agent = new Agent({ keepAlive: true, scheduling: 'fifo' });

/** Asks a server's API as the page does; the answer's body, and how long it took to be here whole. */
export async function ask<R extends Route>(
  origin: string,
  route: R,
  { params, query = {}, body, seen }: Asking<R> = {},
): Promise<{ body: Output<R>; ms: number }> {
  const url = new URL(pathOf(route, (params ?? {}) as Record<string, string>), origin);
  url.search = new URLSearchParams(query).toString();
  const headers = {
    'sec-fetch-site': 'same-origin',
    ...(seen !== undefined && { 'if-match': `"${seen}"` }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  const start = performance.now();
  const response = await send(url, route.method, headers, body);
  const answer = await text(response);
  const ms = performance.now() - start;
  if (response.statusCode !== 200) {
    throw new Error(`${route.method} ${url.pathname}: ${response.statusCode} ${answer}`);
  }
  return { body: JSON.parse(answer), ms };
}

function send(
  url: URL,
  method: string,
  headers: Record<string, string>,
  body: unknown,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method: method.toUpperCase(), headers, agent }, resolve);
    outgoing.on('error', reject);
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
