import type { Page } from '@playwright/test';
import { callPath } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { hold } from '../hold.ts';
import { sizes } from '../sizes.ts';

const sale = callPath('transfer-answered');
const opening = '我是安行车险的续保专员小安';

/** Holds the application's script back until the returned function is called. */
function holdApplication(page: Page): Promise<() => void> {
  return hold(page, '**/assets/render-*.js');
}

async function placesOf(page: Page): Promise<number[][]> {
  return page.locator('article').evaluateAll((articles) =>
    articles.slice(0, 4).map((article) => {
      const { x, y, height } = article.getBoundingClientRect();
      return [x, y, height].map(Math.round);
    }),
  );
}

test('the first words are there before the application, in their places, whatever the size', async ({
  callPage,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [width, height] of sizes) {
    await test.step(`at ${width}×${height}`, async () => {
      await page.setViewportSize({ width, height });
      const release = await holdApplication(page);
      await page.goto(sale, { waitUntil: 'commit' });
      await expect(page.getByText(opening)).toBeVisible();
      await expect(page.getByRole('main')).toHaveCount(0);
      const before = await placesOf(page);
      release();
      await expect(callPage.timeline).toBeVisible();
      await expect(page.getByText(opening)).toHaveCount(1);
      const after = await placesOf(page);
      expect(after[0]?.slice(0, 2)).toEqual(before[0]?.slice(0, 2));
      if (width === 1440) expect(after).toEqual(before);
    });
  }
});

test('an address with a turn waits for that turn', async ({ callPage, page }) => {
  const release = await holdApplication(page);
  const answered = page.waitForResponse(/agent-api/);
  await page.goto(`${sale}?turn=x`, { waitUntil: 'commit' });
  await answered;
  await page.waitForTimeout(300);
  await expect(page.getByText(opening)).toHaveCount(0);
  release();
  await expect(callPage.timeline).toBeVisible();
});

test('a call is asked for once', async ({ callPage, page }) => {
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().includes('/agent-api/')) asked++;
  });
  await callPage.open(sale);
  await expect(callPage.turns.first()).toBeVisible();
  expect(asked).toBe(1);
});

test('without the application the page says that it did not load', async ({
  expectFaults,
  page,
}) => {
  expectFaults(/render-/);
  await page.route('**/assets/render-*.js', (route) => route.abort());
  await page.goto(sale);
  await expect(page.getByText('Turnwise did not load')).toBeVisible();
  await expect(page.getByText(opening)).toHaveCount(0);
});
