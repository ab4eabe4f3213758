import type { Page } from '@playwright/test';
import { callPath } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { listen } from '../listening.ts';

/** How much the heap may vary, in MB; a leak of 50 kB a clip is more. */
const mostMb = 4;

test.beforeEach(({ context }) => listen(context));

/** What a page holds. */
interface Memory {
  /** Its JavaScript heap after a collection. */
  heapMb: number;
  /** Object URLs of audio that were created and not yet revoked. */
  urls: number;
  /** Media elements that ever played and were not given up. */
  media: number;
  nodes: number;
}

async function measure(page: Page): Promise<Memory> {
  await page.evaluate(() => {
    window.looks = [];
  });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes } = await cdp.send('Memory.getDOMCounters');
  await cdp.detach();
  return {
    heapMb: usedSize / 2 ** 20,
    ...(await page.evaluate(() => ({
      urls: window.objectUrls.size,
      media: window.playedMedia.size,
    }))),
    nodes,
  };
}

/** Goes on to the next clip so many times, each as soon as the one before it sounds. */
function playOn(page: Page, clips: number): Promise<void> {
  return page.evaluate(async (count) => {
    const next = document.querySelector<HTMLElement>('button[aria-label="Next sentence"]');
    const sounding = () =>
      [...window.playedMedia].find((media) => !media.paused && media.currentTime > 0)?.src;
    for (let played = 0; played < count; played++) {
      const before = sounding();
      next?.click();
      while (!sounding() || sounding() === before) await new Promise(requestAnimationFrame);
    }
  }, clips);
}

test('playing clip after clip leaves memory where it was', async ({ callPage, page }) => {
  test.setTimeout(120_000);
  await callPage.open(callPath('rows-1000'));
  await callPage.playerButton('Play').click();
  await playOn(page, 20);
  const before = await measure(page);
  await playOn(page, 80);
  const after = await measure(page);
  expect(after.heapMb - before.heapMb).toBeLessThan(mostMb);
  expect(after.media).toBe(2);
  // A clip has an address once it sounded or is the next to sound.
  expect(after.urls - before.urls).toBeLessThanOrEqual(80 + 1);
  expect(after.nodes).toBeLessThan(before.nodes * 1.5 + 2000);
});

test('opening and leaving calls leaves memory where it was', async ({
  callPage,
  openPage,
  page,
}) => {
  test.setTimeout(120_000);
  const titles = [
    'Insurance renewal, transferred',
    'Broadband upgrade, interrupted',
    'Trial lesson, transfer failed',
  ];
  const visit = async (title: string) => {
    await openPage.demoCall(title).click();
    await expect(
      callPage.timeline.locator('[data-clip="ready"], [data-clip="outlined"]').first(),
    ).toBeVisible();
    await page.getByRole('link', { name: 'Turnwise' }).click();
    await expect(openPage.open).toBeVisible();
  };
  await openPage.goto();
  for (const title of titles) await visit(title);
  const before = await measure(page);
  for (let visits = 0; visits < 18; visits++) await visit(titles[visits % titles.length] ?? '');
  const after = await measure(page);
  expect(after.heapMb - before.heapMb).toBeLessThan(mostMb);
  expect(after.urls).toBe(0);
  expect(after.nodes).toBeLessThan(before.nodes * 1.5 + 2000);
});
