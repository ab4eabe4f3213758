import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { Pool } from 'undici';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, onTestFinished, test } from 'vitest';
import { problem } from '../../src/contract/problem.ts';
import { apiBase, pathOf, type Route } from '../../src/contract/route.ts';
import { routes } from '../../src/contract/routes.ts';
import { card, scale, yesNo } from '../../src/testing/scorecards.ts';
import { rowsOf } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import { startGateway, UNREACHABLE_DATABASE } from '../testing.ts';
import { ask, publishedCard, startApi, startReview } from './testing.ts';

const all = Object.entries<Route>(routes);
const anyId = uuidv7();
const params = {
  ...{ id: anyId, draftId: anyId, versionId: anyId },
  ...{ account: 'a', task: 't', record: 'r', sessionId: anyId },
  ...{ drawId: anyId, itemId: anyId },
};

function send(
  { origin }: { origin: string },
  route: Route,
  init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
): Promise<Response> {
  return fetch(origin + pathOf(route, params), { method: route.method.toUpperCase(), ...init });
}

const asJson = { 'content-type': 'application/json', 'if-match': '"1"' };
const hasBody = ([, { body }]: (typeof all)[number]) => body !== null;

describe('every route', () => {
  test('is served, and in the published document', async () => {
    const api = await startApi('embedded');
    const document = await (await fetch(`${api.origin}${apiBase}/openapi.json`)).json();
    expect(document.openapi).toBe('3.1.0');
    for (const [name, route] of all) {
      expect(document.paths[route.path][route.method].operationId).toBe(name);
      expect((await send(api, route)).status, name).not.toBe(405);
    }
  });

  test('is for those who signed in, but for the routes of signing in', async () => {
    const api = await startApi('embedded', { auth: { kind: 'local' } });
    for (const [name, route] of all.filter(([, { right }]) => right !== 'open')) {
      expect((await send(api, route)).status, name).toBe(401);
    }
  });

  test('refuses pages of other origins', async () => {
    const api = await startApi('embedded');
    for (const [name, route] of all) {
      const foreign = await send(api, route, { headers: { 'sec-fetch-site': 'cross-site' } });
      expect(foreign.status, name).toBe(403);
    }
  });

  test('says so while the store cannot be used', async () => {
    const store = { dataDir: '/nowhere', databaseUrl: UNREACHABLE_DATABASE };
    const api = await startGateway({ platformUrl: 'http://127.0.0.1:1', store });
    const response = await send(api, routes.listScorecards);
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(problem.parse(await response.json()).type).toBe(
      'urn:turnwise:problem:store-unavailable',
    );
  });
});

describe('a route that takes a body', () => {
  test('takes JSON only, and no more of it than it says', async () => {
    const api = await startApi('embedded');
    for (const [name, route] of all.filter(hasBody)) {
      const form = { 'content-type': 'text/plain', 'if-match': '"1"' };
      expect((await send(api, route, { headers: form, body: '{}' })).status, name).toBe(415);
      const broken = await send(api, route, { headers: asJson, body: '{"a":' });
      expect(await broken.json(), name).toMatchObject({
        errors: [{ path: 'body', message: 'is not JSON' }],
      });
      const large = await send(api, route, {
        headers: asJson,
        body: `"${'x'.repeat(route.mostBytes)}"`,
      });
      expect(large.status, name).toBe(413);
    }
  });
});

test('a method that a path does not have, and a path that is none, are told apart', async () => {
  const { origin } = await startApi('embedded');
  const wrong = await fetch(`${origin}${apiBase}/scorecards`, { method: 'DELETE' });
  expect(wrong.status).toBe(405);
  expect((await fetch(`${origin}${apiBase}/nothing`)).status).toBe(404);
});

/** Everything that the store holds. */
function contents(store: Store): Promise<unknown> {
  const tables = ['scorecards', 'scorecard_versions', 'reviews', 'review_versions', 'notes'];
  return store.run(async (db) => {
    const rows: unknown[] = [];
    for (const table of [...tables, 'audit_entries']) {
      rows.push(await rowsOf(db, sql.raw(`select * from ${table} order by id`)));
    }
    return rows;
  });
}

