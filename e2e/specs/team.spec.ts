import type { Browser, Page } from '@playwright/test';
import { CallPage } from '../call-page.ts';
import { callPath } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { ReviewPanel } from '../review-panel.ts';
import { needed } from '../review-server.ts';
import {
  addByRequest,
  addPerson,
  type Cookie,
  carrySession,
  joinByRequest,
  joinTeam,
  linkIn,
  openPlace,
  password,
  prepareTeamServer,
  signIn,
  type TeamServer,
} from '../team-server.ts';

const call = callPath('complaint');
const number = '13800007531';

/** A browser of somebody else, in English. */
async function otherBrowser(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce' });
  return context.newPage();
}

/** Signs in at the provider under a name. Its own pages load what this machine does not have. */
async function signInAtProvider(page: Page, name: string): Promise<void> {
  await page.context().route(/googleapis/, (route) => route.fulfill({ body: '' }));
  await page.getByRole('button', { name: 'Sign in with your work account' }).click();
  await page.getByPlaceholder('Enter any login').fill(name);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

for (const engine of ['embedded', 'postgresql'] as const) {
  test.describe(`kept by ${engine}, a team with accounts of its own`, () => {
    // They share a server.
    test.describe.configure({ mode: 'default', timeout: 180_000 });
    let server: TeamServer;
    let admin: Cookie;
    /** Invites Ada, whom a command added. */
    let link: string;

    test.beforeAll(async ({ stores }) => {
      test.setTimeout(120_000);
      server = await needed(prepareTeamServer(stores, engine, 'local'));
      link = linkIn(await server.run('user', 'add', 'Ada', '--role', 'admin'));
      const first = linkIn(await server.run('user', 'add', 'Grace', '--role', 'admin'));
      await server.start();
      admin = await joinByRequest(first);
    });

    test.beforeEach(() => server.start());
    test.afterEach(({ page }) => page.goto('about:blank'));
    test.afterAll(() => server?.end());

    const add = (name: string) => addByRequest(server.origin, admin, name, 'reviewer');

    test('is invited, works under its roles, and is recorded', async ({
      page,
      browser,
      expectFaults,
    }) => {
      // An invitation that was used.
      expectFaults(/^404 .*invitations\/look/);
      await page.goto(server.origin + call);
      await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
      await joinTeam(page, link);
      await openPlace(page, 'People');
      const invitation = await addPerson(page, 'Li Lei', 'reviewer');

      const reviewer = await otherBrowser(browser);
      await joinTeam(reviewer, invitation);
      const callPage = new CallPage(reviewer);
      await callPage.open(server.origin + call);
      await expect(callPage.title).toContainText('138****7531');
      await expect(callPage.title.getByRole('button', { name: 'Reveal number' })).toHaveCount(0);
      const review = new ReviewPanel(reviewer);
      await review.begin('Five questions');
      await reviewer.keyboard.press('1');
      await review.expectSaved();

      // The link was good once.
      await page.goto(invitation);
      await expect(page.getByRole('alert')).toHaveText(/was used or has expired/);

      await page.goto(`${server.origin}/audit`);
      const log = page.getByRole('table');
      for (const deed of ['Saved a review', 'Opened a call', 'Signed in', 'Added a person']) {
        await expect(log.getByRole('button', { name: deed }).first()).toBeVisible();
      }
      const text = (await log.textContent()) ?? '';
      expect(text).not.toContain(number);
      expect(text).not.toContain(invitation.split('#')[1]);

      // The administrator may see the number, which is recorded: nobody else of the team reveals one.
      const adminsCall = new CallPage(page);
      await adminsCall.open(server.origin + call);
      await adminsCall.title.getByRole('button', { name: 'Reveal number' }).click();
      await expect(adminsCall.title).toContainText(number);
      await page.goto(`${server.origin}/audit?action=reveal-numbers`);
      await expect(log.getByRole('row')).toHaveCount(2);
      await reviewer.context().close();
      await page.goto('about:blank');
      await server.stop();
      expect(await server.run('audit', 'verify')).toMatch(/^audit: \d+ entries/);
    });

    test('loses nothing when a session ends while one reviews, and comes back to the same place', async ({
      page,
      context,
      browser,
      expectFaults,
    }) => {
      expectFaults(/^401 /);
      await carrySession(context, server.origin, await add('Han Meimei'));
      const callPage = new CallPage(page);
      // A call that nobody else of the team reviews.
      await callPage.open(server.origin + callPath('interruptions'));
      const review = new ReviewPanel(page);
      await review.begin('Five questions');
      await review.expectSaved();

      const manager = await otherBrowser(browser);
      await carrySession(manager.context(), server.origin, admin);
      await manager.goto(`${server.origin}/people`);
      const person = manager.getByRole('listitem').filter({ hasText: 'Han Meimei' });
      await person.getByRole('button', { name: 'Han Meimei' }).click();
      await person.getByRole('button', { name: 'End', exact: true }).click();
      await expect(person.getByText('Not signed in anywhere.')).toBeVisible();

      const address = page.url();
      await page.keyboard.press('n');
      await page.keyboard.type('语速太快');
      const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
      await expect(dialog).toBeVisible();
      await dialog.getByLabel('Password').fill('wrong this time');
      await dialog.getByRole('button', { name: 'Sign in' }).click();
      await expect(dialog.getByRole('alert')).toHaveText(/wrong/);
      await expect(dialog.getByLabel('Name')).toHaveValue('Han Meimei');
      await dialog.getByLabel('Password').fill(password);
      await dialog.getByRole('button', { name: 'Sign in' }).click();
      await expect(dialog).toHaveCount(0);
      expect(page.url()).toBe(address);
      await expect(review.notes).toHaveValue('语速太快');
      await review.expectSaved();
      expect((await review.onServer()).notes).toEqual(['语速太快']);
      await manager.context().close();
    });

    test('leaves nothing in the browser when it signs out, nor a cookie that is good', async ({
      page,
      context,
      expectFaults,
    }) => {
      expectFaults(/^403 .*\/voice/);
      await carrySession(context, server.origin, await add('Lin Tao'));
      await add('Wei Hua');
      const callPage = new CallPage(page);
      await callPage.open(server.origin + call);
      const clip = page.waitForResponse((response) => response.url().includes('/voice?'));
      await callPage.playerButton('Play').click();
      const clipUrl = (await clip).url();
      await callPage.playerButton('Pause').click();
      await expect(page.locator('[data-clip="loading"]')).toHaveCount(0);
      await expect.poll(() => page.evaluate(() => localStorage.length)).toBeGreaterThan(0);
      const stolen = (await context.cookies()).map(({ name, value }) => `${name}=${value}`);
      const asking = (path: string) =>
        fetch(server.origin + path, { headers: { cookie: stolen.join('; ') } });
      expect((await asking(`/agent-api${call}`)).status).toBe(200);
      await page.getByRole('button', { name: 'Account of Lin Tao' }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
      // How one likes the page stays.
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['PARAGLIDE_LOCALE']);
      expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
      expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
      expect((await asking(`/agent-api${call}`)).status).toBe(401);
      expect((await asking('/api/v1/people')).status).toBe(401);

      // The next one at this browser is not served what it cached.
      await signIn(page, 'Wei Hua');
      await expect(page.getByRole('button', { name: 'Account of Wei Hua' })).toBeVisible();
      const status = await page.evaluate(async (url) => (await fetch(url)).status, clipUrl);
      expect(status).toBe(403);

      // Nor is who signs in after a session ran out told what somebody else saw.
      const seen = () => page.evaluate(() => localStorage.getItem('turnwise.recent'));
      await callPage.open(server.origin + call);
      await expect.poll(seen).not.toBeNull();
      // Left before, so that what it still loads is not refused.
      await page.goto('about:blank');
      await context.clearCookies();
      await page.goto(server.origin);
      await signIn(page, 'Lin Tao');
      await expect(page.getByRole('button', { name: 'Account of Lin Tao' })).toBeVisible();
      expect(await seen()).toBeNull();
    });
  });

  test(`kept by ${engine}, a team signs in at a provider of its own, and loses nothing when a session ends`, async ({
    page,
    stores,
    context,
    expectFaults,
  }) => {
    test.setTimeout(180_000);
    const server = await needed(prepareTeamServer(stores, engine, 'oidc'));
    expectFaults(/^401 /);
    const callPage = new CallPage(page);
    try {
      const link = linkIn(await server.run('user', 'add', 'Li Lei', '--role', 'reviewer'));
      await server.start();

      await test.step('who was invited signs in there', async () => {
        await page.goto(link);
        await signInAtProvider(page, 'lilei');
        await expect(page.getByRole('button', { name: 'Account of Li Lei' })).toBeVisible();
      });

      await test.step('a session that ends is begun again there, and loses nothing', async () => {
        await callPage.open(server.origin + call);
        const review = new ReviewPanel(page);
        await review.begin('Five questions');
        await review.expectSaved();
        await context.clearCookies({ name: 'turnwise' });
        await page.keyboard.press('n');
        await page.keyboard.type('语速');
        const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
        await expect(dialog).toBeVisible();
        const address = page.url();
        await dialog.getByRole('button', { name: 'Sign in with your work account' }).click();
        await expect(review.notes).toHaveValue('语速');
        expect(page.url()).toBe(address);
        await review.expectSaved();
        expect((await review.onServer()).notes).toEqual(['语速']);
      });

      await test.step('who signs out does so there too', async () => {
        await openPlace(page, 'Sign out');
        await page.getByRole('button', { name: 'Yes, sign me out' }).click();
        await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
      });

      // One who comes back is at the call again.
      await test.step('somebody whom nobody gave a role sees nothing yet', async () => {
        await page.goto(server.origin + call);
        await signInAtProvider(page, 'bob');
        await expect(page.getByText('No role yet')).toBeVisible();
        expect(new URL(page.url()).pathname).toBe(call);
      });
    } finally {
      await page.goto('about:blank');
      await server.end();
    }
  });
}
