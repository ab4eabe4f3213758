import type { Context } from 'hono';
import { generateCookie, getCookie } from 'hono/cookie';

/** How a cookie with a secret is read and written. */
export interface SecretCookie {
  read(c: Context): string | undefined;
  /** The header that gives it to a browser, for so many seconds. */
  write(secret: string, maxAge: number): string;
  /** The header that takes it from a browser. */
  remove(): string;
}

/**
 * A cookie with a secret. Behind TLS its name has browsers keep it for this host alone, and send it over
 * TLS alone; on this machine, which has no TLS, it has a plain name.
 */
export function createSecretCookie(
  plainName: string,
  { isSecure }: { isSecure: boolean },
): SecretCookie {
  const name = isSecure ? `__Host-${plainName}` : plainName;
  const options = { httpOnly: true, path: '/', sameSite: 'Lax', secure: isSecure } as const;
  return {
    read: (c) => getCookie(c, name),
    write: (secret, maxAge) => generateCookie(name, secret, { ...options, maxAge }),
    remove: () => generateCookie(name, '', { ...options, maxAge: 0 }),
  };
}
