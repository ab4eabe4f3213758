import type { Context, MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import { callKey } from '../../src/contract/review.ts';
import { may, mayWith, type Right } from '../../src/contract/rights.ts';
import { nobody } from '../api/access.ts';
import { recordAlone } from '../audit/record.ts';
import { fail, type GatewayEnv, GatewayFailure } from '../http/errors.ts';
import type { Identify } from '../people/identify.ts';
import type { People } from '../people/people.ts';
import { codeOf } from '../store/faults.ts';
import type { Store } from '../store/store.ts';
import type { CallIds } from './call-details-url.ts';
import { giveLinks } from './clip-links.ts';
import type { GiveLink } from './masking/call-masking.ts';

/** Refuses those who are not signed in, or nowhere have the right. */
export function needsRight(identify: Identify, right: Right): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const { actor } = await identify(c);
    if (actor === nobody) return fail(c, new GatewayFailure('sign-in-needed'));
    if (!may(actor.grants, right)) return fail(c, new GatewayFailure('not-allowed'));
    return next();
  };
}

/** A call that may be opened. */
export interface OpenedCall {
  /** How its links reach the browser: as they are, where nobody signs in. */
  giveLink: GiveLink | null;
  /** Records that it was opened, before anything of it is sent. */
  record(): Promise<void>;
}

/** Opens a call for who asks; undefined where they may not see it, or there can be none. */
export type OpenCall = (c: Context, call: CallIds) => Promise<OpenedCall | undefined>;

interface OpenCallOptions {
  people: People;
  store: Store;
  log: Logger;
}

/**
 * Has calls opened by those who may. Where people sign in, a call is opened only once that is recorded.
 * Where nobody does, calls are read and heard whatever becomes of the store.
 */
export function createOpenCall({ people, store, log }: OpenCallOptions): OpenCall {
  return async (c, { account, task, record, subAccount }) => {
    const { actor, linkKey } = await people.identify(c);
    const { data: call } = callKey.safeParse({ account, task, record });
    if (!call) return undefined;
    if (!mayWith(actor.grants, 'read', { ...call, subAccount })) return undefined;
    const recordIt = () =>
      recordAlone(store, actor, { action: 'open-call', subject: record, call });
    return {
      giveLink: linkKey === null ? null : giveLinks(linkKey),
      record: async () => {
        if (people.auth.kind !== 'none') return recordIt();
        recordIt().catch((error) => log.warn({ event: 'not-recorded', code: codeOf(error) }));
      },
    };
  };
}
