import { and, eq, gt, isNull } from 'drizzle-orm';
import { dayMs } from '../day.ts';
import type { Database } from '../store/database.ts';
import { invitations, people } from '../store/schema.ts';
import { hashOf, newSecret } from './secrets.ts';

/** A link that invites somebody. Its secret is kept nowhere. */
export interface NewInvitation {
  secret: string;
  expiresAt: Date;
}

/** Invites somebody, for a day; the links that they had before are good no more. */
export async function addInvitation(
  tx: Database,
  personId: string,
  now: Date,
): Promise<NewInvitation> {
  await tx
    .update(invitations)
    .set({ usedAt: now })
    .where(and(eq(invitations.personId, personId), isNull(invitations.usedAt)));
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + dayMs);
  await tx
    .insert(invitations)
    .values({ hash: hashOf(secret), personId, createdAt: now, expiresAt });
  return { secret, expiresAt };
}

function isGood(hash: string, now: Date) {
  return and(
    eq(invitations.hash, hash),
    isNull(invitations.usedAt),
    gt(invitations.expiresAt, now),
  );
}

/** Whom a link invites; undefined where it is good no more, or its person may not sign in. */
export async function findInvited(db: Database, secret: string, now: Date) {
  const [found] = await db
    .select({ name: people.name, expiresAt: invitations.expiresAt })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.personId))
    .where(and(isGood(hashOf(secret), now), isNull(people.disabledAt)));
  return found;
}

/**
 * Uses up the link with this hash of its secret; gives the id of whom it invited, or undefined where it is
 * good no more.
 */
export async function takeInvitation(
  tx: Database,
  hash: string,
  now: Date,
): Promise<string | undefined> {
  const [used] = await tx
    .update(invitations)
    .set({ usedAt: now })
    .where(isGood(hash, now))
    .returning({ personId: invitations.personId });
  return used?.personId;
}

/** The link of an invitation. Its secret stands behind `#`, which browsers send to no server. */
export function linkOf(publicUrl: string, { secret }: NewInvitation): string {
  return new URL(`/invitation#${secret}`, publicUrl).href;
}
