import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  clockTolerance,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Auth } from '../../config.ts';
import type { EndedThere } from '../sessions.ts';

/** How far the clocks of the provider and of this computer may be apart, in seconds. */
const toleratedSeconds = 60;
/** A provider that does not answer in so many seconds is down. */
const longestSeconds = 10;
const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

/** What a sign-in begins with, and what has to come back with it. */
export interface Begun {
  /** Where the browser goes. */
  location: string;
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** Somebody as the provider knows them. */
export interface Known {
  issuer: string;
  subject: string;
  /** What they are called there; null where it does not tell. */
  name: string | null;
  /** The session at the provider. */
  session: string | undefined;
}

/** An OIDC provider. Each method rejects when the provider cannot be reached or does not play by the rules. */
export interface Provider {
  begin(): Promise<Begun>;
  /** Who came back to `url`. */
  finish(url: URL, begun: Pick<Begun, 'state' | 'nonce' | 'codeVerifier'>): Promise<Known>;
  /** Where one signs out of the provider too; null where it has no such place. */
  signOutUrl(): Promise<string | null>;
  /** Which session, or whose sessions, a logout token of the provider ends. */
  readLogout(token: string): Promise<EndedThere>;
}

/** The provider that is configured. It is asked what it can do when it is first needed, not at the start. */
export function createProvider(
  { issuer, clientId, clientSecret }: Auth & { kind: 'oidc' },
  publicUrl: URL,
): Provider {
  const redirectUri = new URL('/oidc/callback', publicUrl).href;
  let discovering: Promise<Configuration> | undefined;
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  const discover = () => {
    discovering ??= discovery(
      issuer,
      clientId,
      { client_secret: clientSecret, [clockTolerance]: toleratedSeconds },
      undefined,
      {
        timeout: longestSeconds,
        // Only for a provider on this machine: the configuration takes no other without TLS.
        execute: issuer.protocol === 'http:' ? [allowInsecureRequests] : [],
      },
    ).catch((error: unknown) => {
      discovering = undefined;
      throw error;
    });
    return discovering;
  };

  return {
    begin: async () => {
      const config = await discover();
      const [state, nonce, codeVerifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
      const location = buildAuthorizationUrl(config, {
        ...{ redirect_uri: redirectUri, scope: 'openid profile email', state, nonce },
        code_challenge: await calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      });
      return { location: location.href, state, nonce, codeVerifier };
    },
    finish: async (url, { state, nonce, codeVerifier }) => {
      const back = new URL(redirectUri);
      back.search = url.search;
      const tokens = await authorizationCodeGrant(await discover(), back, {
        ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier },
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('The provider sent no ID token.');
      return {
        ...{ issuer: claims.iss, subject: claims.sub, session: textOf(claims.sid) },
        name:
          textOf(claims.name) ?? textOf(claims.preferred_username) ?? textOf(claims.email) ?? null,
      };
    },
    signOutUrl: async () => {
      const config = await discover();
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      return buildEndSessionUrl(config, { post_logout_redirect_uri: publicUrl.href }).href;
    },
    readLogout: async (token) => {
      const { jwks_uri: url = '', issuer: name } = (await discover()).serverMetadata();
      // Kept, so that it decides how often the provider is asked for its keys.
      keys ??= createRemoteJWKSet(new URL(url));
      const { payload } = await jwtVerify(token, keys, {
        ...{ issuer: name, audience: clientId, clockTolerance: toleratedSeconds },
        requiredClaims: ['iat', 'jti', 'events'],
      });
      return loggedOut(payload);
    },
  };
}

function loggedOut({ events, nonce, sid, sub }: JWTPayload): EndedThere {
  const isLogout = typeof events === 'object' && events !== null && logoutEvent in events;
  // A nonce would make an ID token of it.
  if (!isLogout || nonce !== undefined) throw new Error('The token ends no session.');
  const ended = { session: textOf(sid), subject: textOf(sub) };
  if (ended.session === undefined && ended.subject === undefined) {
    throw new Error('The token names no session.');
  }
  return ended;
}

function textOf(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim.trim() !== '' ? claim.trim() : undefined;
}
