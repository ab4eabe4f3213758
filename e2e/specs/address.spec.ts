import { callPath, exampleId } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';

test('the turn and the panel stand in the address', async ({ callPage, page }) => {
  await callPage.open(callPath('transfer-answered'));

  await test.step('a reload keeps the turn and the panel', async () => {
    await callPage.tab('Script').click();
    await callPage.turns
      .nth(2)
      .getByRole('link', { name: /^Select this turn/ })
      .click();
    const id = (await callPage.turns.nth(2).getAttribute('data-turn-id')) ?? '';
    await expect(page).toHaveURL(callPath('transfer-answered', { panel: 'script', turn: id }));
    await page.reload();
    await expect(callPage.panel('Script')).toBeVisible();
    await expect(callPage.selectedTurn).toHaveAttribute('data-turn-id', id);
  });

  await test.step('the script leads to the turn that spoke a node', async () => {
    await expect(callPage.selectedTurn).not.toContainText('5邀约加微信');
    const node = callPage.panel('Script').getByRole('listitem').filter({ hasText: '5邀约加微信' });
    await node.getByRole('button').first().click();
    await expect(callPage.selectedTurn).toContainText('5邀约加微信');
    await expect(callPage.selectedTurn).toBeInViewport();
  });
});

test('a call is named in its title, and a click on a turn puts it into the address', async ({
  callPage,
  page,
}) => {
  await callPage.open(callPath(exampleId));

  await test.step('the document’s title names the masked number and the task', async () => {
    await expect(page).toHaveTitle('178****3327 · xz0609 · Turnwise');
  });

  await test.step('a click on a turn selects it and puts it into the address', async () => {
    await callPage.turns.first().getByText('1开场白').click();
    await expect(callPage.selectedTurn).toHaveCount(1);
    await expect(page).toHaveURL(/turn=9dd21a47/);
  });
});

test('going back to a call that was open asks for nothing again', async ({
  callPage,
  openPage,
  page,
}) => {
  let asked = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/agent-api/')) asked++;
  });
  await openPage.goto();
  await openPage.demoCall('Nobody speaks').click();
  await expect(callPage.title).toContainText('138****4078');
  await page.getByRole('link', { name: 'Turnwise' }).click();
  await openPage.demoCall('A number unknown to the CRM').click();
  await expect(callPage.title).toContainText('138****5164');
  await page.goBack();
  await expect(openPage.open).toBeVisible();
  await page.goBack();
  await expect(callPage.title).toContainText('138****4078');
  expect(asked).toBe(2);
});
