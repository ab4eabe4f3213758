import { v7 as uuidv7 } from 'uuid';
import { type Input, type Output, pathOf, type Route } from '../../src/contract/route.ts';
import { routes } from '../../src/contract/routes.ts';
import type { ScorecardDefinition } from '../../src/contract/scorecard.ts';
import type { ScorecardVersion } from '../../src/contract/scorecards.ts';
import { documentedAnswer } from '../../src/testing/builders.ts';
import { type EngineKind, migratedStore } from '../store/testing/engines.ts';
import { sendJson, startGateway, startUpstream } from '../testing.ts';

/** A server with a store of its own, before a platform that answers with the documented call. */
export async function startApi(kind: EngineKind, host?: string) {
  const platform = await startUpstream((_, res) => sendJson(res, documentedAnswer()));
  const config = { platformUrl: platform.origin, store: await migratedStore(kind) };
  const gateway = await startGateway({ ...config, ...(host === undefined ? {} : { host }) });
  return { ...gateway, platform };
}

/** What a request is made of; what a route does not have is left out. */
export type Asking<R extends Route> = Partial<Omit<Input<R>, 'query'>> & {
  /** As in an address. */
  query?: Record<string, string>;
  /** The revision that is said to have been seen. */
  seen?: number;
};

/** What came back: the answer's body, or a problem. */
export interface Came<R extends Route> {
  status: number;
  body: Output<R>;
  etag: string | null;
}

/** Asks the API as the page does. */
export async function ask<R extends Route>(
  { origin }: { origin: string },
  route: R,
  { params, query = {}, body, seen }: Asking<R> = {},
): Promise<Came<R>> {
  const path = pathOf(route, (params ?? {}) as Record<string, string>);
  const search = new URLSearchParams(query).toString();
  const response = await fetch(`${origin}${path}${search && `?${search}`}`, {
    method: route.method.toUpperCase(),
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? undefined : JSON.parse(text),
    etag: response.headers.get('etag'),
  };
}

/** A published scorecard. */
export async function publishedCard(
  api: { origin: string },
  definition: ScorecardDefinition,
): Promise<ScorecardVersion> {
  const [id, draftId] = [uuidv7(), uuidv7()];
  await ask(api, routes.createScorecard, { params: { id }, body: { draftId, definition } });
  const published = await ask(api, routes.publish, { params: { id: draftId }, seen: 1 });
  return published.body;
}

/** A call of the platform. */
export const call = { account: 'u1', task: 't1', record: 'r1' };

/** A new review of the call by a scorecard. */
export function startReview(api: { origin: string }, version: ScorecardVersion, id = uuidv7()) {
  const body = { call, subAccount: null, scorecardVersionId: version.id };
  return ask(api, routes.startReview, { params: { id }, body });
}
