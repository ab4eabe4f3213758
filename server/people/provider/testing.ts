import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';

export const CLIENT = { clientId: 'turnwise', clientSecret: 'a-secret-of-the-client' };

interface TestProvider {
  issuer: URL;
  /** Acts once tokens were made, before they are sent. */
  beforeToken(act: () => void): void;
  /** Has the provider find the client, which is not at its public address, where it is. */
  reachClientAt(origin: string): void;
  /** Has nothing listen there from now on. */
  stop(): Promise<void>;
}

/** A real OIDC provider at which anybody signs in under any name, for the client at `publicUrl`. */
export async function startProvider(
  publicUrl: string,
  ttl: Configuration['ttl'] = {},
): Promise<TestProvider> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let { origin: client } = new URL(publicUrl);
  const provider = new Provider(origin, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [new URL('/oidc/callback', publicUrl).href],
        post_logout_redirect_uris: [new URL('/', publicUrl).href],
        backchannel_logout_uri: new URL('/oidc/logout', publicUrl).href,
        backchannel_logout_session_required: true,
      },
    ],
    cookies: { keys: ['a-key-of-the-cookies'] },
    claims: { openid: ['sub', 'sid'], profile: ['name'], email: ['email'] },
    conformIdTokenClaims: false,
    features: { backchannelLogout: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: `${id} of the company` }),
    }),
    fetch: (url, { method, headers, body, redirect } = {}) => {
      // With what it connects through by itself, it would refuse the addresses of this machine.
      const options = Object.entries({ method, headers, body, redirect });
      const given = Object.fromEntries(options.filter(([, value]) => value !== undefined));
      return fetch(String(url).replace(new URL(publicUrl).origin, client), given);
    },
    ttl,
  });
  let onToken = () => {};
  const answer = provider.callback();
  server.on('request', (incoming, outgoing) => {
    if (incoming.url === '/token') {
      const end = outgoing.end.bind(outgoing);
      outgoing.end = ((...rest: Parameters<typeof end>) => {
        onToken();
        return end(...rest);
      }) as typeof end;
    }
    answer(incoming, outgoing);
  });
  return {
    beforeToken: (act) => {
      onToken = act;
    },
    reachClientAt: (at) => {
      client = at;
    },
    issuer: new URL(origin),
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A browser without a screen: it keeps cookies, and goes only where it is told. */
export class Visitor {
  private readonly jars = new Map<string, Map<string, string>>();

  /** The cookies for an origin, as a header. */
  cookiesFor(origin: string): string {
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    return Array.from(jar, ([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Fetches an address; a redirect is not followed. */
  async visit(url: string | URL, form?: Record<string, string>): Promise<Response> {
    const { origin } = new URL(url);
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: this.cookiesFor(origin) },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    this.keep(origin, response);
    return response;
  }

  /** Keeps the cookies that came with a response. */
  keep(origin: string, response: Response): void {
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      if (value === '' || /max-age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    this.jars.set(origin, jar);
  }

  /** Where a response leads. */
  static locationOf(response: Response): string {
    return new URL(response.headers.get('location') ?? '', response.url).href;
  }

  /**
   * Signs in at the provider under a name, and agrees to what is asked; or refuses. Gives the address that
   * the provider leads back to, which is not visited yet.
   */
  async signInAt(provider: string, name: string, { agrees = true } = {}): Promise<string> {
    let url = provider;
    const { origin } = new URL(provider);
    for (let step = 0; step < 12; step++) {
      const response = await this.visit(url);
      if (response.status === 303 || response.status === 302) {
        url = Visitor.locationOf(response);
        if (new URL(url).origin !== origin) return url;
        continue;
      }
      const page = await response.text();
      if (!agrees) {
        url = `${response.url}/abort`;
        continue;
      }
      const prompt = page.includes('value="consent"') ? 'consent' : 'login';
      const answer = { prompt, login: name, password: 'any' };
      url = Visitor.locationOf(await this.visit(response.url, answer));
    }
    throw new Error('The provider led nowhere.');
  }

  /** Signs out at the provider itself. */
  async signOutAt({ origin }: URL): Promise<void> {
    const page = await (await this.visit(`${origin}/session/end`)).text();
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page) ?? [];
    await this.visit(`${origin}/session/end/confirm`, { xsrf, logout: 'yes' });
  }
}
