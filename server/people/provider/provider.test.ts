import { setTimeout } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import type { Configuration } from 'oidc-provider';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { routes } from '../../../src/contract/routes.ts';
import { ask, startApi } from '../../api/testing.ts';
import { people } from '../../store/schema.ts';
import { engines } from '../../store/testing/engines.ts';
import type { EngineKind } from '../../store/testing/templates.ts';
import { addInvitation } from '../invitations.ts';
import { addColleague } from '../testing.ts';
import { CLIENT, startProvider, Visitor } from './testing.ts';

const publicUrl = 'http://turnwise.test';

/** A server that people sign in to at a provider, and the provider. */
async function start(kind: EngineKind, ttl?: Configuration['ttl']) {
  const provider = await startProvider(publicUrl, ttl);
  const api = await startApi(kind, {
    auth: { kind: 'oidc', issuer: provider.issuer, ...CLIENT },
    publicUrl: new URL(publicUrl),
  });
  return { api, provider };
}

interface SignIn {
  api: { origin: string };
  visitor?: Visitor;
  name?: string;
  to?: string;
  invitation?: string | null;
}

/** Begins to sign in; gives where the browser is led. */
async function begin({ api, visitor = new Visitor(), to = '/', invitation = null }: SignIn) {
  const response = await fetch(`${api.origin}/api/v1/session/provider`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ to, invitation }),
  });
  visitor.keep(api.origin, response);
  return { visitor, response, body: (await response.json()) as { location: string } };
}

/** Comes back from the provider; gives where that leads. */
async function comeBack(api: { origin: string }, visitor: Visitor, back: string) {
  const { pathname, search } = new URL(back);
  const response = await visitor.visit(api.origin + pathname + search);
  expect(response.status).toBe(302);
  return response.headers.get('location');
}

/** Signs in from beginning to end. */
async function signIn(options: SignIn) {
  const { api, name = 'ann' } = options;
  const { visitor, body } = await begin(options);
  const back = await visitor.signInAt(body.location, name);
  const location = await comeBack(api, visitor, back);
  return { visitor, location, back, session: () => sessionOf(api, visitor) };
}

async function sessionOf(api: { origin: string }, visitor: Visitor) {
  return (await ask(api, routes.getSession, { cookie: visitor.cookiesFor(api.origin) })).body;
}

describe.for(engines)('on %s, who signs in at the provider', (kind) => {
  test('comes back to the page they were at, known, and without a role at first', async () => {
    const { api } = await start(kind);
    const to = '/user/u1/task/t1/detail/r1?turn=3';
    const { location, session } = await signIn({ api, to });
    expect(location).toBe(to);
    expect(await session()).toMatchObject({
      ...{ kind: 'oidc', person: { name: 'ann of the company' }, grants: [] },
    });
  });

  test('is the same person the next time', async () => {
    const { api } = await start(kind);
    const [first, second] = [await signIn({ api }), await signIn({ api })];
    expect((await second.session()).person).toEqual((await first.session()).person);
  });

  test('takes the account that a link invites to, which is good once', async () => {
    const { api } = await start(kind);
    const id = await addColleague(api.store, 'Ann');
    const { secret } = await api.store.run((db) => addInvitation(db, id, new Date()));
    const { session } = await signIn({ api, invitation: secret });
    expect(await session()).toMatchObject({ person: { id, name: 'Ann' }, grants: [{}] });
    expect((await begin({ api, invitation: secret })).response.status).toBe(404);
    expect((await (await signIn({ api })).session()).person?.id).toBe(id);
  });

  test('does not get in once disabled', async () => {
    const { api } = await start(kind);
    await signIn({ api });
    await api.store.run((db) =>
      db
        .update(people)
        .set({ disabledAt: new Date() })
        .where(eq(people.name, 'ann of the company')),
    );
    const { location, session } = await signIn({ api });
    expect(location).toBe('/sign-in?failed=disabled');
    expect((await session()).person).toBeNull();
  });

  test('is signed out here too when they sign out there, and nobody else is', async () => {
    const { api, provider } = await start(kind);
    provider.reachClientAt(api.origin);
    const ann = await signIn({ api });
    const elsewhere = await signIn({ api });
    const bob = await signIn({ api, name: 'bob' });
    await ann.visitor.signOutAt(provider.issuer);
    expect((await ann.session()).person).toBeNull();
    expect((await elsewhere.session()).person).not.toBeNull();
    expect((await bob.session()).person).not.toBeNull();
  });

  test('is led there when they sign out here', async () => {
    const { api } = await start(kind);
    const { visitor, session } = await signIn({ api });
    expect((await session()).person).not.toBeNull();
    const out = await ask(api, routes.signOut, { cookie: visitor.cookiesFor(api.origin) });
    const { goOnAt } = out.body;
    expect(goOnAt).toMatch(/\/session\/end\?.*post_logout_redirect_uri=http/);
    expect((await session()).person).toBeNull();
  });
});

