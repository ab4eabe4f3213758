import { routes } from '../../src/contract/routes.ts';
import type { OpenSession, Session } from '../../src/contract/session.ts';
import type { Actor } from '../api/access.ts';
import { ProblemError } from '../api/problem.ts';
import { type ApiContext, serve, serveRead, serveWrite } from '../api/serve.ts';
import { record } from '../audit/record.ts';
import type { SessionLimits } from '../config.ts';
import type { Client } from '../http/client.ts';
import type { Database } from '../store/database.ts';
import { countAttempt, forgetAttempts } from './attempts.ts';
import { isCommon } from './common-passwords.ts';
import { findInvited, takeInvitation } from './invitations.ts';
import { hashPassword, isPassword } from './passwords.ts';
import type { People } from './people.ts';
import { serveStartAtProvider } from './provider/start.ts';
import { changePerson, findPerson, findPersonByName, type StoredPerson } from './queries.ts';
import { hashOf } from './secrets.ts';
import { addSession, endOf, endSessions, findSession, readSessions } from './sessions.ts';

/** Signing in and out, and one's own account. */
export function serveSession(api: ApiContext, people: People): void {
  serveOwnSessions(api, people);
  serveStartAtProvider(api, people);
  serve(api, routes.getSession, async (_, c) => ({ body: (await people.identify(c)).session }));

  serve(api, routes.signIn, async ({ body: { name, password }, actor, client }) => {
    requireLocal(people);
    const attempt = { name, address: client.address };
    return api.store.run(async (db) => {
      const waitMs = await countAttempt(db, attempt);
      if (waitMs > 0) throw new ProblemError('too-many-attempts', { waitMs });
      const person = await findPersonByName(db, name);
      const isRight = await isPassword(password, person?.password ?? null);
      if (!person || !isRight || person.disabledAt) {
        await recordFailure(db, person?.id, client);
        throw new ProblemError('wrong-password');
      }
      await forgetAttempts(db, attempt);
      return db.transaction((tx) =>
        beginSession(tx, people, { personId: person.id, client, before: actor }),
      );
    });
  });

  serve(api, routes.signOut, async ({ actor }, c) => {
    const { session } = actor;
    // What this browser cached of the calls goes too.
    c.header('clear-site-data', '"cache"');
    if (session !== null) {
      await api.store.run((db) =>
        db.transaction(async (tx) => {
          const now = new Date();
          await endSessions(tx, { id: session, personId: actor.id }, now);
          await record(tx, { at: now, actor: actor.id, action: 'sign-out', subject: session });
        }),
      );
    }
    const goOnAt = session === null ? null : await signOutUrl(people);
    return { body: { goOnAt }, cookie: people.cookie.remove() };
  });

  serve(api, routes.lookAtInvitation, async ({ body: { secret } }) => {
    const found = await api.store.run((db) => findInvited(db, secret, new Date()));
    if (!found) throw new ProblemError('not-found');
    return { body: { name: found.name, expiresAt: found.expiresAt.toISOString() } };
  });

  serve(api, routes.acceptInvitation, async ({ body: { secret, password }, actor, client }) => {
    requireLocal(people);
    return api.store.run(async (db) => {
      const found = await findInvited(db, secret, new Date());
      if (!found) throw new ProblemError('not-found');
      await refuseCommon(password, found.name, 'body.password');
      const kept = await hashPassword(password);
      return db.transaction(async (tx) => {
        const now = new Date();
        const personId = await takeInvitation(tx, hashOf(secret), now);
        const person = personId && (await findPerson(tx, personId, { isLocked: true }));
        if (!person || person.disabledAt) throw new ProblemError('not-found');
        await changePerson(tx, person, { password: kept });
        await endSessions(tx, { personId: person.id }, now);
        const deed = { action: 'accept-invitation', subject: person.id } as const;
        await record(tx, { ...deed, at: now, actor: person.id });
        return beginSession(tx, people, { personId: person.id, client, before: actor });
      });
    });
  });
}

