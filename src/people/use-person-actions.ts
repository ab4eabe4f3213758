import { useMutation, useQueryClient } from '@tanstack/react-query';
import { peopleQuery } from '../api/people-query.ts';
import { askTurnwise } from '../api/turnwise.ts';
import type { Person } from '../contract/people.ts';
import type { Grant } from '../contract/rights.ts';
import { routes } from '../contract/routes.ts';

/** Somebody to be added, under an id that the page gives them. */
interface NewPerson {
  id: string;
  name: string;
  grants: Grant[];
}

/** Adds somebody, and makes a link that invites them. Asked for twice, they are added once. */
export function useAddPerson() {
  return usePersonMutation(async ({ id, ...body }: NewPerson) => {
    const params = { id };
    await askTurnwise(routes.addPerson, { params, body });
    return askTurnwise(routes.invite, { params, body: {} });
  });
}

/** What is done with somebody; each fails with a TurnwiseError. */
export function usePersonActions({ id, revision: seen }: Person) {
  const params = { id };
  return {
    rename: usePersonMutation((name: string) =>
      askTurnwise(routes.renamePerson, { params, body: { name }, seen }),
    ),
    changeGrants: usePersonMutation((grants: Grant[]) =>
      askTurnwise(routes.changeGrants, { params, body: { grants }, seen }),
    ),
    changeAccess: usePersonMutation((isDisabled: boolean) =>
      askTurnwise(routes.changeAccess, { params, body: { isDisabled }, seen }),
    ),
    invite: usePersonMutation(() => askTurnwise(routes.invite, { params, body: {} })),
  };
}

/** Whatever comes of it, the list is read anew: somebody else may have changed it. */
function usePersonMutation<Asked, Answer>(ask: (asked: Asked) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: ask,
    onSettled: () => client.invalidateQueries({ queryKey: peopleQuery.queryKey }),
  });
}
