import { callPath, exampleId, exampleSentences } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { hold } from '../hold.ts';
import { expectSilence } from '../media.ts';

const [long] = exampleSentences;

test('a question mark shows all keys, and they do what the sheet says', async ({
  callPage,
  page,
}) => {
  await callPage.open(callPath(exampleId));
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toBeVisible();
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
  expect(await sheet.locator('kbd').allTextContents()).toEqual(keys);
  await page.keyboard.press('Space');
  await expectSilence(page);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});

test('brackets go through the panels, from the last on to the first', async ({
  callPage,
  page,
}) => {
  await callPage.open(callPath(exampleId, { panel: 'customer' }));
  for (const name of ['Task', 'Script', 'Turn', 'Insight', 'Review', 'Customer'] as const) {
    await page.keyboard.press(']');
    await expect(callPage.panel(name)).toBeVisible();
  }
  await page.keyboard.press('[');
  await expect(callPage.panel('Review')).toBeVisible();
});

test('M reveals the call’s number and masks it again', async ({ callPage, page }) => {
  await callPage.open(callPath(exampleId));
  await page.keyboard.press('m');
  await expect(callPage.title).not.toContainText('*');
  await page.keyboard.press('m');
  await expect(callPage.title).toContainText('178****3327');
});

test('keys are left to text fields, input methods and the browser', async ({ callPage, page }) => {
  await callPage.open(callPath(exampleId));
  await page.keyboard.press('/');
  await callPage.find.pressSequentially('jkrt ,.m[]?/');
  await expect(callPage.find).toHaveValue('jkrt ,.m[]?/');
  await callPage.find.press('Escape');
  for (const modifier of ['Control', 'Alt', 'Meta']) {
    await page.evaluate((key) => {
      const init = { key: 'm', bubbles: true, cancelable: true, [`${key.toLowerCase()}Key`]: true };
      const event = new KeyboardEvent(
        'keydown',
        key === 'Control' ? { ...init, ctrlKey: true } : init,
      );
      document.body.dispatchEvent(event);
      if (event.defaultPrevented) throw new Error(`${key}+M was taken`);
    }, modifier);
  }
  await page.evaluate(() => {
    const init = { bubbles: true, cancelable: true };
    const composing = new KeyboardEvent('keydown', { ...init, key: 'm', isComposing: true });
    document.body.dispatchEvent(composing);
    if (composing.defaultPrevented) throw new Error('a key of an input method was taken');
  });
  await expect(callPage.title).toContainText('178****3327');
  await expect(callPage.speed).toHaveValue('1');
  await expect(callPage.play(long)).toBeVisible();
});

test('Enter of an input method chooses a word and does not search on', async ({
  callPage,
  page,
}) => {
  await callPage.open(callPath('transfer-answered'));
  await page.keyboard.press('/');
  await callPage.find.fill('续保');
  const status = page.getByRole('search').getByRole('status');
  await expect(status).toHaveText(/^1 of/);
  await callPage.find.evaluate((input) => {
    input.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }),
    );
  });
  await expect(status).toHaveText(/^1 of/);
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
