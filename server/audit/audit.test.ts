import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { AuditEntry } from '../../src/contract/audit.ts';
import { routes } from '../../src/contract/routes.ts';
import { card, yesNo } from '../../src/testing/scorecards.ts';
import { ask, call, publishedCard } from '../api/testing.ts';
import { addColleague, PASSWORD, roleEverywhere, signIn, startTeam } from '../people/testing.ts';
import type { Store } from '../store/store.ts';
import { engines } from '../store/testing/engines.ts';
import { CALL } from '../testing.ts';
import { recordAlone } from './record.ts';
import { verify } from './verify.ts';

const actor = { id: 'somebody', grants: [], session: null };

function addEntries(store: Store, count: number): Promise<unknown> {
  return Promise.all(
    Array.from({ length: count }, (_, at) =>
      recordAlone(store, actor, { action: 'erase', subject: `deed ${at}`, detail: { at } }),
    ),
  );
}

const run = (store: Store, text: string) => store.run((db) => db.execute(sql.raw(text)));
const check = (store: Store, earlier?: string) => store.run((db) => verify(db, earlier));

/** Does what only the owner of the database can: to a table whose guards are off for a moment. */
async function tamper(store: Store, change: string): Promise<void> {
  await run(store, 'alter table audit_entries disable trigger user');
  await run(store, change);
  await run(store, 'alter table audit_entries enable trigger user');
}

describe.for(engines)('the audit log on %s', (kind) => {
  test('can only be added to, each entry after the one before, however many come at once', async () => {
    const { store } = await startTeam(kind);
    await addEntries(store, 40);
    for (const change of [
      "update audit_entries set actor = 'nobody'",
      'delete from audit_entries where id = 40',
      'truncate audit_entries',
    ]) {
      const cause = { code: '23001' };
      await expect(run(store, change), change).rejects.toMatchObject({ cause });
    }
    expect(await check(store)).toMatchObject({ entries: 40, brokenAt: null, hasEarlier: true });
  });

  test.each([
    ['changed', "update audit_entries set detail = '{}' where id = 3", 3],
    ['removed', 'delete from audit_entries where id = 3', 4],
    [
      'made up',
      'insert into audit_entries (id, at, actor, action, subject, hash) ' +
        "select 3.0 + 3, at, actor, action, subject, 'aa' from audit_entries where id = 3",
      6,
    ],
  ])('shows that an entry was %s', async (_, change, brokenAt) => {
    const { store } = await startTeam(kind);
    await addEntries(store, 5);
    await tamper(store, change);
    expect(await check(store)).toMatchObject({ brokenAt });
  });

  test('shows by an earlier hash that the newest entries were removed', async () => {
    const { store } = await startTeam(kind);
    await addEntries(store, 5);
    const { head } = await check(store);
    await addEntries(store, 1);
    expect(await check(store, head)).toMatchObject({ brokenAt: null, hasEarlier: true });
    await tamper(store, 'delete from audit_entries where id >= 5');
    expect(await check(store, head)).toMatchObject({ brokenAt: null, hasEarlier: false });
  });
});

