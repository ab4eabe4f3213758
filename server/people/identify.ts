import type { Context } from 'hono';
import type { Session } from '../../src/contract/session.ts';
import { type Actor, nobody, thisComputer } from '../api/access.ts';
import type { Auth, SessionLimits } from '../config.ts';
import type { Store } from '../store/store.ts';
import type { SecretCookie } from './secret-cookie.ts';
import { hashOf } from './secrets.ts';
import { type FoundSession, findSession } from './sessions.ts';

/** Tells who asks. */
interface Identity {
  actor: Actor;
  session: Session;
  /** What the session proves its links with; null where nobody signs in. */
  linkKey: string | null;
}

/** Tells who sends a request, asked once for each. */
export type Identify = (c: Context) => Promise<Identity>;

interface IdentifyOptions {
  auth: Auth;
  limits: SessionLimits;
  store: Store;
  cookie: SecretCookie;
}

/** Who asks, as far as the session of the request tells. */
export function createIdentify({ auth, limits, store, cookie }: IdentifyOptions): Identify {
  const { kind } = auth;
  if (kind === 'none') {
    const session: Session = { kind, person: null, grants: [...thisComputer.grants], endsAt: null };
    return async () => ({ actor: thisComputer, session, linkKey: null });
  }
  const signedOut: Identity = {
    actor: nobody,
    session: { kind, person: null, grants: [], endsAt: null },
    linkKey: '',
  };
  const known = new WeakMap<Request, Promise<Identity>>();
  const identify = async (c: Context): Promise<Identity> => {
    const secret = cookie.read(c);
    if (secret === undefined) return signedOut;
    const found = await store.run((db) => findSession(db, secret, limits, new Date()));
    if (!found) return signedOut;
    // Other roles make other links: a right that was taken away leaves none behind.
    const linkKey = hashOf(`links ${secret} ${JSON.stringify(found.grants)}`);
    return { ...identityOf(kind, found), linkKey };
  };
  return (c) => {
    const asked = known.get(c.req.raw) ?? identify(c);
    known.set(c.req.raw, asked);
    return asked;
  };
}

/** Who asks in a session. */
function identityOf(kind: Auth['kind'], found: FoundSession): Omit<Identity, 'linkKey'> {
  const { id, person, grants, endsAt } = found;
  return {
    actor: { id: person.id, grants, session: id },
    session: { kind, person, grants, endsAt: endsAt.toISOString() },
  };
}
