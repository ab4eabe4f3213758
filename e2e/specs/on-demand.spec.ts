import { callPath } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';

const refused = /assets/;

// Parts are held back before the call is opened: a request right after `route` can pass it by.
const call = callPath('transfer-answered');

test('a panel that does not load says so, and comes when tried again', async ({
  callPage,
  expectFaults,
  page,
}) => {
  expectFaults(refused);
  await page.route('**/assets/task-panel-*.js', (route) => route.abort());
  await callPage.open(call);
  await page.getByRole('tab', { name: 'Task' }).click();
  const failure = callPage.panel('Task').getByRole('alert');
  await expect(failure).toContainText('This part could not be loaded');
  await expect(callPage.turns.first()).toBeVisible();
  await page.unroute('**/assets/task-panel-*.js');
  await failure.getByRole('button', { name: 'Try again' }).click();
  await expect(callPage.panel('Task')).toContainText('Dialling');
  await expect(failure).toHaveCount(0);
});

test('a menu that does not load says so, and opens when pressed again', async ({
  callPage,
  expectFaults,
  page,
}) => {
  expectFaults(refused);
  await page.route('**/assets/download-menu-*.js', (route) => route.abort());
  await callPage.open(call);
  const download = page.getByRole('button', { name: 'Download' });
  await download.click();
  await expect(page.getByText('This part could not be loaded')).toBeVisible();
  await page.unroute('**/assets/download-menu-*.js');
  await download.click();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
});

test('a dialog that does not load can be given up', async ({ callPage, expectFaults, page }) => {
  expectFaults(refused);
  await page.route('**/assets/key-sheet-*.js', (route) => route.abort());
  await callPage.open(call);
  await page.keyboard.press('?');
  const failure = page.getByRole('alert');
  await expect(failure).toContainText('This part could not be loaded');
  await failure.getByRole('button', { name: 'Close' }).click();
  await expect(failure).toHaveCount(0);
  await page.unroute('**/assets/key-sheet-*.js');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('a panel that was loaded is not empty for a moment the next time', async ({
  callPage,
  page,
}) => {
  await callPage.open(call);
  await page.getByRole('tab', { name: 'Task' }).click();
  await expect(callPage.panel('Task')).toContainText('Dialling');
  await page.getByRole('tab', { name: 'Customer' }).click();
  const wasEmpty = await page.getByRole('tab', { name: 'Task' }).evaluate(async (tab) => {
    (tab as HTMLElement).click();
    for (;;) {
      await new Promise(requestAnimationFrame);
      const words = document.querySelector('[role=tabpanel]:not([inert])')?.textContent ?? '';
      if (words === '' || words.includes('Dialling')) return words === '';
    }
  });
  expect(wasEmpty).toBe(false);
});

test('Escape takes back a press whose menu is still on its way', async ({ callPage, page }) => {
  await page.route('**/assets/download-menu-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  await callPage.open(call);
  await page.getByRole('button', { name: 'Download' }).click();
  await page.keyboard.press('Escape');
  await page.waitForTimeout(900);
  await expect(page.getByRole('menu')).toHaveCount(0);
});

test('an icon explains itself though its tooltip does not load', async ({
  callPage,
  expectFaults,
  page,
}) => {
  expectFaults(refused);
  await page.route('**/assets/tooltip-popup-*.js', (route) => route.abort());
  await callPage.open(call);
  const find = page.getByRole('button', { name: 'Find in call' });
  await find.hover();
  await expect(find).toHaveAttribute('title', 'Find in call · /');
});

for (const name of ['Download', 'Listening options']) {
  test(`"${name}" opens by keyboard, and gives the focus back to its button`, async ({
    callPage,
    page,
  }) => {
    await callPage.open(call);
    const button = page.getByRole('button', { name });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole(name === 'Download' ? 'menu' : 'dialog')).toBeVisible();
    await expect(button).not.toBeFocused();
    await button.hover({ force: true });
    await page.waitForTimeout(500);
    await expect(page.locator('[data-tooltip-popup]')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole(name === 'Download' ? 'menu' : 'dialog')).toHaveCount(0);
    await expect(button).toBeFocused();
  });
}
