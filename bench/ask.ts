import { type Input, type Output, pathOf, type Route } from '../src/contract/route.ts';

/** What a request is made of; what a route does not have is left out. */
type Asking<R extends Route> = Partial<Omit<Input<R>, 'query'>> & {
  query?: Record<string, string>;
  /** The revision that is said to have been seen. */
  seen?: number;
};

/** Asks a server's API as the page does; the answer's body, and how long it took to be here whole. */
export async function ask<R extends Route>(
  origin: string,
  route: R,
  { params, query = {}, body, seen }: Asking<R> = {},
): Promise<{ body: Output<R>; ms: number }> {
  const url = new URL(pathOf(route, (params ?? {}) as Record<string, string>), origin);
  url.search = new URLSearchParams(query).toString();
  const request = {
    method: route.method.toUpperCase(),
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  const start = performance.now();
  const response = await fetch(url, request);
  const text = await response.text();
  const ms = performance.now() - start;
  if (!response.ok)
    throw new Error(`${request.method} ${url.pathname}: ${response.status} ${text}`);
  return { body: JSON.parse(text), ms };
}
