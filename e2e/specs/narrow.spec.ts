import type { Page } from '@playwright/test';
import { callPath, exampleId, exampleSentences } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { hold } from '../hold.ts';
import { expectSilence, expectSound } from '../media.ts';

test.use({ viewport: { width: 360, height: 740 } });

const [, short] = exampleSentences;

const screens = [
  { what: 'the opening page', path: '/' },
  { what: 'a call with a transfer', path: callPath('transfer-failed') },
  { what: 'a call with unreadable rows', path: callPath('drift') },
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

test('no screen scrolls sideways at 360 px', async ({ page }) => {
  for (const { what, path } of screens) {
    await test.step(what, async () => {
      await page.goto(path);
      await expect(page.locator('main :is(h1, p, li)').first()).toBeAttached();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      expect(await tooWide(page)).toEqual([]);
    });
  }
});

test('a call does not scroll sideways at 360 px, whatever is open', async ({ callPage, page }) => {
  await test.step('while it is waited for', async () => {
    const release = await hold(page, '**/agent-api/**');
    await page.goto(callPath(exampleId));
    await expect(page.locator('[aria-busy="true"]')).toBeVisible();
    expect(await tooWide(page)).toEqual([]);
    release();
  });

  await test.step('once it is there', async () => {
    await expect(page.locator('main :is(h1, p, li)').first()).toBeAttached();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    expect(await tooWide(page)).toEqual([]);
  });

  for (const panel of ['Customer', 'Task', 'Script'] as const) {
    await test.step(`with the ${panel} panel`, async () => {
      await callPage.tab(panel).click();
      await expect(callPage.panel(panel)).toBeVisible();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      expect(await tooWide(page)).toEqual([]);
    });
  }

  await test.step('with the raw view', async () => {
    await callPage.tab('Script').click();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Show raw response' }).click();
    await expect(callPage.rawView).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    expect(await tooWide(page)).toEqual([]);
  });
});

test('a call is read and played by touch at 360 px', async ({ callPage, page }) => {
  await callPage.open(callPath(exampleId));
  const panel = page.getByRole('tabpanel');

  await test.step('the panels are a sheet that opens and closes', async () => {
    await expect(panel).toHaveCount(0);
    await callPage.tab('Script').click();
    await expect(callPage.panel('Script')).toBeVisible();
    await callPage.tab('Customer').click();
    await expect(callPage.panel('Customer')).toBeVisible();
    await callPage.tab('Customer').click();
    await expect(panel).toHaveCount(0);
  });

  await test.step('a sentence can be played and sought', async () => {
    await callPage.play(short).click();
    await expectSound(page);
    await expect.poll(() => callPage.waveformInk(short)).toBeGreaterThan(200);
    await callPage.playerButton('Pause').click();
    await expectSilence(page);
  });

  await test.step('the player stays within reach, with the panels open or not', async () => {
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
});
