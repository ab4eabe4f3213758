/** What somebody can be to Turnwise. An auditor reads everything and changes nothing. */
export const roles = ['reviewer', 'lead', 'manager', 'auditor', 'admin'] as const;
export type Role = (typeof roles)[number];

/** What may be done, and the roles that may: the one table of it. */
export const rights = {
  /** Calls are seen and heard, reviews and scorecards read. */
  read: roles,
  review: ['reviewer', 'lead'],
  'edit-scorecards': ['lead', 'admin'],
  'export-reviews': ['lead', 'manager', 'auditor', 'admin'],
  'reveal-numbers': ['lead', 'manager', 'admin'],
  'import-calls': ['lead', 'manager', 'admin'],
  /** Whether the calls of a task are looked through by machine. */
  'order-screening': ['lead', 'manager', 'admin'],
  /** Which calls are drawn for review, and by whom they are. */
  'plan-queues': ['lead', 'admin'],
  'read-audit': ['auditor', 'admin'],
  'manage-people': ['admin'],
} as const satisfies Record<string, readonly Role[]>;
export type Right = keyof typeof rights;

/** Rights over Turnwise as a whole: a role that holds for a part of the calls does not give them. */
const wholeRights: ReadonlySet<Right> = new Set(['read-audit', 'manage-people']);

/** The calls that something holds for: all, those of an account, or those of one of its tasks. */
export interface Scope {
  account: string | null;
  /** Null where the account is. */
  task: string | null;
}

/** A role that somebody has, and where. */
export interface Grant extends Scope {
  role: Role;
}

/** Whoever sits at the computer that runs Turnwise, where nobody signs in. */
export const thisComputer = {
  id: 'this-computer',
  grants: (['reviewer', 'lead', 'manager', 'admin'] as const).map(
    (role): Grant => ({ role, account: null, task: null }),
  ),
};

/** Where somebody with these grants may do something; nowhere is an empty list. */
export function scopesOf(grants: readonly Grant[], right: Right): Scope[] {
  const having: readonly Role[] = rights[right];
  return grants
    .filter((grant) => having.includes(grant.role))
    .filter((grant) => grant.account === null || !wholeRights.has(right))
    .map(({ account, task }) => ({ account, task }));
}

/** Whether somebody may do something at all. */
export function may(grants: readonly Grant[], right: Right): boolean {
  return scopesOf(grants, right).length > 0;
}

/** As much of a call as rights depend on. */
export interface OfTask {
  account: string;
  task: string;
  /** The sub-account that the platform is asked to act for, if any. */
  subAccount?: string | null | undefined;
}

/**
 * Whether somebody may do something with the calls of a task. A sub-account is an account of its own: who
 * names one must be allowed to do it there too, or the address of one account would open another.
 */
export function mayWith(
  grants: readonly Grant[],
  right: Right,
  { account, task, subAccount }: OfTask,
): boolean {
  const scopes = scopesOf(grants, right);
  return [account, subAccount ?? account].every((one) =>
    scopes.some(
      (scope) =>
        (scope.account === null || scope.account === one) &&
        (scope.task === null || scope.task === task),
    ),
  );
}
