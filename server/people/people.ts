import type { Auth, SessionLimits } from '../config.ts';
import type { TellPage } from '../http/files.ts';
import { StoreUnavailable } from '../store/faults.ts';
import type { Store } from '../store/store.ts';
import { createIdentify, type Identify } from './identify.ts';
import { createProvider, type Provider } from './provider/provider.ts';
import { createSecretCookie, type SecretCookie } from './secret-cookie.ts';

/** Those who use Turnwise: how they sign in, and who asks. */
export interface People {
  auth: Auth;
  limits: SessionLimits;
  /** The cookie of a session. */
  cookie: SecretCookie;
  identify: Identify;
  /** The OIDC provider that people sign in at, and the cookie of who is there just now; null without one. */
  atProvider: { provider: Provider; cookie: SecretCookie } | null;
  /** What the page is told with itself: the session, or that nobody is signed in while the store cannot tell. */
  tellPage: TellPage;
}

interface PeopleOptions {
  auth: Auth;
  limits: SessionLimits;
  publicUrl: URL | undefined;
  store: Store;
}

/** Those who use this Turnwise. */
export function createPeople({ auth, limits, publicUrl, store }: PeopleOptions): People {
  const security = { isSecure: publicUrl?.protocol === 'https:' };
  const cookie = createSecretCookie('turnwise', security);
  const identify = createIdentify({ auth, limits, store, cookie });
  const tellPage: TellPage = async (c) => {
    try {
      return JSON.stringify((await identify(c)).session);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      return JSON.stringify({ kind: auth.kind, person: null, grants: [], endsAt: null });
    }
  };
  const atProvider = auth.kind === 'oidc' &&
    publicUrl && {
      provider: createProvider(auth, publicUrl),
      cookie: createSecretCookie('turnwise-sign-in', security),
    };
  return { auth, limits, cookie, identify, tellPage, atProvider: atProvider || null };
}
