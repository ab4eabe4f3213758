import type { Locator, Page } from '@playwright/test';
import { callPath, exampleId, exampleSentences } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { expectSilence, expectSound } from '../media.ts';

const [long] = exampleSentences;

/** Presses Tab until an element has the focus, and expects the focus to be visible. */
async function tabTo(page: Page, target: Locator, presses = 60): Promise<void> {
  const hasFocus = () => target.evaluate((element) => element === document.activeElement);
  for (let pressed = 0; pressed < presses; pressed++) {
    if (await hasFocus()) break;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport();
  const outline = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
  });
  expect(outline, 'the focus shows').toBeGreaterThanOrEqual(2);
}

test('a call is opened without a mouse', async ({ openPage, callPage, page }) => {
  await openPage.goto();

  await test.step('from the opening page to a sentence that sounds', async () => {
    await tabTo(page, openPage.demoCall('The documented example'));
    await page.keyboard.press('Enter');
    await expect(callPage.position(long)).toBeVisible();
    await tabTo(page, callPage.play(long));
    await page.keyboard.press('Enter');
    await expectSound(page);
    await page.keyboard.press('Space');
    await expectSilence(page);
  });

  await test.step('by ids that are typed', async () => {
    await page.goBack();
    await tabTo(page, openPage.paste);
    await page.keyboard.insertText(callPath(exampleId));
    await tabTo(page, openPage.open);
    await page.keyboard.press('Enter');
    await expect(callPage.timeline).toBeVisible();
  });
});

test('a call is gone through without a mouse', async ({ callPage, page }) => {
  await callPage.open(callPath(exampleId, { panel: 'customer' }));

  await test.step('the first stop is a link past the frame of the page', async () => {
    const skip = page.getByRole('link', { name: 'Skip to content' });
    await page.keyboard.press('Tab');
    await expect(skip).toBeFocused();
    const { width = 0 } = (await skip.boundingBox()) ?? {};
    expect(width).toBeGreaterThan(40);
    await page.keyboard.press('Enter');
    await expect(callPage.main).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(callPage.main.locator(':focus')).toHaveCount(1);
  });

  await test.step('the panels are changed by arrow keys', async () => {
    await tabTo(page, callPage.tab('Customer'));
    await page.keyboard.press('ArrowRight');
    await expect(callPage.panel('Task')).toBeVisible();
    await expect(callPage.tab('Task')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(callPage.panel('Script')).toBeVisible();
  });

  await test.step('the raw view opens and closes, and gives the focus back', async () => {
    const button = page.getByRole('button', { name: 'Show raw response' });
    await tabTo(page, button);
    await page.keyboard.press('Enter');
    await expect(callPage.rawView).toBeVisible();
    const isInside = () =>
      callPage.rawView.evaluate((dialog) => dialog.contains(document.activeElement));
    await expect.poll(isInside).toBe(true);
    for (let pressed = 0; pressed < 8; pressed++) await page.keyboard.press('Tab');
    expect(await isInside()).toBe(true);
    await page.keyboard.press('Escape');
    await expect(callPage.rawView).toBeHidden();
    await expect(button).toBeFocused();
  });

  await test.step('keys typed into a field are never taken for the player', async () => {
    await callPage.openRawView();
    const search = callPage.rawView.getByRole('searchbox');
    await search.fill('');
    await search.pressSequentially('a, b.');
    await expect(search).toHaveValue('a, b.');
    await page.keyboard.press('Escape');
    await expect(callPage.speed).toHaveValue('1');
    await expect(callPage.play(long)).toBeVisible();
  });
});
