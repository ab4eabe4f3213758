import { queryOptions } from '@tanstack/react-query';
import { routes } from '../contract/routes.ts';
import { askTurnwise } from './turnwise.ts';

const shared = { networkMode: 'always', retry: false } as const;

/** All people and their roles, by name; fails with a TurnwiseError. */
export const peopleQuery = queryOptions({
  ...shared,
  queryKey: ['people'],
  queryFn: async ({ signal }) => (await askTurnwise(routes.listPeople, { signal })).people,
});

/** The names of all people, by id; fails with a TurnwiseError. */
export const namesQuery = queryOptions({
  ...shared,
  queryKey: ['names'],
  staleTime: 60_000,
  queryFn: async ({ signal }) => {
    const { names } = await askTurnwise(routes.listNames, { signal });
    return new Map(names.map(({ id, name }) => [id, name]));
  },
});

/** Where somebody is signed in, or where one is oneself; fails with a TurnwiseError. */
export function sessionsQuery(personId: string | null) {
  return queryOptions({
    ...shared,
    queryKey: ['sessions', personId],
    queryFn: async ({ signal }) => {
      const { sessions } =
        personId === null
          ? await askTurnwise(routes.listSessions, { signal })
          : await askTurnwise(routes.listSessionsOf, { params: { id: personId }, signal });
      return sessions;
    },
  });
}
