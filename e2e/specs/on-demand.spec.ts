import { callPath } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { hold } from '../hold.ts';

// Parts are held back before the call is opened: a request right after `route` can pass it by.
const call = callPath('silent-call');

const tooltips = '**/assets/tooltip-popup-*.js';
const taskPanel = '**/assets/task-panel-*.js';
const downloadMenu = '**/assets/download-menu-*.js';
const keySheet = '**/assets/key-sheet-*.js';

test('a part that does not load says so, and comes when asked for again', async ({
  callPage,
  expectFaults,
  page,
}) => {
  for (const part of [tooltips, taskPanel, downloadMenu, keySheet]) {
    await page.route(part, (route) => route.abort());
  }
  await callPage.open(call);
  const unloaded = 'This part could not be loaded';

  await test.step('an icon explains itself though its tooltip does not load', async () => {
    expectFaults(/assets\/tooltip-popup/);
    const find = page.getByRole('button', { name: 'Find in call' });
    await find.hover();
    await expect(find).toHaveAttribute('title', 'Find in call · /');
    await page.unroute(tooltips);
  });

  await test.step('a panel comes when tried again', async () => {
    expectFaults(/assets\/task-panel/);
    await page.getByRole('tab', { name: 'Task' }).click();
    const failure = callPage.panel('Task').getByRole('alert');
    await expect(failure).toContainText(unloaded);
    await expect(callPage.turns.first()).toBeVisible();
    await page.unroute(taskPanel);
    await failure.getByRole('button', { name: 'Try again' }).click();
    await expect(callPage.panel('Task')).toContainText('Dialling');
    await expect(failure).toHaveCount(0);
  });

  await test.step('a dialog can be given up', async () => {
    expectFaults(/assets\/key-sheet/);
    await page.keyboard.press('?');
    const failure = page.getByRole('alert');
    await expect(failure).toContainText(unloaded);
    await failure.getByRole('button', { name: 'Close' }).click();
    await expect(failure).toHaveCount(0);
    await page.unroute(keySheet);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('a menu opens when pressed again', async () => {
    expectFaults(/assets\/download-menu/);
    const download = page.getByRole('button', { name: 'Download' });
    await expect(page.getByText(unloaded)).toHaveCount(0);
    await download.click();
    await expect(page.getByText(unloaded)).toBeVisible();
    await page.unroute(downloadMenu);
    await download.click();
    await expect(page.getByRole('menuitem').first()).toBeVisible();
  });
});

test('Escape takes back a press whose menu is still on its way', async ({ callPage, page }) => {
  const release = await hold(page, downloadMenu);
  await callPage.open(call);
  const asked = page.waitForRequest(/download-menu-.*\.js/);
  await page.getByRole('button', { name: 'Download' }).click();
  const menu = (await asked).url();
  await page.keyboard.press('Escape');
  release();
  // Resolves once the menu's script is there, which the press waited for before.
  await page.evaluate((url) => import(url), menu);
  await page.waitForTimeout(300);
  await expect(page.getByRole('menu')).toHaveCount(0);
});

test('menus open by keyboard and give the focus back, and a panel is there at once the next time', async ({
  callPage,
  page,
}) => {
  await callPage.open(call);

  for (const [name, role] of [
    ['Download', 'menu'],
    ['Listening options', 'dialog'],
  ] as const) {
    await test.step(`"${name}" opens by keyboard, and gives the focus back`, async () => {
      const button = page.getByRole('button', { name });
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole(role)).toBeVisible();
      await expect(button).not.toBeFocused();
      await button.hover({ force: true });
      await page.waitForTimeout(500);
      await expect(page.locator('[data-tooltip-popup]')).toHaveCount(0);
      await page.keyboard.press('Escape');
      await expect(page.getByRole(role)).toHaveCount(0);
      await expect(button).toBeFocused();
      await page.mouse.move(0, 0);
    });
  }

  await test.step('a panel that was loaded is not empty for a moment the next time', async () => {
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
});

test('what was opened once does not open by itself in the next call', async ({
  callPage,
  openPage,
  page,
}) => {
  await callPage.open(call);
  const details = callPage.header.getByRole('button', { name: 'Call details' });
  const dialog = page.getByRole('dialog', { name: 'Call details' });
  await details.click();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('link', { name: 'Turnwise' }).click();
  await openPage.demoCall('Trial lesson, transfer failed').click();
  await expect(details).toBeVisible();
  await expect(callPage.turns.first()).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await details.click();
  await expect(dialog).toBeVisible();
});