/** A JSON value with one of its places made into something else, mostly of the wrong type. */
function damaged(whole: unknown): fc.Arbitrary<unknown> {
  const odd = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      -1,
      1.5,
      1e300,
      '',
      '\0',
      '\ud800',
      [],
      {},
      'x'.repeat(6000),
    ),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const place = fc.constantFrom(...placesOf(whole));
  return fc.tuple(place, odd).map(([at, value]) => replaced(whole, at, value));
}

type Path = readonly (string | number)[];

function placesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const own = Object.entries(value).flatMap(([name, part]) => placesOf(part, [...path, name]));
  return [path, ...own];
}

function replaced(value: unknown, [name, ...rest]: Path, by: unknown): unknown {
  if (name === undefined) return by;
  const copy: Record<string, unknown> = Array.isArray(value)
    ? ([...value] as never)
    : { ...(value as Record<string, unknown>) };
  copy[name] = replaced(copy[name], rest, by);
  return copy;
}

const bodied = [
  'saveReview',
  'submitReview',
  'saveDraft',
  'createScorecard',
  'startReview',
] as const;

/** A server with a review and a draft, and for each of those routes its parameters and a body that is right. */
async function startWithBodies() {
  const api = await startApi('embedded');
  const definition = card({ questions: [yesNo('a'), scale('b')] });
  const version = await publishedCard(api, definition);
  const { body: begun } = await startReview(api, version);
  const draft = await ask(api, routes.createScorecard, {
    ...{ params: { id: uuidv7() }, body: { draftId: uuidv7(), definition } },
  });
  const answered = { evidence: [], causes: [], suggested: null };
  const content = {
    questions: { a: { ...answered, answer: { isApplicable: true, value: 'yes' } } },
    notes: [
      {
        ...{ id: uuidv7(), text: 'x', severity: 'minor', tags: ['t'], questionId: 'b' },
        anchor: { row: '1', side: 'answer', sentence: 0, quote: 'x', startMs: 0, endMs: 5 },
      },
    ],
    heard: [[0, 10]],
    recordingMs: 20,
  };
  const { id } = begun;
  const call = { account: 'u', task: 't', record: 'r' };
  const begin = { call, subAccount: null, scorecardVersionId: version.id };
  const cases: Record<(typeof bodied)[number], { params: Record<string, string>; whole: unknown }> =
    {
      saveReview: { params: { id }, whole: content },
      submitReview: { params: { id, versionId: uuidv7() }, whole: { content, reason: null } },
      saveDraft: { params: { id: draft.body.draft?.id ?? '' }, whole: definition },
      createScorecard: { params: { id: uuidv7() }, whole: { draftId: uuidv7(), definition } },
      startReview: { params: { id: uuidv7() }, whole: begin },
    };
  return { api, cases };
}

/** Bodies as they are sent, none of which is as the route wants it. */
function badBodies(route: Route, whole: unknown, count: number): string[] {
  const isBad = (body: string) => route.body?.safeParse(JSON.parse(body)).success === false;
  const sent = damaged(whole).map((body) => JSON.stringify(body));
  return fc.sample(sent.filter(isBad), count);
}

describe('10,000 bad bodies', () => {
  test.for(bodied)(
    'of %s are refused with the field named, and the store stays as it was',
    async (name) => {
      const { api, cases } = await startWithBodies();
      const route: Route = routes[name];
      const { params: own, whole } = cases[name];
      const before = await contents(api.store);
      // Takes a fraction of the processor time of fetch.
      const client = new Pool(api.origin, { connections: 10 });
      onTestFinished(() => client.close());
      const method = route.method.toUpperCase() as 'PUT';
      const path = pathOf(route, own);
      const refusalOf = async (bad: string) => {
        const { statusCode, body } = await client.request({
          ...{ method, path, headers: asJson, body: bad },
        });
        const { errors } = problem.parse(await body.json());
        return { bad, statusCode, place: errors?.[0]?.path };
      };
      const refusals = await Promise.all(
        badBodies(route, whole, 10_000 / bodied.length).map(refusalOf),
      );
      const isRight = ({ statusCode, place }: (typeof refusals)[number]) =>
        statusCode === 400 && /^body/.test(place ?? '');
      expect(refusals.filter((refusal) => !isRight(refusal))).toEqual([]);
      expect(refusals).toHaveLength(10_000 / bodied.length);
      expect(await contents(api.store)).toEqual(before);
    },
  );
});
