import { and, eq, gt, lt } from 'drizzle-orm';
import type { Database } from '../../store/database.ts';
import { pendingSignIns } from '../../store/schema.ts';
import { hashOf, newSecret } from '../secrets.ts';

/** How long one may take at the provider. */
export const pendingMinutes = 15;

type Pending = typeof pendingSignIns.$inferSelect;

/** Keeps what a sign-in began with; gives the secret for the cookie that finds it again. */
export async function addPending(
  tx: Database,
  pending: Omit<Pending, 'hash' | 'expiresAt'>,
  now: Date,
): Promise<string> {
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + pendingMinutes * 60_000);
  await tx.delete(pendingSignIns).where(lt(pendingSignIns.expiresAt, now));
  await tx.insert(pendingSignIns).values({ ...pending, hash: hashOf(secret), expiresAt });
  return secret;
}

/** Takes what a sign-in began with: once; undefined where there is none, or it took too long. */
export async function takePending(
  tx: Database,
  secret: string,
  now: Date,
): Promise<Pending | undefined> {
  const isTheOne = eq(pendingSignIns.hash, hashOf(secret));
  const [taken] = await tx
    .delete(pendingSignIns)
    .where(and(isTheOne, gt(pendingSignIns.expiresAt, now)))
    .returning();
  return taken;
}
