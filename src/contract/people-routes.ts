import { named } from './audit.ts';
import { grants } from './grant.ts';
import { invitation, person } from './people.ts';
import { newId } from './review.ts';
import { route } from './route.ts';
import { openSession, personName } from './session.ts';
import { z } from './zod.ts';

const byId = { id: newId };

/** The routes of those who manage people. */
export const peopleRoutes = {
  listNames: route({
    method: 'get',
    path: '/names',
    summary: 'The names of all people, to be shown in place of their ids.',
    right: 'read',
    answer: z.strictObject({ names: z.array(named) }),
    isMasked: false,
  }),
  listPeople: route({
    method: 'get',
    path: '/people',
    summary: 'All people and their roles, by name.',
    right: 'manage-people',
    answer: z.strictObject({ people: z.array(person) }),
    isMasked: false,
  }),
  addPerson: route({
    method: 'put',
    path: '/people/{id}',
    summary: 'Adds somebody.',
    right: 'manage-people',
    params: byId,
    body: z.strictObject({ name: personName, grants }),
    answer: person,
    isMasked: false,
  }),
  renamePerson: route({
    method: 'put',
    path: '/people/{id}/name',
    summary: 'Gives somebody another name.',
    right: 'manage-people',
    params: byId,
    body: z.strictObject({ name: personName }),
    answer: person,
    isMasked: false,
    isConditional: true,
  }),
  changeGrants: route({
    method: 'put',
    path: '/people/{id}/grants',
    summary: 'Gives somebody other roles.',
    right: 'manage-people',
    params: byId,
    body: z.strictObject({ grants }),
    answer: person,
    isMasked: false,
    isConditional: true,
  }),
  changeAccess: route({
    method: 'put',
    path: '/people/{id}/access',
    summary: 'Keeps somebody from signing in, and ends their sessions; or lets them in again.',
    right: 'manage-people',
    params: byId,
    body: z.strictObject({ isDisabled: z.boolean() }),
    answer: person,
    isMasked: false,
    isConditional: true,
  }),
  invite: route({
    method: 'post',
    path: '/people/{id}/invitations',
    summary: 'Makes a link, good once and for a day, by which somebody takes their account.',
    right: 'manage-people',
    params: byId,
    body: z.strictObject({}),
    answer: invitation,
    isMasked: false,
  }),
  listSessionsOf: route({
    method: 'get',
    path: '/people/{id}/sessions',
    summary: 'Where somebody is signed in.',
    right: 'manage-people',
    params: byId,
    answer: z.strictObject({ sessions: z.array(openSession) }),
    isMasked: false,
  }),
  endSessionOf: route({
    method: 'delete',
    path: '/people/{id}/sessions/{sessionId}',
    summary: 'Ends a session of somebody.',
    right: 'manage-people',
    params: { ...byId, sessionId: newId },
  }),
};
