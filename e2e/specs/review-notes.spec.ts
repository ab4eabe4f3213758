import { callPath } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { expectSilence } from '../media.ts';
import { ReviewPanel } from '../review-panel.ts';
import { needed } from '../review-server.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a note shows at its sentence, and is found, printed and shared with it', async ({
  page,
  callPage,
}) => {
  await callPage.open(callPath('complaint'));
  const review = new ReviewPanel(page);
  await review.begin('Five questions');
  const sentence = callPage.turns.nth(1).locator('[data-sentence-id]').first();
  await sentence.click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('n');
  await page.keyboard.type('没有道歉就继续推销');
  await page.keyboard.press('Enter');
  await review.expectSaved();

  const mark = sentence.getByRole('button', { name: /没有道歉/ });
  await mark.click();
  await expect(review.notes).toBeFocused();

  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await callPage.find.fill('道歉就');
  await expect(mark).toHaveClass(/bg-found/);
  await page.keyboard.press('Escape');

  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const row = page.locator('[data-print] tr', { hasText: '没有道歉就继续推销' });
  await expect(row.locator('td').first()).toHaveText('2');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });

  await review.panel.getByRole('button', { name: 'Copy link to this note' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto('/');
  await page.goto(link);
  await expect(review.notes).toBeFocused();
  await expect(review.notes).toHaveValue('没有道歉就继续推销');
  await expect(callPage.selectedTurn).toHaveAttribute(
    'data-turn-id',
    new URL(link).searchParams.get('turn') ?? '',
  );

  // The panel was not open yet since the page was loaded.
  await callPage.open(callPath('complaint'));
  await mark.click();
  await expect(review.notes).toBeFocused();
  await review.panel.getByRole('button', { name: 'Discard draft' }).click();
  await review.panel.getByRole('button', { name: 'Discard draft' }).click();
  await expect(review.panel.getByRole('button', { name: 'Five questions' })).toBeVisible();
});

test('the key right after N is the note’s, and a note without words is not submitted', async ({
  page,
  callPage,
  reviewServers,
}) => {
  test.setTimeout(90_000);
  const { origin } = await needed(reviewServers('embedded'));
  await callPage.open(`${origin}${callPath('not-in-crm')}`);
  const review = new ReviewPanel(page);
  await review.begin('Five questions');
  const focusedAfterN = await page.evaluate(async () => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'n' }));
    // As soon as the listeners of one key are done, the next one may come: no frame lies between.
    await Promise.resolve();
    return document.activeElement?.getAttribute('aria-label');
  });
  expect(focusedAfterN).toBe('Note');
  await page.keyboard.press('Enter');
  for (let question = 0; question < 5; question++) await page.keyboard.press('1');
  await page.keyboard.press('n');
  await page.keyboard.press('Control+Enter');
  await expect(review.panel.getByText(/^Submitted \d\d:\d\d$/)).toBeVisible();
  expect((await review.onServer()).notes).toEqual([]);
});

test('what plays is heard, and what is skipped is not', async ({ page, callPage }) => {
  await callPage.open(callPath('transfer-answered'));
  const review = new ReviewPanel(page);
  await review.begin('Five questions');
  const heard = async () => {
    const words = (await review.panel.getByText(/^Heard /).textContent()) ?? '';
    const [, minutes, seconds] = /Heard (\d+):(\d\d)/.exec(words) ?? [];
    return Number(minutes) * 60 + Number(seconds);
  };
  const played = async () => Number(await callPage.recording.getAttribute('aria-valuenow'));
  const playTo = async (second: number) => {
    await page.keyboard.press('Space');
    await expect.poll(played, { intervals: [100] }).toBeGreaterThanOrEqual(second);
    await page.keyboard.press('Space');
    await expectSilence(page);
  };
  await playTo(3);
  await expect.poll(heard).toBeGreaterThanOrEqual(2);
  const first = await heard();
  expect(first).toBeLessThanOrEqual((await played()) + 1);
  // Sought over, then the same stretch again: neither adds anything.
  for (let press = 0; press < 8; press++) await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(500);
  expect(await heard()).toBe(first);
  for (let press = 0; press < 20; press++) await page.keyboard.press('ArrowLeft');
  await expect.poll(played).toBe(0);
  await playTo(2);
  await review.expectSaved();
  expect(await heard()).toBeLessThanOrEqual(Math.max(first, (await played()) + 1));
  await review.expectSaved();
  await review.panel.getByRole('button', { name: 'Discard draft' }).click();
  await review.panel.getByRole('button', { name: 'Discard draft' }).click();
  await expect(review.panel.getByRole('button', { name: 'Five questions' })).toBeVisible();
});
