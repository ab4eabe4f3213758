import type { Page } from '@playwright/test';
import { expectAccessible } from '../accessibility.ts';
import { CallPage } from '../call-page.ts';
import { callPath } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { resize } from '../resize.ts';
import {
  acceptInvitation,
  addByRequest,
  addPerson,
  carrySession,
  linkIn,
  openPlace,
  prepareTeamServer,
  signIn,
} from '../team-server.ts';

// A store is made, and commands run.
test.setTimeout(300_000);

/** Expects no fault of what is shown, in a wide window and in a narrow one; leaves the page wide. */
async function expectAccessibleAtWidths(page: Page): Promise<void> {
  for (const width of [360, 1440]) {
    await resize(page, width, 900);
    await expectAccessible(page);
  }
}

test('what only a team sees has no accessibility faults, be it wide or narrow, light or dark', async ({
  page,
  context,
  stores,
  expectFaults,
}) => {
  // Somebody's password is guessed.
  expectFaults(/^401 /);
  const server = await prepareTeamServer(stores, 'embedded', 'local');
  if (!server) throw new Error('The embedded store is on every machine.');
  try {
    const link = linkIn(await server.run('user', 'add', 'Ada', '--role', 'admin'));
    await server.start();

    await test.step('signing in', async () => {
      await page.goto(server.origin);
      await signIn(page, 'Nobody');
      await expect(page.getByRole('alert')).not.toBeEmpty();
      await expectAccessibleAtWidths(page);
    });
    await test.step('an invitation', async () => {
      await page.goto(link);
      await expect(page.getByLabel('Password')).toBeVisible();
      await expectAccessibleAtWidths(page);
      await acceptInvitation(page);
    });
    await test.step('the menu of the account, and the account', async () => {
      await page.getByRole('button', { name: /^Account of / }).click();
      await expect(page.getByRole('menuitem', { name: 'People' })).toBeVisible();
      await expectAccessibleAtWidths(page);
      await page.keyboard.press('Escape');
      await openPlace(page, 'My account');
      await expect(page.getByText('This one')).toBeVisible();
      await expectAccessibleAtWidths(page);
    });
    await test.step('people, somebody added, and their invitation', async () => {
      await openPlace(page, 'People');
      await page.getByRole('button', { name: 'Add a person' }).click();
      await expectAccessibleAtWidths(page);
      await page.getByRole('button', { name: 'Cancel' }).click();
      await addPerson(page, 'Li Lei', 'reviewer');
      await expectAccessibleAtWidths(page);
    });
    await test.step('a call whose numbers may be revealed', async () => {
      const callPage = new CallPage(page);
      await callPage.open(server.origin + callPath('complaint'));
      await callPage.title.getByRole('button', { name: 'Reveal number' }).click();
      await expect(callPage.title).not.toContainText('*');
      await expectAccessibleAtWidths(page);
    });
    await test.step('the audit log', async () => {
      await openPlace(page, 'Audit log');
      await expect(page.getByRole('table')).toContainText('Revealed');
      await expectAccessibleAtWidths(page);
    });
    await test.step('a call that may only be read', async () => {
      const [session] = await context.cookies();
      const admin = `${session?.name}=${session?.value}`;
      const auditor = await addByRequest(server.origin, admin, 'Grace', 'auditor');
      await carrySession(context, server.origin, auditor);
      const callPage = new CallPage(page);
      await callPage.open(server.origin + callPath('complaint', { panel: 'review' }));
      await expectAccessibleAtWidths(page);
    });
  } finally {
    await page.goto('about:blank');
    await server.end();
  }
});
