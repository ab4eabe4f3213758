import { callPath } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { hearings, listen } from '../listening.ts';
import { expectSound } from '../media.ts';

const longestGapMs = 60;

test.beforeEach(({ context }) => listen(context));

for (const rate of [1, 3]) {
  test(`at ${rate}× hardly any silence falls between two clips`, async ({ callPage, page }) => {
    test.setTimeout(60_000);
    await callPage.open(callPath('transfer-answered'));
    await expect(callPage.clips('loading')).toHaveCount(0);
    await callPage.speed.selectOption(`${rate}×`);
    await callPage.playerButton('Play').click();
    await expect
      .poll(async () => (await hearings(page)).length, { timeout: 50_000 })
      .toBe(rate * 3 + 1);
    const heard = (await hearings(page)).slice(0, -1);
    const gaps = heard
      .slice(1)
      .map(({ startedAt }, index) => startedAt - (heard[index]?.endedAt ?? Number.NaN));
    expect(gaps).toHaveLength(rate * 3 - 1);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(longestGapMs);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(-longestGapMs);
  });
}

test('a call of 5000 rows starts to sound within 300 ms of the key', async ({ callPage, page }) => {
  await callPage.open(callPath('rows-5000'));
  await expect(callPage.clips('ready').first()).toBeVisible();
  await page.evaluate(() => {
    document.addEventListener('keydown', (event) => {
      Object.assign(window, { pressedAt: event.timeStamp });
    });
  });
  await page.keyboard.press('Space');
  await expectSound(page);
  const ms = await page.evaluate(
    () => (window.firstPlayingAt ?? Number.NaN) - Number(Reflect.get(window, 'pressedAt')),
  );
  expect(ms).toBeLessThan(300);
});
