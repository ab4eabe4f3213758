import { and, desc, eq, gt, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Grant } from '../../src/contract/rights.ts';
import type { SessionLimits } from '../config.ts';
import type { Database } from '../store/database.ts';
import { grants, invitations, people, sessions } from '../store/schema.ts';
import { hashOf, newSecret } from './secrets.ts';

const minuteMs = 60_000;

/** A session that goes on, and whose it is. */
export interface FoundSession {
  id: string;
  person: { id: string; name: string };
  grants: Grant[];
  endsAt: Date;
}

/** When a session ends at the latest. */
export function endOf({ createdAt }: { createdAt: Date }, { hours }: SessionLimits): Date {
  return new Date(createdAt.getTime() + hours * 60 * minuteMs);
}

/** That a session goes on: it was not ended, is not too old, and was not left alone for too long. */
function goesOn({ hours, idleMinutes }: SessionLimits, now: Date): SQL | undefined {
  const ago = (minutes: number) => new Date(now.getTime() - minutes * minuteMs);
  return and(
    isNull(sessions.endedAt),
    gt(sessions.createdAt, ago(hours * 60)),
    gt(sessions.seenAt, ago(idleMinutes)),
  );
}

/** Begins a session; gives the secret for its cookie, which is kept nowhere. */
export async function addSession(
  tx: Database,
  session: { personId: string; device: string; providerSession?: string | undefined },
  now: Date,
): Promise<{ id: string; secret: string }> {
  const [id, secret] = [uuidv7(), newSecret()];
  const times = { createdAt: now, seenAt: now };
  await tx.insert(sessions).values({ ...session, ...times, id, hash: hashOf(secret) });
  return { id, secret };
}

/** The session that a cookie's secret is of, while it goes on and its person may sign in. */
export async function findSession(
  db: Database,
  secret: string,
  limits: SessionLimits,
  now: Date,
): Promise<FoundSession | undefined> {
  const [found] = await db
    .select({
      ...{ id: sessions.id, createdAt: sessions.createdAt, seenAt: sessions.seenAt },
      person: { id: people.id, name: people.name },
      grants: sql<Grant[]>`coalesce((
        select json_agg(json_build_object(
          'role', ${grants.role}, 'account', ${grants.account}, 'task', ${grants.task})
          order by ${grants.role}, ${grants.account}, ${grants.task})
        from ${grants} where ${grants.personId} = ${people.id}), '[]')`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.hash, hashOf(secret)), goesOn(limits, now), isNull(people.disabledAt)));
  if (!found) return undefined;
  const { createdAt, seenAt, ...rest } = found;
  const renewMs = Math.min(minuteMs, (limits.idleMinutes * minuteMs) / 4);
  if (now.getTime() - seenAt.getTime() >= renewMs) {
    await db.update(sessions).set({ seenAt: now }).where(eq(sessions.id, found.id));
  }
  return { ...rest, endsAt: endOf({ createdAt }, limits) };
}

/** The sessions of somebody that go on, the newest first. */
export function readSessions(db: Database, personId: string, limits: SessionLimits, now: Date) {
  return db
    .select()
    .from(sessions)
    .where(and(eq(sessions.personId, personId), goesOn(limits, now)))
    .orderBy(desc(sessions.createdAt));
}

/** Which sessions to end. */
type Which = { id: string; personId: string } | { personId: string; except?: string | null };

/** Ends sessions; gives the ids of those that went on. */
export async function endSessions(tx: Database, which: Which, now: Date): Promise<string[]> {
  const others = 'except' in which && which.except ? ne(sessions.id, which.except) : undefined;
  const ended = await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(
      and(
        eq(sessions.personId, which.personId),
        'id' in which ? eq(sessions.id, which.id) : others,
        isNull(sessions.endedAt),
      ),
    )
    .returning({ id: sessions.id });
  return ended.map(({ id }) => id);
}

/** What ended at the OIDC provider: a session there, of somebody; or all of somebody's. */
export interface EndedThere {
  session?: string | undefined;
  subject?: string | undefined;
}

/** Ends the sessions that began with what ended at the OIDC provider, those too of whose session there nothing is known; gives them. */
export async function endSessionsOfProvider(
  tx: Database,
  { session, subject }: EndedThere,
  now: Date,
): Promise<{ id: string; personId: string }[]> {
  const ofPerson = inArray(
    sessions.personId,
    tx
      .select({ id: people.id })
      .from(people)
      .where(eq(people.subject, subject ?? '')),
  );
  const began =
    session === undefined
      ? ofPerson
      : or(eq(sessions.providerSession, session), and(ofPerson, isNull(sessions.providerSession)));
  return tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(isNull(sessions.endedAt), began))
    .returning({ id: sessions.id, personId: sessions.personId });
}

/** Ends every session, and every link that invites somebody: a backup may have some that had ended since. */
export async function endAllSessions(tx: Database, now: Date): Promise<void> {
  await tx.update(sessions).set({ endedAt: now }).where(isNull(sessions.endedAt));
  await tx.update(invitations).set({ usedAt: now }).where(isNull(invitations.usedAt));
}
