import { callPath, exampleId, subUserId } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';

test('calls that were opened are listed, the latest first, also after a reload', async ({
  openPage,
  callPage,
  page,
}) => {
  await openPage.goto();
  await expect(openPage.recentCalls).toContainText('Calls opened in this browser are listed here.');
  await callPage.open(callPath(exampleId));
  await callPage.open(callPath('sub-account', { sub_user_id: subUserId }));
  await openPage.goto();
  const recent = openPage.recentCalls.getByRole('link');
  await expect(recent).toHaveCount(2);
  await expect(recent.nth(0)).toContainText('sub-account');
  await expect(recent.nth(1)).toContainText(exampleId);
  await page.reload();
  await expect(recent).toHaveCount(2);
  await recent.nth(0).click();
  await expect(callPage.title).toContainText('138****7205');
});

test('the list of recent calls can be cleared for good', async ({ openPage, callPage, page }) => {
  await callPage.open(callPath(exampleId));
  await openPage.goto();
  await openPage.recentCalls.getByRole('button', { name: 'Clear' }).click();
  await expect(openPage.recentCalls.getByRole('link')).toHaveCount(0);
  await page.reload();
  await expect(openPage.open).toBeVisible();
  await expect(openPage.recentCalls.getByRole('link')).toHaveCount(0);
});

test('a call opened twice is listed once, and a failed one not at all', async ({
  openPage,
  callPage,
  failurePage,
  page,
}) => {
  await callPage.open(callPath(exampleId));
  await callPage.open(callPath(exampleId));
  await page.goto(callPath('one-that-is-not'));
  await failurePage.expectTitle('There is no such call');
  await openPage.goto();
  await expect(openPage.recentCalls.getByRole('link')).toHaveCount(1);
});

test('the browser keeps no number of a person', async ({ callPage, page }) => {
  await callPage.open(callPath(exampleId));
  await page.getByRole('button', { name: 'Reveal number' }).first().click();
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  expect(kept).toContain(exampleId);
  expect(kept).not.toContain('17838463327');
});
