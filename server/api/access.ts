import type { Role, Route } from '../../src/contract/route.ts';
import { ProblemError } from './problem.ts';

/** Who asks. */
export interface Actor {
  id: string;
  roles: readonly Role[];
}

/** The one user while nobody signs in: whoever sits at the computer that runs Turnwise. */
const thisComputer: Actor = {
  id: 'this-computer',
  roles: ['reviewer', 'lead', 'manager', 'admin'],
};

/** Who asks, or null where nobody can be told apart: when others than this computer are served. */
export function actorOf({ isLocal }: { isLocal: boolean }): Actor | null {
  return isLocal ? thisComputer : null;
}

/** Throws unless the actor has a role that the route is for. */
export function checkAccess({ who }: Pick<Route, 'who'>, actor: Actor | null): Actor {
  if (!actor) throw new ProblemError('sign-in-needed');
  if (!who.some((role) => actor.roles.includes(role))) throw new ProblemError('not-allowed');
  return actor;
}
