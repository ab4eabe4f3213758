import { grant } from './grant.ts';
import { newId } from './review.ts';
import { personName } from './session.ts';
import { z } from './zod.ts';

const moment = z.iso.datetime();

/** Somebody who signs in. */
export const person = z.strictObject({
  id: newId,
  name: personName,
  grants: z.array(grant),
  createdAt: moment,
  /** Set for who may no longer sign in. */
  disabledAt: moment.nullable(),
  /** When they were last seen; null before they signed in. */
  seenAt: moment.nullable(),
  /** Whether they have taken their account: chosen a password, or signed in at the provider. */
  hasJoined: z.boolean(),
  /** When the newest link that invites them ends; null where none is open. */
  invitedUntil: moment.nullable(),
  /** Goes up with each change. */
  revision: z.int(),
});
export type Person = z.infer<typeof person>;

/** A link by which somebody takes their account. Its secret is told only when it is made. */
export const invitation = z.strictObject({ secret: z.string(), expiresAt: moment });
export type Invitation = z.infer<typeof invitation>;

/** What somebody who follows such a link is shown. */
export const invited = z.strictObject({ name: personName, expiresAt: moment });
