import type { Page } from '@playwright/test';
import { callPath, exampleId, exampleSentences } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { hold } from '../hold.ts';
import { expectSound } from '../media.ts';

test.use({ viewport: { width: 360, height: 740 } });

const [, short] = exampleSentences;

const screens = [
  { what: 'the opening page', path: '/' },
  { what: 'the documented example', path: callPath(exampleId) },
  { what: 'a call with a transfer', path: callPath('transfer-failed') },
  { what: 'a call with unreadable rows', path: callPath('drift') },
  { what: 'a call with the customer open', path: callPath(exampleId, { panel: 'customer' }) },
  { what: 'a call with the task open', path: callPath(exampleId, { panel: 'task' }) },
  { what: 'a call with the script open', path: callPath(exampleId, { panel: 'script' }) },
  { what: 'the raw view', path: callPath(exampleId, { panel: 'raw' }) },
  { what: 'a call that does not exist', path: callPath('one-that-is-not') },
  { what: 'an unknown address', path: '/there/is/nothing' },
];

/** What can be scrolled sideways: the page, or a part of it that scrolls. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('html, main *')]
      .filter((element) => element.scrollWidth > element.clientWidth)
      .filter((element) => {
        return element.matches('html') || /auto|scroll/.test(getComputedStyle(element).overflowX);
      })
      .filter((element) => element.clientWidth > 0)
      .map((element) => `${element.tagName} .${element.className} ${element.scrollWidth} px`),
  );
}

test('a call that is waited for does not scroll sideways at 360 px', async ({ page }) => {
  const release = await hold(page, '**/agent-api/**');
  await page.goto(callPath(exampleId));
  await expect(page.locator('[aria-busy="true"]')).toBeVisible();
  expect(await tooWide(page)).toEqual([]);
  release();
});

for (const { what, path } of screens) {
  test(`${what} does not scroll sideways at 360 px`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('main :is(h1, p, li)').first()).toBeAttached();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    expect(await tooWide(page)).toEqual([]);
  });
}

test('the panels are a sheet that opens and closes', async ({ callPage }) => {
  await callPage.open(callPath(exampleId));
  await expect(callPage.page.getByRole('tabpanel')).toHaveCount(0);
  await callPage.tab('Script').click();
  await expect(callPage.panel('Script')).toBeVisible();
  await callPage.tab('Customer').click();
  await expect(callPage.panel('Customer')).toBeVisible();
  await callPage.tab('Customer').click();
  await expect(callPage.page.getByRole('tabpanel')).toHaveCount(0);
});

test('the player stays within reach, with the panels open or not', async ({ callPage, page }) => {
  await callPage.open(callPath(exampleId));
  await expect(callPage.player).toBeInViewport({ ratio: 1 });
  await callPage.tab('Task').click();
  await expect(callPage.panel('Task')).toBeVisible();
  await expect(callPage.player).toBeInViewport({ ratio: 1 });
  await callPage.playerButton('Play').click();
  await expectSound(page);
  await callPage.tab('Task').click();
  await callPage.player.getByRole('button', { name: 'Show the whole player' }).click();
  await expect(callPage.speed).toBeInViewport({ ratio: 1 });
});

test('a sentence can be played and sought by touch', async ({ callPage, page }) => {
  await callPage.open(callPath(exampleId));
  await callPage.play(short).click();
  await expectSound(page);
  await expect.poll(() => callPage.waveformInk(short)).toBeGreaterThan(200);
});