/** A team of whom each did something; gives the whole log. */
async function busyDay() {
  const api = await startTeam('embedded');
  const ids = {
    admin: await addColleague(api.store, 'Ada', roleEverywhere('admin')),
    lead: await addColleague(api.store, 'Lin', roleEverywhere('lead')),
    auditor: await addColleague(api.store, 'Audrey', roleEverywhere('auditor')),
  };
  const cookies = { admin: await signIn(api, 'Ada'), lead: await signIn(api, 'Lin') };
  const auditor = await signIn(api, 'Audrey');
  await ask(api, routes.signIn, { body: { name: 'Ada', password: 'not her password' } });
  const lead = { cookie: cookies.lead };
  await publishedCard(api, card({ questions: [yesNo('opening')] }), lead);
  await fetch(api.origin + CALL, { headers: lead });
  const heard = {
    params: { ...call, id: uuidv7() },
    body: {
      subAccount: null,
      heard: [
        [0, 4_000],
        [3_000, 7_500],
      ] as [number, number][],
    },
  };
  for (let times = 0; times < 2; times++) {
    await ask(api, routes.recordHeard, { ...lead, ...heard });
  }
  const masked = ['178****3327'];
  await ask(api, routes.revealNumbers, {
    ...{ ...lead, params: call, body: { subAccount: null, masked } },
  });
  const file = await fetch(`${api.origin}/api/v1/reviews/export?format=csv&words=13800001286`, {
    headers: lead,
  });
  await file.text();
  const admin = { cookie: cookies.admin, params: { id: ids.lead } };
  const { body: listed } = await ask(api, routes.listPeople, admin);
  const seen = listed.people.find(({ id }) => id === ids.lead)?.revision ?? 0;
  await ask(api, routes.changeGrants, {
    ...{ ...admin, seen, body: { grants: roleEverywhere('manager') } },
  });
  const invited = await ask(api, routes.invite, { ...admin, body: {} });
  await ask(api, routes.changeAccess, { ...admin, seen: seen + 1, body: { isDisabled: true } });
  const { body } = await ask(api, routes.listAudit, { cookie: auditor });
  return { api, ids, cookies, auditor, entries: body.entries, secret: invited.body.secret };
}

test('the audit log tells who did what, with what belongs to it, and no secret', async () => {
  const { ids, cookies, entries, secret } = await busyDay();
  const of = (action: AuditEntry['action']) => entries.filter((entry) => entry.action === action);
  expect(of('sign-in')).toHaveLength(3);
  expect(of('sign-in-failed')).toMatchObject([{ subject: ids.admin }]);
  expect(of('open-call')).toMatchObject([{ actor: ids.lead, call }]);
  expect(of('hear-call')).toMatchObject([{ actor: ids.lead, call, detail: { seconds: 8 } }]);
  expect(of('reveal-numbers')).toMatchObject([{ actor: ids.lead, call }]);
  expect(of('publish-scorecard')).toMatchObject([{ actor: ids.lead }]);
  expect(of('export-reviews')).toMatchObject([
    { detail: { filter: { words: '138****1286' }, count: 0 } },
    { detail: { filter: { words: '138****1286' } } },
  ]);
  expect(of('change-grants')).toMatchObject([{ actor: ids.admin, subject: ids.lead }]);
  expect(of('invite-person')).toMatchObject([{ actor: ids.admin, subject: ids.lead }]);
  expect(of('disable-person')).toMatchObject([{ actor: ids.admin, subject: ids.lead }]);
  const text = JSON.stringify(entries);
  const sessions = Object.values(cookies).map((cookie) => cookie.split('=')[1] ?? '');
  for (const kept of [
    ...sessions,
    secret,
    PASSWORD,
    '17838463327',
    '13800001286',
    '/download-voice',
  ]) {
    expect(text).not.toContain(kept);
  }
});

test('the audit log is filtered, and exported as it is filtered', async () => {
  const { api, ids, auditor } = await busyDay();
  const query = { actor: ids.lead, record: call.record };
  const { body } = await ask(api, routes.listAudit, { cookie: auditor, query });
  expect(body.entries.map(({ action }) => action)).toEqual([
    ...['reveal-numbers', 'hear-call', 'open-call'],
  ]);
  const search = new URLSearchParams(query);
  const file = await fetch(`${api.origin}/api/v1/audit/export?${search}`, {
    headers: { cookie: auditor },
  });
  expect((await file.text()).trim().split('\r\n')).toHaveLength(4);
  const { body: after } = await ask(api, routes.listAudit, {
    ...{ cookie: auditor, query: { action: 'export-audit' } },
  });
  expect(after.entries).toMatchObject([
    { actor: ids.auditor, detail: { filter: query, count: 3 } },
    { detail: { filter: query } },
  ]);
});
