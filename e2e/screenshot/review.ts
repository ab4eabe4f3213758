import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { callPath } from '../demo-calls.ts';

const file = fileURLToPath(new URL('review.png', import.meta.url));

test.use({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', deviceScaleFactor: 2 });
// The server's first review waits until its store is made.
test.setTimeout(120_000);

test('the README’s picture of a review', async ({ page }) => {
  await page.goto(callPath('complaint'));
  const clips = page.locator('[data-clip]');
  await expect(page.locator('[data-clip=ready]')).toHaveCount(await clips.count());
  const { keyboard } = page;
  await keyboard.press('q');
  const panel = page.getByRole('tabpanel');
  await panel.getByRole('button', { name: /^AI 外呼质检/ }).focus();
  await keyboard.press('Enter');
  await expect(panel.getByText('机器：是').first()).toBeVisible();
  for (const key of ['1', 'a', '1', 'a']) await keyboard.press(key);
  const sentence = page.locator('[data-sentence-id]', { hasText: '投诉' }).first();
  await sentence.click({ position: { x: 8, y: 8 } });
  for (const key of ['e', 'a', '2', 'n']) await keyboard.press(key);
  await keyboard.type('客户明说要投诉，机器人没有致歉。');
  await keyboard.press('Enter');
  await expect(panel.getByText(/^草稿已保存/)).toBeVisible();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: file, animations: 'disabled' });
});
