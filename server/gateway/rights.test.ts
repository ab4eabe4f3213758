import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { type Grant, mayWith, roles } from '../../src/contract/rights.ts';
import { routes } from '../../src/contract/routes.ts';
import { card, yesNo } from '../../src/testing/scorecards.ts';
import { ask, call, publishedCard } from '../api/testing.ts';
import { addColleague, cookieOf, roleEverywhere, startTeam } from '../people/testing.ts';
import { CALL } from '../testing.ts';

const places = [
  { account: null, task: null },
  { account: 'u1', task: null },
  { account: 'u1', task: 't1' },
  { account: 'u1', task: 't2' },
  { account: 'u2', task: null },
  { account: 'sub', task: null },
];
const subAccounts = [null, 'sub'];

test('a call is opened by whom its account, its sub-account and its task are for, whatever their role', async () => {
  const api = await startTeam('embedded');
  const grants: Grant[] = roles.flatMap((role) => places.map((place) => ({ ...place, role })));
  const wrong: string[] = [];
  for (const [at, grant] of grants.entries()) {
    const id = await addColleague(api.store, `person ${at}`, [grant]);
    const headers = { cookie: await cookieOf(api.store, id) };
    for (const subAccount of subAccounts) {
      const search = subAccount === null ? '' : `?sub_user_id=${subAccount}`;
      const { status } = await fetch(api.origin + CALL + search, { headers });
      const expected = mayWith([grant], 'read', { ...call, subAccount }) ? 200 : 404;
      if (status !== expected) wrong.push(`${JSON.stringify(grant)} ${subAccount}: ${status}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('what the gateway has is for those who signed in and have a role', async () => {
  const api = await startTeam('embedded');
  const id = await addColleague(api.store, 'Newcomer', []);
  const headers = { cookie: await cookieOf(api.store, id) };
  for (const path of [CALL, '/voice?src=x', '/demo-calls']) {
    expect((await fetch(api.origin + path)).status, path).toBe(401);
    const status = (await fetch(api.origin + path, { headers })).status;
    expect(path === CALL ? [403, 404] : [403], path).toContain(status);
  }
});

test('a sub-account is no way around where somebody may do something', async () => {
  const api = await startTeam('embedded');
  const lead = await addColleague(api.store, 'Lead', roleEverywhere('lead'));
  const version = await publishedCard(api, card({ questions: [yesNo('opening')] }), {
    cookie: await cookieOf(api.store, lead),
  });
  const own: Grant[] = [{ role: 'lead', account: 'u1', task: null }];
  const cookie = await cookieOf(api.store, await addColleague(api.store, 'Own', own));
  for (const [subAccount, expected] of [
    [null, 200],
    ['sub', 404],
  ] as const) {
    const started = await ask(api, routes.startReview, {
      ...{ cookie, params: { id: uuidv7() } },
      body: { call, subAccount, scorecardVersionId: version.id },
    });
    expect(started.status).toBe(expected);
    const told = await ask(api, routes.revealNumbers, {
      ...{ cookie, params: call, body: { subAccount, masked: null } },
    });
    expect(told.status).toBe(expected);
    const heard = await ask(api, routes.recordHeard, {
      ...{ cookie, params: { ...call, id: uuidv7() } },
      body: { subAccount, heard: [[0, 1000]] },
    });
    expect(heard.status).toBe(expected === 200 ? 204 : 404);
  }
});
