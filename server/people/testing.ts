import { scryptSync } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Grant, Role } from '../../src/contract/rights.ts';
import { routes } from '../../src/contract/routes.ts';
import { ask, startApi } from '../api/testing.ts';
import type { ServerConfig } from '../config.ts';
import type { Store } from '../store/store.ts';
import type { EngineKind } from '../store/testing/templates.ts';
import { addPerson, changePerson, setGrants } from './queries.ts';
import { addSession } from './sessions.ts';

export const PASSWORD = 'correct horse battery';

/** As `hashPassword` makes it, but for what a guess costs: that is meant to be much. */
const cost = { N: 2, r: 1, p: 1 };
const salt = Buffer.from('a salt');
const key = scryptSync(PASSWORD, salt, 32, cost);
const hashed = ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')];

const everywhere = { account: null, task: null };

/** Somebody with a password and roles, put into the store. */
export async function addColleague(
  store: Store,
  name: string,
  grants: readonly Grant[] = [{ ...everywhere, role: 'reviewer' }],
): Promise<string> {
  const id = uuidv7();
  const password = hashed.join('$');
  await store.run(async (db) => {
    const added = await addPerson(db, { id, name }, new Date());
    if (!added) throw new Error(`${name} is there already.`);
    await changePerson(db, added, { password });
    await setGrants(db, id, grants);
  });
  return id;
}

/** A role everywhere. */
export function roleEverywhere(role: Role): Grant[] {
  return [{ ...everywhere, role }];
}

/** A server that people sign in to with accounts of its own. */
export function startTeam(kind: EngineKind, config: Partial<ServerConfig> = {}) {
  return startApi(kind, { auth: { kind: 'local' }, ...config });
}

/** Signs somebody in; gives their cookie. */
export async function signIn(api: { origin: string }, name: string): Promise<string> {
  const { status, cookie } = await ask(api, routes.signIn, { body: { name, password: PASSWORD } });
  if (cookie === null) throw new Error(`${name} could not sign in: ${status}`);
  return cookie;
}

/** The cookie of a session of somebody that began without a sign-in. */
export async function cookieOf(store: Store, personId: string): Promise<string> {
  const session = { personId, device: 'a test' };
  const { secret } = await store.run((db) => addSession(db, session, new Date()));
  return `turnwise=${secret}`;
}
