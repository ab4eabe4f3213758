import { callPath } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { ReviewPanel } from '../review-panel.ts';

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
  await review.panel.getByRole('button', { name: 'Discard draft' }).click();
  await review.panel.getByRole('button', { name: 'Discard draft' }).click();
  await expect(review.panel.getByRole('button', { name: 'Five questions' })).toBeVisible();
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
  await page.keyboard.press('Space');
  await page.waitForTimeout(3000);
  await page.keyboard.press('Space');
  await expect.poll(heard).toBeGreaterThanOrEqual(2);
  const first = await heard();
  expect(first).toBeLessThanOrEqual(5);
  // Sought over, then the same stretch again: neither adds anything.
  for (let press = 0; press < 8; press++) await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(500);
  expect(await heard()).toBe(first);
  await review.expectSaved();
  await review.panel.getByRole('button', { name: 'Discard draft' }).click();
  await review.panel.getByRole('button', { name: 'Discard draft' }).click();
  await expect(review.panel.getByRole('button', { name: 'Five questions' })).toBeVisible();
});
