import { grant } from './grant.ts';
import { newId } from './review.ts';
import { text } from './text.ts';
import { z } from './zod.ts';

/** How people sign in: not at all, with an account of Turnwise, or at an OIDC provider. */
const signInKind = z.enum(['none', 'local', 'oidc']);

/** Who asks, and what they may do. */
export const session = z.strictObject({
  kind: signInKind,
  /** Null for who is not signed in, and where nobody signs in. */
  person: z.strictObject({ id: newId, name: z.string() }).nullable(),
  grants: z.array(grant),
  /** When it ends at the latest; null where there is none. */
  endsAt: z.iso.datetime().nullable(),
});
export type Session = z.infer<typeof session>;

/** A name that people sign in with. */
export const personName = text(100).trim().min(1);

/** A page of this Turnwise: the path and the query of its address, so that nothing leads elsewhere. */
export const pagePath = text(4000).refine(
  (path) => /^\/(?![/\\])[^\s]*$/.test(path) && URL.parse(path, 'https://own')?.host === 'own',
  'must be the path of a page',
);

/** Why a sign-in at the provider came to nothing, as the page that one comes back to is told. */
const signInFailure = z.enum([
  'expired',
  'denied',
  'unreachable',
  'unavailable',
  'clock',
  'disabled',
  'invitation',
  'refused',
]);
export type SignInFailure = z.infer<typeof signInFailure>;

/** The secret of a link, as it stands in the link. */
export const linkSecret = text(100).min(20);

/** Long enough to be hard to guess; whether it is common is for the server to say. */
export const newPassword = text(200).min(10, 'must have at least 10 characters');

/** A browser in which somebody is signed in. */
export const openSession = z.strictObject({
  id: newId,
  createdAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** The browser and the system, as the browser names them. */
  device: z.string(),
  /** Whether it is the one that asks. */
  isThis: z.boolean(),
});
export type OpenSession = z.infer<typeof openSession>;
