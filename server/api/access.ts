import {
  type Grant,
  may,
  mayWith,
  type OfTask,
  type Right,
  type Scope,
  scopesOf,
  thisComputer as whoSitsHere,
} from '../../src/contract/rights.ts';
import type { Route } from '../../src/contract/route.ts';
import { ProblemError } from './problem.ts';

/** Who asks. */
export interface Actor {
  /** A person's id, or one of the names below. */
  id: string;
  grants: readonly Grant[];
  /** The id of the session in which they are signed in; null where there is none. */
  session: string | null;
}

/** The one user where nobody signs in: whoever sits at the computer that runs Turnwise. */
export const thisComputer: Actor = { ...whoSitsHere, session: null };

/** Who is not signed in. */
export const nobody: Actor = { id: 'nobody', grants: [], session: null };

/** Throws unless the actor may use the route, with some calls at least. */
export function checkRight({ right }: Pick<Route, 'right'>, actor: Actor): void {
  if (right === 'open') return;
  if (actor === nobody) throw new ProblemError('sign-in-needed');
  if (right !== 'signed-in' && !may(actor.grants, right)) throw new ProblemError('not-allowed');
}

/** Throws unless the actor may use the route with a call; one that they may not see is not there. */
export function checkCall({ right }: Pick<Route, 'right'>, actor: Actor, call: OfTask): void {
  if (!mayWith(actor.grants, 'read', call)) throw new ProblemError('not-found');
  if (isRight(right) && !mayWith(actor.grants, right, call)) throw new ProblemError('not-allowed');
}

/** The calls for which the actor may use the route. */
export function scopesFor({ right }: Pick<Route, 'right'>, actor: Actor): Scope[] {
  return isRight(right) ? scopesOf(actor.grants, right) : [];
}

function isRight(right: Route['right']): right is Right {
  return right !== 'open' && right !== 'signed-in';
}
