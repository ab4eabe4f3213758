import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { Person } from '../../src/contract/people.ts';
import { routes } from '../../src/contract/routes.ts';
import { documentedAnswer } from '../../src/testing/builders.ts';
import { ask } from '../api/testing.ts';
import type { Store } from '../store/store.ts';
import { engines } from '../store/testing/engines.ts';
import { lendStore } from '../store/testing/lent-stores.ts';
import { CALL, sendJson, startGateway, startUpstream, WAV } from '../testing.ts';
import { addColleague, roleEverywhere, signIn, startTeam } from './testing.ts';

/** A team before a platform of its own, which has the documented call and its clips. */
async function startWithClips(kind: (typeof engines)[number]) {
  const platform = await startUpstream((request, response) => {
    if (request.url?.includes('/download-voice')) {
      response.writeHead(200, { 'content-type': 'audio/wav' }).end(WAV);
      return;
    }
    const text = JSON.stringify(documentedAnswer());
    sendJson(response, JSON.parse(text.replaceAll('https://ai.telrobot.top', platform.origin)));
  });
  const store = await lendStore(kind);
  const platformUrl = `${platform.origin}/api/agent-api`;
  return startGateway({ platformUrl, store, config: { auth: { kind: 'local' } } });
}

/** A server, and who manages its people. */
interface Team {
  api: { origin: string; store: Store };
  id: string;
  cookie: string;
}

/** A team of one who manages people. */
async function startAdmin(kind: (typeof engines)[number]): Promise<Team> {
  const api = await startTeam(kind);
  const id = await addColleague(api.store, 'Ada', roleEverywhere('admin'));
  return { api, id, cookie: await signIn(api, 'Ada') };
}

async function personOf({ api, cookie }: Team, id: string): Promise<Person> {
  const { body } = await ask(api, routes.listPeople, { cookie });
  const found = body.people.find((person) => person.id === id);
  if (!found) throw new Error('They are not in the list.');
  return found;
}

/** Gives somebody other roles, or keeps them out. */
async function change(
  team: Team,
  id: string,
  body: { grants: Person['grants'] } | { isDisabled: boolean },
) {
  const { revision: seen } = await personOf(team, id);
  const asking = { cookie: team.cookie, params: { id }, seen };
  return 'grants' in body
    ? ask(team.api, routes.changeGrants, { ...asking, body })
    : ask(team.api, routes.changeAccess, { ...asking, body });
}

describe.for(engines)('on %s, who manages people', (kind) => {
  test('takes a right away at once, and the links that it gave', async () => {
    const api = await startWithClips(kind);
    const id = await addColleague(api.store, 'Ada', roleEverywhere('admin'));
    const team = { api, id, cookie: await signIn(api, 'Ada') };
    const bob = await addColleague(api.store, 'Bob', roleEverywhere('lead'));
    const headers = { cookie: await signIn(api, 'Bob') };
    const text = await (await fetch(api.origin + CALL, { headers })).text();
    const [link = ''] = /http[^"]*download-voice[^"]*/.exec(text) ?? [];
    const clip = `${api.origin}/voice?src=${encodeURIComponent(link)}`;
    const hear = async () => (await fetch(clip, { headers })).status;
    expect(await hear()).toBe(200);
    await change(team, bob, { grants: [{ role: 'lead', account: 'elsewhere', task: null }] });
    expect((await fetch(api.origin + CALL, { headers })).status).toBe(404);
    expect(await hear()).toBe(403);
  });

  test('keeps somebody out at once, and lets them in again', async () => {
    const team = await startAdmin(kind);
    const { api } = team;
    const bob = await addColleague(api.store, 'Bob');
    const cookie = await signIn(api, 'Bob');
    expect((await change(team, bob, { isDisabled: true })).status).toBe(200);
    expect((await ask(api, routes.getSession, { cookie })).body.person).toBeNull();
    await expect(signIn(api, 'Bob')).rejects.toThrow('401');
    expect((await change(team, bob, { isDisabled: false })).status).toBe(200);
    expect((await ask(api, routes.getSession, { cookie })).body.person).toBeNull();
    await signIn(api, 'Bob');
  });

  test('cannot leave nobody who manages people', async () => {
    const team = await startAdmin(kind);
    const refused = [
      await change(team, team.id, { grants: roleEverywhere('lead') }),
      await change(team, team.id, { isDisabled: true }),
    ];
    for (const { status, body } of refused) {
      expect(status).toBe(400);
      expect(body).toMatchObject({ errors: [{ message: 'leaves nobody who manages people' }] });
    }
    const other = await addColleague(team.api.store, 'Bob', roleEverywhere('admin'));
    expect((await change(team, other, { isDisabled: true })).status).toBe(200);
    expect((await change(team, team.id, { isDisabled: true })).status).toBe(400);
  });

  test('gives nobody the name of another, and overwrites nothing unseen', async () => {
    const team = await startAdmin(kind);
    const { api, cookie } = team;
    const body = { name: 'Ada', grants: roleEverywhere('lead') };
    const taken = await ask(api, routes.addPerson, { cookie, params: { id: uuidv7() }, body });
    expect(taken.body).toMatchObject({ errors: [{ path: 'body.name' }] });
    const id = await addColleague(api.store, 'Bob');
    const { revision: seen } = await personOf(team, id);
    const rename = (name: string) =>
      ask(api, routes.renamePerson, { cookie, params: { id }, seen, body: { name } });
    expect((await rename('ada')).body).toMatchObject({ errors: [{ path: 'body.name' }] });
    expect((await rename('Robert')).status).toBe(200);
    const late = await rename('Rob');
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({ current: { name: 'Robert' } });
  });
});
