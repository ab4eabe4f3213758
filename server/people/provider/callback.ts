import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Logger } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import type { SignInFailure } from '../../../src/contract/session.ts';
import { nobody } from '../../api/access.ts';
import { record, recordAlone } from '../../audit/record.ts';
import { clientOf } from '../../http/client.ts';
import { allowMethods, type GatewayEnv } from '../../http/errors.ts';
import type { Database } from '../../store/database.ts';
import { codeOf } from '../../store/faults.ts';
import type { Store } from '../../store/store.ts';
import { takeInvitation } from '../invitations.ts';
import type { People } from '../people.ts';
import {
  addPerson,
  changePerson,
  findPerson,
  findPersonByName,
  findPersonBySubject,
  readGrants,
  type StoredPerson,
} from '../queries.ts';
import { beginSession } from '../session-routes.ts';
import { type EndedThere, endSessions, endSessionsOfProvider } from '../sessions.ts';
import { SignInError, whyFailed } from './failure.ts';
import { takePending } from './pending.ts';
import type { Known } from './provider.ts';

interface ProviderOptions {
  people: People;
  store: Store;
  log: Logger;
}

/**
 * Where browsers come back to from the provider, and where the provider tells that somebody signed out
 * there. Both are asked for by others than Turnwise's own pages.
 */
export function serveProvider(app: Hono<GatewayEnv>, options: ProviderOptions): void {
  const { people, store, log } = options;
  const { atProvider } = people;
  if (!atProvider) return;
  const { provider } = atProvider;

  app.all('/oidc/callback', allowMethods('GET'), async (c) => {
    c.header('cache-control', 'no-store');
    c.header('set-cookie', atProvider.cookie.remove(), { append: true });
    try {
      const { cookie, returnTo } = await finish(c, options, atProvider);
      c.header('set-cookie', cookie, { append: true });
      return c.redirect(returnTo);
    } catch (error) {
      const why = whyFailed(error);
      log.warn({ event: 'sign-in-failed', why, code: codeOf(error) });
      if (why !== 'expired') await recordFailure(options, why, clientOf(c).address);
      return c.redirect(`/sign-in?failed=${why}`);
    }
  });

  app.all('/oidc/logout', allowMethods('POST'), smallBody, async (c) => {
    c.header('cache-control', 'no-store');
    try {
      const { logout_token: token } = await c.req.parseBody();
      const ended = await provider.readLogout(String(token));
      await store.run((db) => endThere(db, ended));
      return c.body(null, 200);
    } catch (error) {
      log.warn({ event: 'logout-refused', code: codeOf(error) });
      return c.json({ error: 'invalid_request' }, 400);
    }
  });
}

/** A logout token has about a kB. */
const smallBody = bodyLimit({ maxSize: 64 * 1024 });

/** Ends the sessions here that began with one that ended at the provider. */
function endThere(db: Database, which: EndedThere): Promise<void> {
  return db.transaction(async (tx) => {
    const at = new Date();
    for (const { id, personId } of await endSessionsOfProvider(tx, which, at)) {
      await record(tx, { at, actor: personId, action: 'sign-out', subject: id });
    }
  });
}

async function finish(
  c: Context<GatewayEnv>,
  { people, store }: ProviderOptions,
  { provider, cookie }: NonNullable<People['atProvider']>,
): Promise<{ cookie: string; returnTo: string }> {
  const secret = cookie.read(c) ?? '';
  const pending = await store.run((db) => takePending(db, secret, new Date()));
  if (!pending) throw new SignInError('expired');
  const known = await provider.finish(new URL(c.req.url), pending);
  const { actor: before } = await people.identify(c);
  return store.run((db) =>
    db.transaction(async (tx) => {
      const now = new Date();
      const person = pending.invitation
        ? await joined(tx, pending.invitation, known, now)
        : ((await findPersonBySubject(tx, known)) ?? (await added(tx, known, now)));
      if (person.disabledAt) throw new SignInError('disabled');
      const begun = await beginSession(tx, people, {
        ...{ personId: person.id, client: clientOf(c), before },
        providerSession: known.session,
      });
      return { cookie: begun.cookie, returnTo: pending.returnTo };
    }),
  );
}

/** Whom an invitation is for, from now on as the provider knows them. */
async function joined(
  tx: Database,
  invitation: string,
  { issuer, subject }: Known,
  now: Date,
): Promise<StoredPerson> {
  const id = await takeInvitation(tx, invitation, now);
  const person = id === undefined ? undefined : await findPerson(tx, id, { isLocked: true });
  const other = await findPersonBySubject(tx, { issuer, subject });
  if (!person) throw new SignInError('invitation');
  if (other && other.id !== id) await makeWay(tx, other.id, now);
  await endSessions(tx, { personId: person.id }, now);
  await changePerson(tx, person, { issuer, subject });
  const deed = { action: 'accept-invitation', subject: person.id } as const;
  await record(tx, { ...deed, at: now, actor: person.id });
  return person;
}

/**
 * Makes way for the account that somebody was invited to: without a link they were known as another, who
 * was never given a role, and is nobody from now on.
 */
async function makeWay(tx: Database, id: string, now: Date): Promise<void> {
  const other = await findPerson(tx, id, { isLocked: true });
  if (!other || (await readGrants(tx, id)).length > 0) throw new SignInError('invitation');
  await endSessions(tx, { personId: id }, now);
  await changePerson(tx, other, { issuer: null, subject: null, disabledAt: now });
  await record(tx, { at: now, actor: id, action: 'disable-person', subject: id });
}

/** Somebody who comes from the provider for the first time: known from now on, without any role. */
async function added(tx: Database, known: Known, now: Date): Promise<StoredPerson> {
  const { issuer, subject } = known;
  const id = uuidv7();
  const name = await freeName(tx, known.name ?? subject);
  const person = await addPerson(tx, { id, name }, now);
  if (!person) throw new SignInError('refused');
  await changePerson(tx, person, { issuer, subject });
  const deed = { action: 'add-person', subject: id, detail: { name, grants: [] } } as const;
  await record(tx, { ...deed, at: now, actor: id });
  return person;
}

/** A name that nobody has: two people may be called alike. */
async function freeName(tx: Database, wanted: string): Promise<string> {
  const name = wanted.slice(0, 90);
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name} (${number})`;
    if (!(await findPersonByName(tx, tried))) return tried;
  }
}

async function recordFailure(
  { store, log }: ProviderOptions,
  why: SignInFailure,
  address: string,
): Promise<void> {
  const deed = { action: 'sign-in-failed', subject: 'unknown', detail: { address, why } } as const;
  try {
    await recordAlone(store, nobody, deed);
  } catch (error) {
    log.warn({ event: 'not-recorded', code: codeOf(error) });
  }
}
