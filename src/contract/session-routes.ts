import { invited } from './people.ts';
import { newId } from './review.ts';
import { route } from './route.ts';
import { linkSecret, newPassword, openSession, pagePath, personName, session } from './session.ts';
import { text } from './text.ts';
import { z } from './zod.ts';

const password = text(200).min(1);

/** The routes of signing in and out. Secrets stand in bodies, never in addresses. */
export const sessionRoutes = {
  getSession: route({
    method: 'get',
    path: '/session',
    summary: 'Who asks, and what they may do.',
    right: 'open',
    answer: session,
    isMasked: false,
  }),
  signIn: route({
    method: 'post',
    path: '/session',
    summary: 'Signs in with a name and a password.',
    right: 'open',
    body: z.strictObject({ name: personName, password }),
    answer: session,
    isMasked: false,
  }),
  startSignIn: route({
    method: 'post',
    path: '/session/provider',
    summary: 'Begins to sign in at the OIDC provider: the browser goes where the answer says.',
    right: 'open',
    body: z.strictObject({
      /** The page to come back to. */
      to: pagePath,
      /** The secret of a link that invites: its account is tied to who signs in. */
      invitation: linkSecret.nullable(),
    }),
    answer: z.strictObject({ location: z.string() }),
    isMasked: false,
  }),
  signOut: route({
    method: 'delete',
    path: '/session',
    summary: 'Signs out, here and where the answer leads: at the OIDC provider.',
    right: 'open',
    answer: z.strictObject({ goOnAt: z.string().nullable() }),
    isMasked: false,
  }),
  changePassword: route({
    method: 'put',
    path: '/session/password',
    summary: 'Changes one’s own password, and ends one’s other sessions.',
    right: 'signed-in',
    body: z.strictObject({ current: password, next: newPassword }),
  }),
  listSessions: route({
    method: 'get',
    path: '/sessions',
    summary: 'Where one is signed in oneself.',
    right: 'signed-in',
    answer: z.strictObject({ sessions: z.array(openSession) }),
    isMasked: false,
  }),
  endSession: route({
    method: 'delete',
    path: '/sessions/{id}',
    summary: 'Ends a session of one’s own.',
    right: 'signed-in',
    params: { id: newId },
  }),
  lookAtInvitation: route({
    method: 'post',
    path: '/invitations/look',
    summary: 'Whom a link invites, as long as it is good.',
    right: 'open',
    body: z.strictObject({ secret: linkSecret }),
    answer: invited,
    isMasked: false,
  }),
  acceptInvitation: route({
    method: 'post',
    path: '/invitations/acceptance',
    summary: 'Uses up a link, gives its account a password, and signs in.',
    right: 'open',
    body: z.strictObject({ secret: linkSecret, password: newPassword }),
    answer: session,
    isMasked: false,
  }),
};
