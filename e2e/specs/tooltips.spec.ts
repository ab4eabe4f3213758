import type { Page } from '@playwright/test';
import { callPath } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';

const tooltip = (page: Page) => page.locator('[data-tooltip-popup]');

test.beforeEach(async ({ callPage }) => {
  await callPage.open(callPath('transfer-answered'));
});

test('an icon says its name and key while the pointer rests on it', async ({ page }) => {
  const keys = page.getByRole('button', { name: 'Keyboard shortcuts' });
  await keys.hover();
  await expect(tooltip(page)).toHaveText('Keyboard shortcuts · ?');
  await tooltip(page).hover();
  await page.waitForTimeout(300);
  await expect(tooltip(page)).toBeVisible();
  await page.getByRole('button', { name: 'Print' }).hover();
  await expect(tooltip(page)).toHaveText('Print');
  await page.mouse.move(0, 0);
  await expect(tooltip(page)).toHaveCount(0);
});

test('the keyboard reaches a tooltip, and Escape dismisses it alone', async ({ page }) => {
  const keys = page.getByRole('button', { name: 'Keyboard shortcuts' });
  await page.getByRole('button', { name: 'Call details' }).focus();
  await page.keyboard.press('Tab');
  await expect(keys).toBeFocused();
  await expect(tooltip(page)).toHaveText('Keyboard shortcuts · ?');
  await page.keyboard.press('Escape');
  await expect(tooltip(page)).toHaveCount(0);
  await expect(keys).toBeFocused();
});

test('a value tells the field that it comes from', async ({ callPage, page }) => {
  await callPage.tab('Customer').click();
  await callPage.panel('Customer').getByRole('button', { name: 'Female' }).hover();
  await expect(tooltip(page)).toContainText('crm_customer.sex = 1');
});

test('a tooltip is read inside of a dialog too', async ({ callPage, page }) => {
  await callPage.openRawView();
  await callPage.rawView.getByRole('button', { name: 'Close' }).hover();
  await expect(tooltip(page)).toHaveText('Close');
});

test('a tooltip goes when the pointer leaves the page, or what it explains scrolls away', async ({
  callPage,
  page,
}) => {
  const find = page.getByRole('button', { name: 'Find in call' });
  await find.hover();
  await expect(tooltip(page)).toBeVisible();
  await page.evaluate(() => {
    const out = new PointerEvent('pointerout', { bubbles: true, relatedTarget: null });
    document.querySelector('main')?.dispatchEvent(out);
  });
  await expect(tooltip(page)).toHaveCount(0);
  await callPage.timeline
    .getByRole('button', { name: /^Copy link/ })
    .first()
    .hover();
  await expect(tooltip(page)).toBeVisible();
  await page.mouse.wheel(0, 400);
  await expect(tooltip(page)).toHaveCount(0);
});

test('a tooltip says what its element does by now', async ({ callPage, page }) => {
  const play = callPage.playerButton('Play');
  await play.hover();
  await expect(tooltip(page)).toContainText('Play');
  await play.evaluate((button: HTMLElement) => button.click());
  await expect(tooltip(page)).toContainText('Pause');
});
