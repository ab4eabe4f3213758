import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { callPath } from '../demo-calls.ts';

const file = fileURLToPath(new URL('call-page.png', import.meta.url));

test.use({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', deviceScaleFactor: 2 });

test('the README’s picture of the call page', async ({ page }) => {
  await page.goto(callPath('transfer-answered'));
  const clips = page.locator('[data-clip]');
  await expect(page.locator('[data-clip=ready]')).toHaveCount(await clips.count());
  await page.getByRole('button', { name: /^播放：我是安行车险的续保/ }).click();
  await expect(page.getByRole('slider', { name: /我是安行车险的续保/ })).toHaveAttribute(
    'aria-valuetext',
    /^0:03/,
  );
  await page.getByRole('button', { name: '暂停', exact: true }).click();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: file, animations: 'disabled' });
});
