import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { callKey } from '../../src/contract/review.ts';
import type { OfTask, Scope } from '../../src/contract/rights.ts';
import { type Input, type Output, patternOf, type Route } from '../../src/contract/route.ts';
import { type Deed, record } from '../audit/record.ts';
import type { Client } from '../http/client.ts';
import type { GatewayEnv } from '../http/errors.ts';
import type { Database } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import { type Actor, checkCall, checkRight, scopesFor } from './access.ts';
import { maskedJson } from './masked-json.ts';
import { ProblemError } from './problem.ts';
import { readBody } from './read-body.ts';
import { type SentFile, streamOf } from './sent-file.ts';

/** What a handler is given. */
export type Asked<R extends Route> = Input<R> & {
  actor: Actor;
  /** The calls for which the actor may use the route. */
  scopes: Scope[];
  /** Where the request comes from. */
  client: Client;
  /** Whether the browser has gone away. */
  signal: AbortSignal;
};

/** What a handler of a write is given beside that. */
export interface Writing {
  /** The transaction that the write and its audit entry share. */
  tx: Database;
  now: Date;
  /** The revision that the writer has seen; 0 where the route asks for none. */
  seen: number;
}

/** What a handler answers with. */
export interface Answer<R extends Route> {
  body: Output<R>;
  /** Of what is answered: its ETag. */
  revision?: number;
  /** Given to the browser. */
  cookie?: string;
}

type Written<R extends Route> = Answer<R> & {
  /** Null when the write had been done before, or changed nothing. */
  deed: Deed | null;
  /** Called once it is kept. */
  onKept?(): void;
};

/** What routes need in order to be served. */
export interface ApiContext {
  app: Hono<GatewayEnv>;
  store: Store;
  identify(c: Context<GatewayEnv>): Promise<Actor>;
  clientOf(c: Context<GatewayEnv>): Client;
  /** Which call a review is of; undefined where there is no such review. */
  findCallOfReview(db: Database, id: string): Promise<OfTask | undefined>;
  /** Logs an error that is answered by no problem. */
  logFault(error: Error): void;
}

/** Serves a route that changes nothing. */
export function serveRead<R extends Route>(
  api: ApiContext,
  route: R,
  handle: (db: Database, asked: Asked<R>) => Promise<Answer<R>>,
): void {
  serve(api, route, (asked) =>
    api.store.run(async (db) => {
      await checkReview(api, route, asked, db);
      return handle(db, asked);
    }),
  );
}

/**
 * Serves a route that writes: the write and its audit entry are one transaction. `prepare` runs before
 * it, for what takes long.
 */
export function serveWrite<R extends Route, Prepared = null>(
  api: ApiContext,
  route: R,
  handle: (asked: Asked<R> & Writing, prepared: Prepared) => Promise<Written<R>>,
  ...[prepare]: [Prepared] extends [null]
    ? []
    : [(db: Database, asked: Asked<R>) => Promise<Prepared>]
): void {
  serve(api, route, (asked, c) => {
    const seen = route.isConditional ? revisionSeen(c) : 0;
    return api.store.run(async (db) => {
      await checkReview(api, route, asked, db);
      const prepared = prepare ? await prepare(db, asked) : (null as Prepared);
      const { onKept, ...answer } = await db.transaction(async (tx) => {
        const now = new Date();
        const { deed, ...written } = await handle({ ...asked, tx, now, seen }, prepared);
        if (deed) await record(tx, { at: now, actor: asked.actor.id, ...deed });
        return written;
      });
      onKept?.();
      return answer;
    });
  });
}

/**
 * Serves a route that answers with a file, made while it is sent. What fails before its first chunk is a
 * problem; what fails after that cuts the connection, so that no part is taken for the whole.
 */
