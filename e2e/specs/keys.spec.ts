import type { Page } from '@playwright/test';
import { callPath, exampleId, exampleSentences } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { hold } from '../hold.ts';
import { expectSilence } from '../media.ts';

const [long] = exampleSentences;

const keys = [
  'Space',
  'J',
  'K',
  '←',
  '→',
  ',',
  '.',
  'R',
  'L',
  'T',
  'Home',
  'End',
  '/',
  '[',
  ']',
  'Q',
  'M',
  '?',
  // While reviewing.
  '0–9',
  '↓ ↑',
  'A',
  'E',
  'N',
  'Ctrl+Enter',
];

test('a question mark shows all keys, and they do what the sheet says', async ({
  callPage,
  page,
}) => {
  await callPage.open(callPath(exampleId, { panel: 'customer' }));

  await test.step('a question mark shows all keys, and none of them works beneath', async () => {
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(sheet).toBeVisible();
    expect(await sheet.locator('kbd').allTextContents()).toEqual(keys);
    await page.keyboard.press('Space');
    await expectSilence(page);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  });

  await test.step('brackets go through the panels, from the last on to the first', async () => {
    for (const name of ['Task', 'Script', 'Turn', 'Insight', 'Review', 'Customer'] as const) {
      await page.keyboard.press(']');
      await expect(callPage.panel(name)).toBeVisible();
    }
    await page.keyboard.press('[');
    await expect(callPage.panel('Review')).toBeVisible();
  });

  await test.step('M reveals the call’s number and masks it again', async () => {
    await expect(callPage.title).toContainText('178****3327');
    await page.keyboard.press('m');
    await expect(callPage.title).not.toContainText('*');
    await page.keyboard.press('m');
    await expect(callPage.title).toContainText('178****3327');
  });
});

/** Whether the page takes an M that is pressed with a modifier, or for an input method. */
function takesM(page: Page, how: 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing') {
  return page.evaluate((field) => {
    const init = { key: 'm', bubbles: true, cancelable: true, [field]: true };
    const event = new KeyboardEvent('keydown', init);
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  }, how);
}

test('keys are left to text fields, input methods and the browser', async ({ callPage, page }) => {
  await callPage.open(callPath(exampleId));

  await test.step('what is typed into a field stays there', async () => {
    await page.keyboard.press('/');
    await callPage.find.pressSequentially('jkrt ,.m[]?/');
    await expect(callPage.find).toHaveValue('jkrt ,.m[]?/');
    await callPage.find.press('Escape');
    await expect(callPage.find).toHaveCount(0);
  });

  await test.step('M of the browser or of an input method is not taken', async () => {
    for (const how of ['ctrlKey', 'altKey', 'metaKey', 'isComposing'] as const) {
      expect(await takesM(page, how), how).toBe(false);
    }
    await expect(callPage.title).toContainText('178****3327');
    await expect(callPage.speed).toHaveValue('1');
    await expect(callPage.play(long)).toBeVisible();
  });

  await test.step('Enter of an input method chooses a word and does not search on', async () => {
    const status = page.getByRole('search').getByRole('status');
    await page.keyboard.press('/');
    await callPage.find.fill('您好');
    await expect(status).toHaveText(/^1 of [2-9]/);
    await callPage.find.press('Enter');
    await expect(callPage.selectedTurn).toHaveCount(1);
    await callPage.find.evaluate((input) => {
      const init = { key: 'Enter', bubbles: true, isComposing: true };
      input.dispatchEvent(new KeyboardEvent('keydown', init));
    });
    await expect(status).toHaveText(/^1 of/);
  });
});

test('Esc closes the sheet of keys also while it is still on its way', async ({
  callPage,
  page,
}) => {
  const release = await hold(page, '**/assets/key-sheet-*.js');
  await callPage.open(callPath(exampleId));
  await page.keyboard.press('?');
  await page.keyboard.press('Escape');
  const loaded = page.waitForResponse(/key-sheet/);
  release();
  await loaded;
  await callPage.openRawView();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toHaveCount(0);
});
