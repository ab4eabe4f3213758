import { may, mayWith, type OfTask, type Right, thisComputer } from '../contract/rights.ts';
import type { Session } from '../contract/session.ts';

/** Who this page is for, where the server did not say: at development, whoever sits at the computer. */
const atThisComputer: Session = {
  kind: 'none',
  person: null,
  grants: thisComputer.grants,
  endsAt: null,
};

/** The server writes who asks into the page, so that no request has to tell. */
function readSession(): Session {
  const element = globalThis.document?.querySelector<HTMLMetaElement>(
    'meta[name="turnwise-session"]',
  );
  try {
    // Written by the server of this very page, by the contract's schema.
    return JSON.parse(element?.content ?? '') as Session;
  } catch {
    return atThisComputer;
  }
}

let session = readSession();
/** Whose what is done here is: after a session ended, still who it was of. */
let owner = session.person?.id;
const listeners = new Set<() => void>();

export function getSession(): Session {
  return session;
}

/** Whether one has to sign in before anything can be seen. */
export function isSignedOut({ kind, person }: Session): boolean {
  return kind !== 'none' && person === null;
}

/** Tells the page who it is for from now on. */
export function setSession(next: Session): void {
  session = next;
  owner = next.person?.id ?? owner;
  for (const listener of listeners) listener();
}

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Called when the server says that one has to sign in: the session ended. */
export function sessionEnded(): void {
  if (session.person) setSession({ ...session, person: null, grants: [], endsAt: null });
}

/** Who uses the page, or did until their session ended, as reviews name who wrote them. */
export function ownId(): string {
  return owner ?? thisComputer.id;
}

/** Whether who uses the page may do something, with some calls at least. */
export function mayDo(right: Right): boolean {
  return may(session.grants, right);
}

/** Whether who uses the page may do something with a call. */
export function mayDoWith(right: Right, call: OfTask): boolean {
  return mayWith(session.grants, right, call);
}
