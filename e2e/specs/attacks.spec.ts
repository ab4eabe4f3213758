import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { CallPage, FailurePage } from '../call-page.ts';
import { callPath, exampleId, subUserId, taskId, userId } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { needed } from '../review-server.ts';
import {
  addByRequest,
  type Cookie,
  carrySession,
  joinByRequest,
  linkIn,
  password,
  prepareTeamServer,
  signIn,
  type TeamServer,
} from '../team-server.ts';

const call = callPath('complaint');
const number = '13800007531';
const elsewhere = '00000000-f5d9-49da-88da-758977cc58a9';

for (const engine of ['embedded', 'postgresql'] as const) {
  test.describe(`kept by ${engine}`, () => {
    // They share a server.
    test.describe.configure({ mode: 'default', timeout: 120_000 });
    let server: TeamServer;
    const cookies: Record<string, Cookie> = {};

    test.beforeAll(async ({ stores }) => {
      test.setTimeout(120_000);
      server = await needed(prepareTeamServer(stores, engine, 'local'));
      const add = async (...words: string[]) => linkIn(await server.run('user', 'add', ...words));
      const ada = await add('Ada', '--role', 'admin');
      const stranger = await add('Stranger', '--role', 'lead', '--account', elsewhere);
      await server.start();
      const admin = await joinByRequest(ada);
      cookies.Ada = admin;
      cookies.Stranger = await joinByRequest(stranger);
      cookies.Reviewer = await addByRequest(server.origin, admin, 'Reviewer', 'reviewer');
    });

    test.afterAll(async () => {
      await server?.end();
    });

    /** Asks as somebody who has signed in, from no page. */
    const asking = (name: string, path: string, init: RequestInit = {}) =>
      fetch(server.origin + path, {
        ...init,
        headers: { cookie: cookies[name] ?? '', ...init.headers },
      });

    test('the call of another account is not there, whatever its address says', async ({
      page,
      context,
      expectFaults,
    }) => {
      expectFaults(/^404 /);
      await carrySession(context, server.origin, cookies.Stranger ?? '');
      await page.goto(server.origin + call);
      await expect(new FailurePage(page).alert).toBeVisible();
      await expect(page.getByRole('button', { name: 'Account of Stranger' })).toBeVisible();
      const subAccounts = `/user/${elsewhere}/task/${taskId}/detail/sub-account?sub_user_id=${subUserId}`;
      for (const path of [call, subAccounts]) {
        expect((await asking('Stranger', `/agent-api${path}`)).status).toBe(404);
      }
      const reviews = `/api/v1/calls/${userId}/${taskId}/complaint/reviews`;
      expect((await asking('Stranger', reviews)).status).toBe(404);
    });

    test('a reviewer has a session of their own, and may neither do nor see what a lead may', async ({
      page,
      context,
    }) => {
      await test.step('a session that somebody else chose is none', async () => {
        const chosen = 'chosen-by-somebody-else';
        await context.addCookies([{ name: 'turnwise', value: chosen, url: server.origin }]);
        await page.goto(server.origin);
        await signIn(page, 'Reviewer');
        await expect(page.getByRole('button', { name: 'Account of Reviewer' })).toBeVisible();
        const [cookie] = await context.cookies();
        expect(cookie).toMatchObject({ name: 'turnwise', httpOnly: true, sameSite: 'Lax' });
        expect(cookie?.value).not.toBe(chosen);
        const asked = await fetch(`${server.origin}/api/v1/sessions`, {
          headers: { cookie: `turnwise=${chosen}` },
        });
        expect(asked.status).toBe(401);
      });

      await test.step('nothing is exported, and nobody is listed', async () => {
        for (const format of ['csv', 'xlsx', 'json', 'annotations']) {
          const path = `/api/v1/reviews/export?format=${format}`;
          expect((await asking('Reviewer', path)).status, format).toBe(403);
        }
        for (const path of ['/api/v1/people', '/api/v1/audit', '/api/v1/audit/export']) {
          expect((await asking('Reviewer', path)).status, path).toBe(403);
        }
        await page.goto(`${server.origin}/reviews`);
        await expect(page.getByRole('heading', { name: 'Reviews' })).toBeVisible();
        await expect(page.getByRole('button', { name: 'Export' })).toHaveCount(0);
        await page.goto(`${server.origin}/forms`);
        await expect(page.getByRole('link', { name: 'Five questions' })).toBeVisible();
        await expect(page.getByRole('button', { name: 'New scorecard' })).toHaveCount(0);
      });

      await test.step('no number is anywhere', async () => {
        const callPage = new CallPage(page);
        await callPage.open(server.origin + call);
        await page.keyboard.press('m');
        await page.emulateMedia({ media: 'print' });
        expect(await page.content()).not.toContain(number);
        await page.emulateMedia({ media: null });
        await callPage.openRawView();
        await expect(callPage.rawView).toContainText('138****7531');
        expect(await page.content()).not.toContain(number);
      });

      await test.step('no number is answered', async () => {
        expect(await (await asking('Reviewer', `/agent-api${call}`)).text()).not.toContain(number);
        const numbers = `/api/v1/calls/${userId}/${taskId}/complaint/numbers`;
        const reveal = await asking('Reviewer', numbers, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ subAccount: null, masked: null }),
        });
        expect(reveal.status).toBe(403);
        expect(await reveal.text()).not.toContain(number);
      });
    });

    test('a page of another site writes nothing', async ({
      page,
      context,
      otherPlatform,
      expectFaults,
    }) => {
      await carrySession(context, server.origin, cookies.Ada ?? '');
      const people = async () => (await (await asking('Ada', '/api/v1/people')).json()).people;
      const before = await people();
      const { origin } = server;
      // The browser keeps the answers to itself, too.
      expectFaults(/^(403|net::ERR_|console\.error: Access to fetch)/);
      for (const host of ['127.0.0.1', 'localhost']) {
        await page.goto(`${otherPlatform.url.replace('127.0.0.1', host)}/a-page-of-its-own`);
        const answers = await page.evaluate(async (to) => {
          const body = JSON.stringify({});
          const ways: RequestInit[] = [
            { method: 'POST', mode: 'no-cors', credentials: 'include', body },
            {
              ...{ method: 'PUT', credentials: 'include', body },
              headers: { 'content-type': 'application/json' },
            },
          ];
          const paths = ['/api/v1/session', `/api/v1/people/${crypto.randomUUID()}`];
          const asked = paths.flatMap((path) => ways.map((way) => fetch(to + path, way)));
          return (await Promise.allSettled(asked)).map(({ status }) => status);
        }, origin);
        expect(answers).not.toContain('fulfilled');
        await page.setContent(`<form method="post" action="${origin}/api/v1/session"></form>`);
        const refused = page.waitForResponse((response) => response.status() === 403);
        await page.evaluate(() => document.forms[0]?.submit());
        await refused;
        await page.waitForURL(`${origin}/api/v1/session`);
      }
      expect(await people()).toEqual(before);
    });

    test('a foreign name for this server leads to nothing', async () => {
      for (const path of ['/', call, `/agent-api${call}`, '/api/v1/session', '/voice?src=x']) {
        const asked = request(server.origin + path, {
          headers: { host: 'evil.example', cookie: cookies.Ada },
        }).end();
        const [response] = (await once(asked, 'response')) as [IncomingMessage];
        response.resume();
        expect(response.statusCode, path).toBe(421);
      }
    });

    test('guessing is slowed, for who guesses alone', async ({ page, expectFaults }) => {
      expectFaults(/^(401|429) /);
      await page.goto(server.origin);
      const note = page.getByRole('alert');
      for (let guess = 1; guess <= 5; guess++) {
        await page.getByLabel('Name').fill('Stranger');
        await page.getByLabel('Password').fill(`guess number ${guess}`);
        await page.getByRole('button', { name: 'Sign in', exact: true }).click();
        await expect(note).toHaveText('The name or the password is wrong.');
      }
      await page.getByLabel('Password').fill(password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(note).toHaveText(/^Too many attempts/);
      await signIn(page, 'Reviewer');
      await expect(page.getByRole('button', { name: 'Account of Reviewer' })).toBeVisible();
    });

    test('a clip is served to the session alone that was given its link', async () => {
      const linksOf = async (name: string): Promise<string[]> => {
        const answer = await asking(name, `/agent-api${callPath(exampleId)}`);
        return (await answer.text()).match(/http[^"]*download-voice[^"]*/g) ?? [];
      };
      const hear = async (name: string, link: string) =>
        (await asking(name, `/voice?src=${encodeURIComponent(link)}`)).status;
      const [own, otherOfOwn] = await linksOf('Reviewer');
      const [others] = await linksOf('Ada');
      const [link = '', proof = ''] = (own ?? '').split('#');
      const [otherLink = ''] = (otherOfOwn ?? '').split('#');
      expect(await hear('Reviewer', own ?? '')).toBe(200);
      const forged = [others ?? '', link, `${link}#`, `${otherLink}#${proof}`, `${link}#${proof}x`];
      for (const one of forged) expect(await hear('Reviewer', one), one).toBe(403);
    });
  });
}