describe('a sign-in that is not as it should be', () => {
  const kind = 'embedded';

  test('with another nonce is refused', async () => {
    const { api } = await start(kind);
    const { visitor, body } = await begin({ api });
    const url = new URL(body.location);
    url.searchParams.set('nonce', 'planted');
    const back = await visitor.signInAt(url.href, 'ann');
    expect(await comeBack(api, visitor, back)).toBe('/sign-in?failed=refused');
  });

  test('with another state is refused', async () => {
    const { api } = await start(kind);
    const { visitor, body } = await begin({ api });
    const back = new URL(await visitor.signInAt(body.location, 'ann'));
    back.searchParams.set('state', 'planted');
    expect(await comeBack(api, visitor, back.href)).toBe('/sign-in?failed=refused');
  });

  test('in another browser than it began in is refused', async () => {
    const { api } = await start(kind);
    const { visitor, body } = await begin({ api });
    const back = await visitor.signInAt(body.location, 'ann');
    expect(await comeBack(api, new Visitor(), back)).toBe('/sign-in?failed=expired');
  });

  test('is good once', async () => {
    const { api } = await start(kind);
    const { visitor, back } = await signIn({ api });
    expect(await comeBack(api, visitor, back)).toBe('/sign-in?failed=expired');
  });

  test('with a code that has expired is refused', async () => {
    const { api } = await start(kind, { AuthorizationCode: 1 });
    const { visitor, body } = await begin({ api });
    const back = await visitor.signInAt(body.location, 'ann');
    await setTimeout(2_100);
    expect(await comeBack(api, visitor, back)).toBe('/sign-in?failed=refused');
  });

  test('whose clock is far off says so', async () => {
    const { api, provider } = await start(kind);
    const { visitor, body } = await begin({ api });
    const back = await visitor.signInAt(body.location, 'ann');
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    // As if this computer were two hours ahead of the provider.
    provider.beforeToken(() => vi.setSystemTime(Date.now() + 7_200_000));
    expect(await comeBack(api, visitor, back)).toBe('/sign-in?failed=clock');
  });

  test('that was denied says so', async () => {
    const { api } = await start(kind);
    const { visitor, body } = await begin({ api });
    const back = await visitor.signInAt(body.location, 'ann', { agrees: false });
    expect(await comeBack(api, visitor, back)).toBe('/sign-in?failed=denied');
  });

  test('says when the provider is down, before and midway', async () => {
    const { api, provider } = await start(kind);
    const { visitor, body } = await begin({ api });
    const back = await visitor.signInAt(body.location, 'ann');
    await provider.stop();
    expect(await comeBack(api, visitor, back)).toBe('/sign-in?failed=unreachable');
    const other = await startApi(kind, {
      auth: { kind: 'oidc', issuer: provider.issuer, ...CLIENT },
      publicUrl: new URL(publicUrl),
    });
    expect((await begin({ api: other })).response.status).toBe(502);
  });

  test('leads to no page but Turnwise’s own afterwards', async () => {
    const { api } = await start(kind);
    const elsewhere = [
      ...['https://evil.example/', '//evil.example/', '/\\evil.example/', '/\t/evil.example'],
      ...['javascript:alert(1)', '', 'evil.example', '/ /evil.example'],
    ];
    for (const to of elsewhere) {
      const { response } = await begin({ api, to });
      expect(response.status, to).toBe(400);
    }
  });

  test('cannot end sessions with a token of anybody else', async () => {
    const { api } = await start(kind);
    const { session } = await signIn({ api });
    const response = await fetch(`${api.origin}/oidc/logout`, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: 'e30.e30.' }),
    });
    expect(response.status).toBe(400);
    expect((await session()).person).not.toBeNull();
  });
});