export function serveFile<R extends Route>(
  api: ApiContext,
  route: R,
  handle: (store: Store, asked: Asked<R>, origin: string) => SentFile,
): void {
  listen(api, route, async (asked, c) => {
    const { type, name, chunks } = handle(api.store, asked, new URL(c.req.url).origin);
    const body = await streamOf(chunks, (error) => {
      api.logFault(error);
      c.env.outgoing.destroy();
    });
    c.header('content-type', type);
    c.header('content-disposition', `attachment; filename="${name}"`);
    return c.body(body);
  });
}

/** Serves a route whose handler sees to its own transactions. */
export function serve<R extends Route>(
  api: ApiContext,
  route: R,
  answer: (asked: Asked<R>, c: Context<GatewayEnv>) => Promise<Answer<R>>,
): void {
  listen(api, route, async (asked, c) => {
    const { body, revision, cookie } = await answer(asked, c);
    if (revision !== undefined) c.header('etag', `"${revision}"`);
    if (cookie !== undefined) c.header('set-cookie', cookie);
    return body === undefined
      ? c.body(null, 204)
      : answerJson(c, route.isMasked ? maskedJson(body) : JSON.stringify(body));
  });
}

/** JSON whose length is told, so that little of it is not compressed. */
function answerJson(c: Context, text: string): Response {
  c.header('content-type', 'application/json');
  c.header('content-length', String(Buffer.byteLength(text)));
  return c.body(text);
}

function listen<R extends Route>(
  { app, identify, clientOf }: ApiContext,
  route: R,
  answer: (asked: Asked<R>, c: Context<GatewayEnv>) => Promise<Response>,
): void {
  const params = z.strictObject(route.params);
  const query = z.strictObject(route.query);
  app.on(route.method.toUpperCase(), patternOf(route), async (c) => {
    c.set('isMasked', route.isMasked);
    const actor = await identify(c);
    checkRight(route, actor);
    const given = {
      params: read(params, c.req.param(), 'path'),
      query: read(query, c.req.query(), 'query'),
      body: route.body ? read(route.body, await readBody(c, route.mostBytes), 'body') : undefined,
    };
    const call = callNamed(route, given);
    if (call) checkCall(route, actor, call);
    // The parts were parsed with the route's own schemas.
    const asked = {
      ...(given as Input<R>),
      ...{ actor, scopes: scopesFor(route, actor), client: clientOf(c), signal: c.req.raw.signal },
    };
    c.header('cache-control', 'no-store');
    return answer(asked, c);
  });
}

const ofCall = z.object(callKey.shape);
const ofTask = z.object({ account: z.string(), task: z.string() });
const ofSubAccount = z.object({ subAccount: z.string().nullish() });

/** The call or the task that a request names, where its route is about such. */
function callNamed(
  { about }: Route,
  { params, body }: { params: Record<string, unknown>; body: unknown },
): OfTask | undefined {
  const { subAccount } = ofSubAccount.safeParse(body).data ?? {};
  if (about === 'call') return { ...ofCall.parse(params), subAccount };
  if (about === 'task') return ofTask.parse(params);
  if (about === 'body') return { ...z.object({ call: callKey }).parse(body).call, subAccount };
  return undefined;
}

/** Throws unless the actor may use a route that is about a review with the review's call. */
async function checkReview<R extends Route>(
  { findCallOfReview }: ApiContext,
  route: R,
  { params, actor }: Asked<R>,
  db: Database,
): Promise<void> {
  if (route.about !== 'review') return;
  const call = await findCallOfReview(db, String(params.id));
  if (call) checkCall(route, actor, call);
}

function read<T>(schema: z.ZodType<T>, value: unknown, part: string): T {
  const { data, error } = schema.safeParse(value);
  if (!error) return data;
  const errors = error.issues.map(({ path, message }) => ({
    path: [part, ...path.map(String)].join('.'),
    message,
  }));
  throw new ProblemError('invalid', { errors });
}

function revisionSeen(c: Context): number {
  const [, revision] = /^(?:W\/)?"(\d{1,9})"$/.exec(c.req.header('if-match') ?? '') ?? [];
  if (revision === undefined) throw new ProblemError('precondition-needed');
  return Number(revision);
}
