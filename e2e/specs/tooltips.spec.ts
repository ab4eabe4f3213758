import type { Page } from '@playwright/test';
import { callPath } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';

const tooltip = (page: Page) => page.locator('[data-tooltip-popup]');

/** Takes the pointer where nothing has a tooltip. */
async function leave(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await expect(tooltip(page)).toHaveCount(0);
}

test('a tooltip explains what the pointer rests on, and is reached by the keyboard and inside of a dialog', async ({
  callPage,
  page,
}) => {
  await callPage.open(callPath('transfer-answered'));

  await test.step('an icon says its name and key, while the pointer rests on either', async () => {
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).hover();
    await expect(tooltip(page)).toHaveText('Keyboard shortcuts · ?');
    await tooltip(page).hover();
    await page.waitForTimeout(300);
    await expect(tooltip(page)).toBeVisible();
    await page.getByRole('button', { name: 'Print' }).hover();
    await expect(tooltip(page)).toHaveText('Print');
    await leave(page);
  });

  await test.step('a value tells the field that it comes from', async () => {
    await callPage.tab('Customer').click();
    await callPage.panel('Customer').getByRole('button', { name: 'Female' }).hover();
    await expect(tooltip(page)).toContainText('crm_customer.sex = 1');
    await leave(page);
  });

  await test.step('it goes when the pointer leaves the page', async () => {
    await page.getByRole('button', { name: 'Find in call' }).hover();
    await expect(tooltip(page)).toBeVisible();
    await page.evaluate(() => {
      const out = new PointerEvent('pointerout', { bubbles: true, relatedTarget: null });
      document.querySelector('main')?.dispatchEvent(out);
    });
    await expect(tooltip(page)).toHaveCount(0);
  });

  await test.step('it goes when what it explains scrolls away', async () => {
    const links = callPage.timeline.getByRole('button', { name: /^Copy link/ });
    await links.first().hover();
    await expect(tooltip(page)).toBeVisible();
    await page.mouse.wheel(0, 400);
    await expect(tooltip(page)).toHaveCount(0);
    await leave(page);
  });

  await test.step('it says what its element does by now', async () => {
    const play = callPage.playerButton('Play');
    await play.hover();
    await expect(tooltip(page)).toContainText('Play');
    await play.evaluate((button: HTMLElement) => button.click());
    await expect(tooltip(page)).toContainText('Pause');
    await callPage.playerButton('Pause').click();
    await leave(page);
  });

  await test.step('the keyboard reaches it, and Escape dismisses it alone', async () => {
    const keys = page.getByRole('button', { name: 'Keyboard shortcuts' });
    await page.getByRole('button', { name: 'Call details' }).focus();
    await page.keyboard.press('Tab');
    await expect(keys).toBeFocused();
    await expect(tooltip(page)).toHaveText('Keyboard shortcuts · ?');
    await page.keyboard.press('Escape');
    await expect(tooltip(page)).toHaveCount(0);
    await expect(keys).toBeFocused();
  });

  await test.step('it is read inside of a dialog too', async () => {
    await callPage.openRawView();
    await callPage.rawView.getByRole('button', { name: 'Close' }).hover();
    await expect(tooltip(page)).toHaveText('Close');
  });
});
