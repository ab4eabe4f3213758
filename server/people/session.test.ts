import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { routes } from '../../src/contract/routes.ts';
import { ask } from '../api/testing.ts';
import { rowsOf } from '../store/rows.ts';
import { people, sessions } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { engines } from '../store/testing/engines.ts';
import { CALL } from '../testing.ts';
import { addInvitation } from './invitations.ts';
import { addColleague, PASSWORD, roleEverywhere, signIn, startTeam } from './testing.ts';

const wrong = 'incorrect horse battery';

/** As if time had gone by: what was done was done so much earlier. */
function goBack(store: Store, minutes: number): Promise<unknown> {
  const earlier = sql`make_interval(mins => ${minutes})`;
  return store.run((db) =>
    db.update(sessions).set({
      createdAt: sql`${sessions.createdAt} - ${earlier}`,
      seenAt: sql`${sessions.seenAt} - ${earlier}`,
    }),
  );
}

async function isSignedIn(api: { origin: string }, cookie: string): Promise<boolean> {
  const { body } = await ask(api, routes.getSession, { cookie });
  return body.person !== null;
}

describe.for(engines)('on %s, signing in', (kind) => {
  test('gives a session whose cookie no script and no other site gets', async () => {
    const api = await startTeam(kind);
    const id = await addColleague(api.store, '王芳', roleEverywhere('lead'));
    const response = await fetch(`${api.origin}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ name: ' 王芳 ', password: PASSWORD }),
    });
    expect(await response.json()).toMatchObject({
      ...{ kind: 'local', person: { id, name: '王芳' } },
      grants: [{ role: 'lead', account: null, task: null }],
    });
    expect(response.headers.get('set-cookie')).toMatch(
      /^turnwise=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  test('behind TLS gives a cookie for this host and TLS alone', async () => {
    const api = await startTeam(kind, { publicUrl: new URL('https://turnwise.example') });
    await addColleague(api.store, 'ann');
    expect(await signIn(api, 'ann')).toMatch(/^__Host-turnwise=/);
  });

  test('is refused alike for a wrong password, an unknown name and a disabled person', async () => {
    const api = await startTeam(kind);
    await addColleague(api.store, 'ann');
    const gone = await addColleague(api.store, 'bob');
    await api.store.run((db) =>
      db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, gone)),
    );
    const answers = [
      await ask(api, routes.signIn, { body: { name: 'ann', password: wrong } }),
      await ask(api, routes.signIn, { body: { name: 'nobody', password: PASSWORD } }),
      await ask(api, routes.signIn, { body: { name: 'bob', password: PASSWORD } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers.map(({ cookie }) => cookie)).toEqual([null, null, null]);
  });

  test('is slowed after five failures, and works again later', async () => {
    const api = await startTeam(kind);
    await addColleague(api.store, 'ann');
    const attempt = (password: string) =>
      ask(api, routes.signIn, { body: { name: 'ann', password } });
    // At once, as somebody would who guesses.
    const guesses = await Promise.all(Array.from({ length: 8 }, () => attempt(wrong)));
    const statuses = guesses.map(({ status }) => status).sort();
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    const slowed = await attempt(PASSWORD);
    expect(slowed.status).toBe(429);
    expect(Number(slowed.retryAfter)).toBeGreaterThan(0);
    expect(Number(slowed.retryAfter)).toBeLessThanOrEqual(60);
    await api.store.run((db) =>
      db.execute(sql`update attempts set expire = now() - interval '1s'`),
    );
    expect((await attempt(PASSWORD)).status).toBe(200);
  });

  test('as somebody else is not slowed by that', async () => {
    const api = await startTeam(kind);
    await addColleague(api.store, 'ann');
    for (let i = 0; i < 6; i++) {
      await ask(api, routes.signIn, { body: { name: 'bob', password: wrong } });
    }
    await signIn(api, 'ann');
  });

  test('from another address of one’s own network is slowed all the same', async () => {
    const api = await startTeam(kind);
    await addColleague(api.store, 'ann');
    const from = async (address: string, password: string) => {
      const headers = { 'x-forwarded-for': address };
      return (await ask(api, routes.signIn, { body: { name: 'ann', password }, headers })).status;
    };
    for (let at = 1; at <= 5; at++) expect(await from(`2001:db8::${at}`, wrong)).toBe(401);
    expect(await from('2001:db8::ffff:1', PASSWORD)).toBe(429);
    expect(await from('2001:db8:0:1::1', PASSWORD)).toBe(200);
    expect(await from('::ffff:192.0.2.1', PASSWORD)).toBe(200);
  });

  test('gives a new session each time, and ends the one before of this browser', async () => {
    const api = await startTeam(kind);
    await addColleague(api.store, 'ann');
    const first = await signIn(api, 'ann');
    const body = { name: 'ann', password: PASSWORD };
    const second = (await ask(api, routes.signIn, { body, cookie: first })).cookie ?? '';
    expect(second).not.toBe(first);
    expect(await isSignedIn(api, first)).toBe(false);
    expect(await isSignedIn(api, second)).toBe(true);
  });

  test('takes no session that somebody else chose', async () => {
    const api = await startTeam(kind);
    await addColleague(api.store, 'ann');
    const planted = `turnwise=${'a'.repeat(43)}`;
    const body = { name: 'ann', password: PASSWORD };
    await ask(api, routes.signIn, { body, cookie: planted });
    expect(await isSignedIn(api, planted)).toBe(false);
  });

  test('leaves neither password nor name that is none anywhere', async () => {
    const api = await startTeam(kind);
    await addColleague(api.store, 'ann');
    await signIn(api, 'ann');
    await ask(api, routes.signIn, { body: { name: 'my-secret-typed-as-name', password: wrong } });
    const tables = ['people', 'sessions', 'attempts', 'audit_entries'];
    const kept: unknown[] = [];
    for (const table of tables) {
      kept.push(await api.store.run((db) => rowsOf(db, sql.raw(`select * from ${table}`))));
    }
    const everything = JSON.stringify([kept, api.logLines]);
    for (const secret of [PASSWORD, wrong, 'my-secret-typed-as-name']) {
      expect(everything).not.toContain(secret);
    }
  });
});

describe.for(engines)('on %s, a session', (kind) => {
  test('ends when one signs out: a stolen cookie is good no more', async () => {
    const api = await startTeam(kind);
    await addColleague(api.store, 'ann');
    const cookie = await signIn(api, 'ann');
    const out = await ask(api, routes.signOut, { cookie });
    expect(out.cookie).toBe('turnwise=');
    expect(await isSignedIn(api, cookie)).toBe(false);
    const call = await fetch(api.origin + CALL, { headers: { cookie } });
    expect(call.status).toBe(401);
    expect(call.headers.get('x-turnwise-error')).toBe('sign-in-needed');
  });

  test('ends after twelve hours, and after an hour without a request', async () => {
    const api = await startTeam(kind);
    await addColleague(api.store, 'ann');
    const cookie = await signIn(api, 'ann');
    for (let halfHours = 0; halfHours < 23; halfHours++) {
      await goBack(api.store, 30);
      expect(await isSignedIn(api, cookie)).toBe(true);
    }
    await goBack(api.store, 31);
    expect(await isSignedIn(api, cookie)).toBe(false);
    const other = await signIn(api, 'ann');
    await goBack(api.store, 61);
    expect(await isSignedIn(api, other)).toBe(false);
  });

  test('is listed and ended by its owner, and no one else’s is', async () => {
    const api = await startTeam(kind);
    await addColleague(api.store, 'ann');
    await addColleague(api.store, 'bob');
    const [here, there, bobs] = [
      await signIn(api, 'ann'),
      await signIn(api, 'ann'),
      await signIn(api, 'bob'),
    ];
    const { sessions: own } = (await ask(api, routes.listSessions, { cookie: here })).body;
    expect(own.map(({ isThis }) => isThis)).toEqual([false, true]);
    const [other] = own;
    const params = { id: other?.id ?? '' };
    await ask(api, routes.endSession, { cookie: bobs, params });
    expect(await isSignedIn(api, there)).toBe(true);
    await ask(api, routes.endSession, { cookie: here, params });
    expect(await isSignedIn(api, there)).toBe(false);
    expect(await isSignedIn(api, here)).toBe(true);
  });

  test('ends with every other when the password is changed', async () => {
    const api = await startTeam(kind);
    await addColleague(api.store, 'ann');
    const [here, there] = [await signIn(api, 'ann'), await signIn(api, 'ann')];
    const change = (current: string, next: string) =>
      ask(api, routes.changePassword, { cookie: here, body: { current, next } });
    expect((await change(wrong, 'a new long secret')).body).toMatchObject({
      errors: [{ path: 'body.current' }],
    });
    for (const weak of ['Password2026!', '1234567890', 'ann-is-my-name', 'aaaaaaaaaaaa']) {
      expect((await change(PASSWORD, weak)).body, weak).toMatchObject({
        errors: [{ path: 'body.next', message: 'is too easy to guess' }],
      });
    }
    expect((await change(PASSWORD, 'a new long secret')).status).toBe(204);
    expect(await isSignedIn(api, there)).toBe(false);
    expect(await isSignedIn(api, here)).toBe(true);
  });
});

describe.for(engines)('on %s, a link that invites', (kind) => {
  async function invited(name: string) {
    const api = await startTeam(kind);
    const id = await addColleague(api.store, name);
    const { secret } = await api.store.run((db) => addInvitation(db, id, new Date()));
    return { api, id, secret };
  }

  test('is good once, for a password and a session', async () => {
    const { api, id, secret } = await invited('ann');
    const look = await ask(api, routes.lookAtInvitation, { body: { secret } });
    expect(look.body).toMatchObject({ name: 'ann' });
    const body = { secret, password: 'my own long password' };
    const accepted = await ask(api, routes.acceptInvitation, { body });
    expect(accepted.body).toMatchObject({ person: { id } });
    expect(await isSignedIn(api, accepted.cookie ?? '')).toBe(true);
    expect((await ask(api, routes.acceptInvitation, { body })).status).toBe(404);
    expect((await ask(api, routes.lookAtInvitation, { body: { secret } })).status).toBe(404);
  });

  test('is good for a day, and no more once there is a newer one', async () => {
    const { api, id, secret } = await invited('ann');
    const [newer] = await Promise.all([api.store.run((db) => addInvitation(db, id, new Date()))]);
    expect((await ask(api, routes.lookAtInvitation, { body: { secret } })).status).toBe(404);
    await api.store.run((db) =>
      db.execute(sql`update invitations set expires_at = now() - interval '1 minute'`),
    );
    const { status } = await ask(api, routes.lookAtInvitation, { body: newer });
    expect(status).toBe(400);
    const late = await ask(api, routes.lookAtInvitation, { body: { secret: newer.secret } });
    expect(late.status).toBe(404);
  });
});
