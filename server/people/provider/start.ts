import { routes } from '../../../src/contract/routes.ts';
import { ProblemError } from '../../api/problem.ts';
import { type ApiContext, serve } from '../../api/serve.ts';
import { countStart } from '../attempts.ts';
import { findInvited } from '../invitations.ts';
import type { People } from '../people.ts';
import { hashOf } from '../secrets.ts';
import { addPending, pendingMinutes } from './pending.ts';
import type { Begun, Provider } from './provider.ts';

/** Begins a sign-in at the provider. */
export function serveStartAtProvider(api: ApiContext, { atProvider }: People): void {
  serve(api, routes.startSignIn, async ({ body: { to, invitation }, client }) => {
    if (!atProvider) throw new ProblemError('not-found');
    const { provider, cookie } = atProvider;
    const waitMs = await api.store.run((db) => countStart(db, client.address));
    if (waitMs > 0) throw new ProblemError('too-many-attempts', { waitMs });
    const { location, ...begun } = await begin(provider, api.logFault);
    return api.store.run(async (db) => {
      const now = new Date();
      const isGood = invitation === null || (await findInvited(db, invitation, now));
      if (!isGood) throw new ProblemError('not-found');
      const pending = {
        ...begun,
        ...{ returnTo: to, invitation: invitation === null ? null : hashOf(invitation) },
      };
      const secret = await addPending(db, pending, now);
      return { body: { location }, cookie: cookie.write(secret, pendingMinutes * 60) };
    });
  });
}

async function begin(provider: Provider, logFault: (error: Error) => void): Promise<Begun> {
  try {
    return await provider.begin();
  } catch (error) {
    if (error instanceof Error) logFault(error);
    throw new ProblemError('provider-unreachable');
  }
}
