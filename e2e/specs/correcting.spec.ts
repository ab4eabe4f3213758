import { callPath, subUserId, taskId, userId } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';

test('the ids of a call that failed can be corrected on the spot', async ({
  page,
  failurePage,
  callPage,
}) => {
  await test.step('a record that is misspelt', async () => {
    await page.goto(callPath('transfer-answred'));
    await failurePage.expectTitle('There is no such call');
    await expect(failurePage.field('Account ID')).toHaveValue(userId);
    await expect(failurePage.field('Task ID')).toHaveValue(taskId);
    await expect(failurePage.field('Record ID')).toHaveValue('transfer-answred');
    await failurePage.field('Record ID').fill('transfer-answered');
    await failurePage.open.click();
    await expect(callPage.title).toContainText('138****1286');
    await expect(page).toHaveURL(callPath('transfer-answered'));
  });

  await test.step('a sub-account that is missing', async () => {
    await page.goto(callPath('sub-account'));
    await failurePage.expectTitle('There is no such call');
    await failurePage.field('Sub-account ID').fill(subUserId);
    await failurePage.open.click();
    await expect(callPage.title).toContainText('138****7205');
  });
});

test('from one failed call one goes on to another, which shows its own ids', async ({
  page,
  failurePage,
  openPage,
}) => {
  await page.goto(callPath('one-that-is-not'));
  await failurePage.expectTitle('There is no such call');
  await failurePage.field('Record ID').fill('another-that-is-not');
  const answered = page.waitForResponse((answer) => answer.url().includes('another-that-is-not'));
  await failurePage.open.click();
  await answered;
  await expect(page).toHaveURL(callPath('another-that-is-not'));
  await failurePage.expectTitle('There is no such call');
  await expect(failurePage.field('Record ID')).toHaveValue('another-that-is-not');
  await page.goBack();
  await expect(failurePage.field('Record ID')).toHaveValue('one-that-is-not');

  await failurePage.expectTitle('There is no such call');
  await page.getByRole('link', { name: 'Open another call' }).click();
  await expect(openPage.paste).toBeVisible();
});

test('an address that no page has says so', async ({ page, openPage }) => {
  await page.goto('/there/is/nothing');
  await expect(page.getByText('There is no such page')).toBeVisible();
  await page.getByRole('link', { name: 'Open another call' }).click();
  await expect(openPage.paste).toBeVisible();
});
