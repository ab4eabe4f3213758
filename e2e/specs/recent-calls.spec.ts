import { callPath, exampleId, subUserId } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';

test('calls that were opened are listed, until the list is cleared', async ({
  openPage,
  callPage,
  failurePage,
  page,
}) => {
  const recent = openPage.recentCalls.getByRole('link');
  await openPage.goto();
  await expect(openPage.recentCalls).toContainText('Calls opened in this browser are listed here.');

  await test.step('the latest first, also after a reload', async () => {
    await callPage.open(callPath(exampleId));
    await callPage.open(callPath('sub-account', { sub_user_id: subUserId }));
    await openPage.goto();
    await expect(recent).toHaveCount(2);
    await expect(recent.nth(0)).toContainText('sub-account');
    await expect(recent.nth(1)).toContainText(exampleId);
    await page.reload();
    await expect(recent).toHaveCount(2);
    await recent.nth(0).click();
    await expect(callPage.title).toContainText('138****7205');
  });

  await test.step('cleared for good', async () => {
    await page.getByRole('link', { name: 'Turnwise' }).click();
    await expect(recent).toHaveCount(2);
    await openPage.recentCalls.getByRole('button', { name: 'Clear' }).click();
    await expect(recent).toHaveCount(0);
    await page.reload();
    await expect(openPage.open).toBeVisible();
    await expect(recent).toHaveCount(0);
  });

  await test.step('the browser keeps no number of a person', async () => {
    await callPage.open(callPath(exampleId));
    await page.getByRole('button', { name: 'Reveal number' }).first().click();
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    );
    expect(kept).toContain(exampleId);
    expect(kept).not.toContain('17838463327');
  });

  await test.step('one that was opened again once, and one that failed not at all', async () => {
    await callPage.open(callPath(exampleId));
    await page.goto(callPath('one-that-is-not'));
    await failurePage.expectTitle('There is no such call');
    await openPage.goto();
    await expect(recent).toHaveCount(1);
  });
});
