import type { Person } from '../../src/contract/people.ts';
import { routes } from '../../src/contract/routes.ts';
import { ProblemError } from '../api/problem.ts';
import { type ApiContext, serveRead, serveWrite } from '../api/serve.ts';
import type { Database } from '../store/database.ts';
import { addInvitation } from './invitations.ts';
import type { People } from './people.ts';
import {
  addPerson,
  changePerson,
  findPerson,
  findPersonByName,
  lockAdmins,
  readNames,
  readPeople,
  type StoredPerson,
  setGrants,
} from './queries.ts';
import { listSessions } from './session-routes.ts';
import { endSessions } from './sessions.ts';

/** What those do who manage people. */
export function servePeople(api: ApiContext, { limits }: People): void {
  serveRead(api, routes.listNames, async (db) => ({ body: { names: await readNames(db) } }));

  serveRead(api, routes.listPeople, async (db) => ({
    body: { people: await readPeople(db, new Date()) },
  }));

  serveWrite(api, routes.addPerson, async ({ params: { id }, body, tx, now }) => {
    const { name, grants } = body;
    const added = await addPerson(tx, { id, name }, now);
    if (!added) {
      const present = await findPerson(tx, id);
      if (present?.name !== name) throw await nameTaken(tx, name);
      return { ...(await answerWith(tx, id, now)), deed: null };
    }
    await setGrants(tx, id, grants);
    const deed = { action: 'add-person', subject: id, detail: { name, grants } } as const;
    return { ...(await answerWith(tx, id, now)), deed };
  });

  serveWrite(api, routes.renamePerson, async ({ params: { id }, body, tx, now, seen }) => {
    const before = await lockPerson(tx, id);
    if (before.name === body.name) return { ...(await answerWith(tx, id, now)), deed: null };
    await checkSeen(tx, before, seen, now);
    const other = await findPersonByName(tx, body.name);
    if (other && other.id !== id) throw await nameTaken(tx, body.name);
    await changePerson(tx, before, { name: body.name });
    const detail = { from: before.name, to: body.name };
    const deed = { action: 'rename-person', subject: id, detail } as const;
    return { ...(await answerWith(tx, id, now)), deed };
  });

  serveWrite(api, routes.changeGrants, async ({ params: { id }, body: { grants }, ...writing }) => {
    const { tx, now, seen } = writing;
    const before = await lockPerson(tx, id);
    await checkSeen(tx, before, seen, now);
    const isAdmin = grants.some(({ role, account }) => role === 'admin' && account === null);
    if (!isAdmin) await keepAnAdmin(tx, id, 'body.grants');
    await setGrants(tx, id, grants);
    await changePerson(tx, before, {});
    const deed = { action: 'change-grants', subject: id, detail: { grants } } as const;
    return { ...(await answerWith(tx, id, now)), deed };
  });

  serveWrite(api, routes.changeAccess, async ({ params: { id }, body, tx, now, seen }) => {
    const before = await lockPerson(tx, id);
    const { isDisabled } = body;
    if ((before.disabledAt !== null) === isDisabled) {
      return { ...(await answerWith(tx, id, now)), deed: null };
    }
    await checkSeen(tx, before, seen, now);
    if (isDisabled) {
      await keepAnAdmin(tx, id, 'body.isDisabled');
      await endSessions(tx, { personId: id }, now);
    }
    await changePerson(tx, before, { disabledAt: isDisabled ? now : null });
    const action = isDisabled ? 'disable-person' : 'enable-person';
    return { ...(await answerWith(tx, id, now)), deed: { action, subject: id } };
  });

  serveWrite(api, routes.invite, async ({ params: { id }, tx, now }) => {
    await lockPerson(tx, id);
    const { secret, expiresAt } = await addInvitation(tx, id, now);
    return {
      body: { secret, expiresAt: expiresAt.toISOString() },
      deed: { action: 'invite-person', subject: id },
    };
  });

  serveRead(api, routes.listSessionsOf, async (db, { params: { id }, actor }) => {
    if (!(await findPerson(db, id))) throw new ProblemError('not-found');
    return { body: { sessions: await listSessions(db, id, { limits, shown: actor.session }) } };
  });

  serveWrite(api, routes.endSessionOf, async ({ params: { id, sessionId }, tx, now }) => {
    const ended = await endSessions(tx, { id: sessionId, personId: id }, now);
    const deed = { action: 'end-session', subject: sessionId, detail: { person: id } } as const;
    return { body: undefined, deed: ended.length > 0 ? deed : null };
  });
}

async function lockPerson(tx: Database, id: string): Promise<StoredPerson> {
  const found = await findPerson(tx, id, { isLocked: true });
  if (!found) throw new ProblemError('not-found');
  return found;
}

async function answerWith(tx: Database, id: string, now: Date) {
  const [body] = await readPeople(tx, now, id);
  if (!body) throw new ProblemError('not-found');
  return { body, revision: body.revision };
}

async function checkSeen(tx: Database, { id, revision }: StoredPerson, seen: number, now: Date) {
  if (revision === seen) return;
  const current: Person = (await answerWith(tx, id, now)).body;
  throw new ProblemError('changed', { current });
}

async function nameTaken(tx: Database, name: string): Promise<ProblemError> {
  const isTaken = (await findPersonByName(tx, name)) !== undefined;
  if (!isTaken) return new ProblemError('conflict');
  const errors = [{ path: 'body.name', message: 'is somebody else’s' }];
  return new ProblemError('invalid', { errors });
}

/** Throws where nobody would be left who manages people. */
async function keepAnAdmin(tx: Database, id: string, path: string): Promise<void> {
  const admins = await lockAdmins(tx);
  if (admins.length !== 1 || admins[0] !== id) return;
  const errors = [{ path, message: 'leaves nobody who manages people' }];
  throw new ProblemError('invalid', { errors });
}
