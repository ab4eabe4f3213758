import { and, asc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Person } from '../../src/contract/people.ts';
import type { Grant } from '../../src/contract/rights.ts';
import type { Database } from '../store/database.ts';
import { grants, invitations, people, sessions } from '../store/schema.ts';

/** Whether somebody has used a link, or signed in. */
const hasJoined = or(isNotNull(people.password), isNotNull(people.subject));
const adminsLock = 88769475;

export type StoredPerson = typeof people.$inferSelect;

/** Within a subquery: drizzle leaves the table out of a column's name, which a table inside may have too. */
const ownId = sql`${people}.${sql.identifier('id')}`;

/** People as the contract has them, by name; those of one id where it is given. */
export async function readPeople(db: Database, now: Date, id?: string): Promise<Person[]> {
  const rows = await db
    .select({
      ...{ id: people.id, name: people.name, createdAt: people.createdAt },
      ...{ disabledAt: people.disabledAt, revision: people.revision },
      hasJoined: sql<boolean>`${people.password} is not null or ${people.subject} is not null`,
      grants: sql<Grant[]>`coalesce((
        select json_agg(json_build_object(
            'role', ${grants.role}, 'account', ${grants.account}, 'task', ${grants.task})
          order by ${grants.role}, ${grants.account}, ${grants.task})
        from ${grants} where ${grants.personId} = ${ownId}), '[]')`,
      seenAt: sql<number | null>`(
        select extract(epoch from max(${sessions.seenAt})) * 1000
        from ${sessions} where ${sessions.personId} = ${ownId})::float8`,
      invitedUntil: sql<number | null>`(
        select extract(epoch from max(${invitations.expiresAt})) * 1000 from ${invitations}
        where ${invitations.personId} = ${ownId} and ${invitations.usedAt} is null
          and ${invitations.expiresAt} > ${now.toISOString()}::timestamptz)::float8`,
    })
    .from(people)
    .where(id === undefined ? undefined : eq(people.id, id))
    .orderBy(asc(sql`lower(${people.name})`));
  return rows.map(({ createdAt, disabledAt, seenAt, invitedUntil, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    disabledAt: disabledAt?.toISOString() ?? null,
    seenAt: isoOf(seenAt),
    invitedUntil: isoOf(invitedUntil),
  }));
}

function isoOf(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

/** Somebody; undefined where there is none. `isLocked` keeps them from changing for the transaction. */
export async function findPerson(
  db: Database,
  id: string,
  { isLocked = false } = {},
): Promise<StoredPerson | undefined> {
  const query = db.select().from(people).where(eq(people.id, id));
  const [row] = await (isLocked ? query.for('update') : query);
  return row;
}

/** Who has a name, in letters of any case. */
export async function findPersonByName(
  db: Database,
  name: string,
): Promise<StoredPerson | undefined> {
  const [row] = await db.select().from(people).where(sql`lower(${people.name}) = lower(${name})`);
  return row;
}

/** Who somebody at an OIDC provider is here. */
export async function findPersonBySubject(
  db: Database,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<StoredPerson | undefined> {
  const [row] = await db
    .select()
    .from(people)
    .where(and(eq(people.issuer, issuer), eq(people.subject, subject)));
  return row;
}

/** Adds somebody; undefined where the id or the name is taken. */
export async function addPerson(
  tx: Database,
  { id, name }: { id: string; name: string },
  now: Date,
): Promise<StoredPerson | undefined> {
  const [row] = await tx
    .insert(people)
    .values({ id, name, createdAt: now, revision: 1 })
    .onConflictDoNothing()
    .returning();
  return row;
}

/** Changes somebody, who must be locked. */
export async function changePerson(
  tx: Database,
  { id, revision }: StoredPerson,
  changes: Partial<StoredPerson>,
): Promise<void> {
  await tx
    .update(people)
    .set({ ...changes, revision: revision + 1 })
    .where(eq(people.id, id));
}

/** Gives somebody these roles, and no others. */
export async function setGrants(tx: Database, personId: string, list: readonly Grant[]) {
  await tx.delete(grants).where(eq(grants.personId, personId));
  if (list.length === 0) return;
  await tx.insert(grants).values(list.map((grant) => ({ ...grant, personId })));
}

/** The roles of somebody. */
export function readGrants(db: Database, personId: string): Promise<Grant[]> {
  const { role, account, task } = grants;
  return db
    .select({ role, account, task })
    .from(grants)
    .where(eq(grants.personId, personId)) as Promise<Grant[]>;
}

/** The ids of those who manage people and may sign in. Until the transaction ends, others who ask wait. */
export async function lockAdmins(tx: Database): Promise<string[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(${adminsLock})`);
  const found = await tx
    .selectDistinct({ id: people.id })
    .from(people)
    .innerJoin(grants, eq(grants.personId, people.id))
    .where(
      and(eq(grants.role, 'admin'), isNull(grants.account), isNull(people.disabledAt), hasJoined),
    );
  return found.map(({ id }) => id);
}

/** The names of all people. */
export async function readNames(db: Database): Promise<{ id: string; name: string }[]> {
  return db.select({ id: people.id, name: people.name }).from(people).orderBy(asc(people.id));
}