function serveOwnSessions(api: ApiContext, { auth, limits }: People): void {
  serveRead(api, routes.listSessions, async (db, { actor }) => ({
    body: { sessions: await listSessions(db, actor.id, { limits, shown: actor.session }) },
  }));

  serveWrite(api, routes.endSession, async ({ params: { id }, actor, tx, now }) => {
    const ended = await endSessions(tx, { id, personId: actor.id }, now);
    const deed = { action: 'end-session', subject: id } as const;
    return { body: undefined, deed: ended.length > 0 ? deed : null };
  });

  serveWrite<typeof routes.changePassword, string>(
    api,
    routes.changePassword,
    async ({ actor, tx, now }, password) => {
      const person = await findPerson(tx, actor.id, { isLocked: true });
      if (!person) throw new ProblemError('not-found');
      await changePerson(tx, person, { password });
      await endSessions(tx, { personId: person.id, except: actor.session }, now);
      return { body: undefined, deed: { action: 'change-password', subject: person.id } };
    },
    async (db, { body, actor, client }) => {
      if (auth.kind !== 'local') throw new ProblemError('not-found');
      const person = await findPerson(db, actor.id);
      if (!person) throw new ProblemError('not-found');
      await checkCurrent(db, body.current, { person, client });
      await refuseCommon(body.next, person.name, 'body.next');
      return hashPassword(body.next);
    },
  );
}

/** Throws unless a password is somebody's own. It is guessed as slowly here as at signing in. */
async function checkCurrent(
  db: Database,
  password: string,
  { person, client }: { person: StoredPerson; client: Client },
): Promise<void> {
  const attempt = { name: person.name, address: client.address };
  const waitMs = await countAttempt(db, attempt);
  if (waitMs > 0) throw new ProblemError('too-many-attempts', { waitMs });
  if (!(await isPassword(password, person.password))) {
    await recordFailure(db, person.id, client);
    const errors = [{ path: 'body.current', message: 'is wrong' }];
    throw new ProblemError('invalid', { errors });
  }
  await forgetAttempts(db, attempt);
}

/** The sessions of somebody as the contract has them. */
export async function listSessions(
  db: Database,
  personId: string,
  { limits, shown }: { limits: SessionLimits; shown: string | null },
): Promise<OpenSession[]> {
  const rows = await readSessions(db, personId, limits, new Date());
  return rows.map(({ id, createdAt, seenAt, device }) => ({
    ...{ id, device, isThis: id === shown },
    createdAt: createdAt.toISOString(),
    seenAt: seenAt.toISOString(),
    endsAt: endOf({ createdAt }, limits).toISOString(),
  }));
}

interface Beginning {
  personId: string;
  client: Client;
  /** Who asked: the session that this browser had before ends. */
  before: Actor;
  /** The session at the OIDC provider. */
  providerSession?: string | undefined;
}

/** Signs somebody in with a session of its own, and tells who they are. */
export async function beginSession(
  tx: Database,
  { auth, limits, cookie }: People,
  { personId, client, before, providerSession }: Beginning,
): Promise<{ body: Session; cookie: string }> {
  const now = new Date();
  if (before.session !== null) {
    await endSessions(tx, { id: before.session, personId: before.id }, now);
  }
  const { device, address } = client;
  const { id, secret } = await addSession(tx, { personId, device, providerSession }, now);
  const found = await findSession(tx, secret, limits, now);
  if (!found) throw new ProblemError('fault');
  const deed = { action: 'sign-in', subject: id, detail: { address } } as const;
  await record(tx, { ...deed, at: now, actor: personId });
  const { person, grants, endsAt } = found;
  return {
    body: { kind: auth.kind, person, grants, endsAt: endsAt.toISOString() },
    cookie: cookie.write(secret, limits.hours * 3600),
  };
}

/** Records that somebody failed to sign in. A name that is none might be a password: it is not kept. */
function recordFailure(db: Database, id: string | undefined, { address }: Client): Promise<void> {
  return db.transaction((tx) =>
    record(tx, {
      ...{ at: new Date(), actor: 'nobody', action: 'sign-in-failed' },
      ...{ subject: id ?? 'unknown', detail: { address } },
    }),
  );
}

/** Where one signs out of the provider too; a provider that is down keeps nobody from signing out here. */
async function signOutUrl({ atProvider }: People): Promise<string | null> {
  try {
    return (await atProvider?.provider.signOutUrl()) ?? null;
  } catch {
    return null;
  }
}

function requireLocal({ auth }: People): void {
  if (auth.kind !== 'local') throw new ProblemError('not-found');
}

async function refuseCommon(password: string, name: string, path: string): Promise<void> {
  if (!(await isCommon(password, name))) return;
  throw new ProblemError('invalid', { errors: [{ path, message: 'is too easy to guess' }] });
}
