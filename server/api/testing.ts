import { v7 as uuidv7 } from 'uuid';
import { type Input, type Output, pathOf, type Route } from '../../src/contract/route.ts';
import { routes } from '../../src/contract/routes.ts';
import type { ScorecardDefinition } from '../../src/contract/scorecard.ts';
import type { ScorecardVersion } from '../../src/contract/scorecards.ts';
import { documentedAnswer } from '../../src/testing/builders.ts';
import type { ServerConfig } from '../config.ts';
import { lendStore } from '../store/testing/lent-stores.ts';
import type { EngineKind } from '../store/testing/templates.ts';
import { sendJson, startGateway, startUpstream } from '../testing.ts';

/** A server with a store that is as new, before a platform that answers with the documented call. */
export async function startApi(kind: EngineKind, config: Partial<ServerConfig> = {}) {
  const platform = await startUpstream((_, res) => sendJson(res, documentedAnswer()));
  const store = await lendStore(kind);
  const gateway = await startGateway({ platformUrl: platform.origin, store, config });
  return { ...gateway, platform };
}

/** What a request is made of; what a route does not have is left out. */
export type Asking<R extends Route> = Partial<Omit<Input<R>, 'query'>> & {
  /** As in an address. */
  query?: Record<string, string>;
  /** The revision that is said to have been seen. */
  seen?: number;
  /** The cookie of who asks, as `signIn` gives it. */
  cookie?: string;
  headers?: Record<string, string>;
};

/** What came back: the answer's body, or a problem. */
export interface Came<R extends Route> {
  status: number;
  body: Output<R>;
  etag: string | null;
  /** The cookie that was given, without what it is for; null where none was. */
  cookie: string | null;
  retryAfter: string | null;
}

/** Asks the API as the page does. */
export async function ask<R extends Route>(
  { origin }: { origin: string },
  route: R,
  { params, query = {}, body, seen, cookie, headers }: Asking<R> = {},
): Promise<Came<R>> {
  const path = pathOf(route, (params ?? {}) as Record<string, string>);
  const search = new URLSearchParams(query).toString();
  const response = await fetch(`${origin}${path}${search && `?${search}`}`, {
    method: route.method.toUpperCase(),
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
      ...(cookie === undefined ? {} : { cookie }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? undefined : JSON.parse(text),
    etag: response.headers.get('etag'),
    cookie: response.headers.get('set-cookie')?.split(';')[0] ?? null,
    retryAfter: response.headers.get('retry-after'),
  };
}

/** A published scorecard. */
export async function publishedCard(
  api: { origin: string },
  definition: ScorecardDefinition,
  by: { cookie?: string } = {},
): Promise<ScorecardVersion> {
  const [id, draftId] = [uuidv7(), uuidv7()];
  const body = { draftId, definition };
  await ask(api, routes.createScorecard, { ...by, params: { id }, body });
  const published = await ask(api, routes.publish, { ...by, params: { id: draftId }, seen: 1 });
  return published.body;
}

/** A call of the platform. */
export const call = { account: 'u1', task: 't1', record: 'r1' };

/** A new review of the call by a scorecard. */
export function startReview(api: { origin: string }, version: ScorecardVersion, id = uuidv7()) {
  const body = { call, subAccount: null, scorecardVersionId: version.id };
  return ask(api, routes.startReview, { params: { id }, body });
}
