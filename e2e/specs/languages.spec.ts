import type { Page } from '@playwright/test';
import { callPath, exampleId } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';

const han = /\p{Script=Han}/u;

/** The page's own words: not what was said, nor what the platform wrote. */
function ownWords(page: Page): Promise<string[]> {
  const own = [
    'body > div header a, body > div header button:not([lang])',
    'main h2, [role="tab"], [role="dialog"] h2, [role="dialog"] label',
    'section[aria-label], aside[aria-label]',
    'label, form button, [role="status"]',
    '[role="tabpanel"] summary',
  ];
  return page.evaluate((selector) => {
    const named = [...document.querySelectorAll(selector)];
    const fields = [...document.querySelectorAll('[role="tabpanel"] section')]
      .filter((group) => group.querySelector('h2')?.textContent !== 'Custom fields')
      .flatMap((group) => [...group.querySelectorAll('dt')]);
    // What stands among a sentence's words quotes them.
    const controls = [
      ...document.querySelectorAll('main > div > div > div > section button'),
    ].filter((button) => !button.closest('[data-sentence-id] p'));
    return [
      ...named.map((element) => element.getAttribute('aria-label') ?? element.textContent ?? ''),
      ...fields.map((element) => element.textContent ?? ''),
      ...controls.map((element) => element.getAttribute('aria-label') ?? ''),
    ].filter((text) => text.trim() !== '' && !/^(?:Play|Pause|Position in): /.test(text));
  }, own.join(', '));
}

test.describe('in a Chinese browser', () => {
  test.use({ locale: 'zh-CN' });

  test('the page is in Chinese, until one switches to English', async ({ page, callPage }) => {
    await page.goto(callPath(exampleId));

    await test.step('the page is in Chinese', async () => {
      await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
      await expect(page.getByRole('region', { name: '通话时间线' })).toBeVisible();
      await expect(page.getByRole('tab', { name: '话术' })).toBeVisible();
      await expect(page.getByRole('main')).toContainText('机器人');
      await expect(page.getByRole('main')).toContainText('客户挂断');
    });

    await test.step('a switch to English holds over a reload', async () => {
      await page.getByRole('button', { name: 'Switch to English' }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await expect(callPage.tab('Script')).toBeVisible();
      await page.reload();
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await expect(callPage.tab('Script')).toBeVisible();
    });
  });
});

test.describe('in a browser of a third language', () => {
  test.use({ locale: 'fr-FR' });

  test('the page is in Chinese', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(page.getByRole('heading', { name: '打开一通电话' })).toBeVisible();
  });
});

/** Expects that the page's own words are English, and no names of fields. */
async function expectEnglish(page: Page): Promise<void> {
  const words = await ownWords(page);
  expect(words.length).toBeGreaterThan(8);
  expect(words.filter((text) => han.test(text))).toEqual([]);
  expect(words.filter((text) => /^[a-z]+(?:_[a-z]+)+$/.test(text))).toEqual([]);
}

test('in an English browser a call page has no Chinese words of its own', async ({
  page,
  callPage,
}) => {
  await callPage.open(callPath(exampleId));
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(callPage.header).toContainText('Customer hung up');

  for (const panel of ['Customer', 'Task', 'Script'] as const) {
    await test.step(`with its ${panel} panel`, async () => {
      await callPage.tab(panel).click();
      await expect(callPage.panel(panel)).not.toBeEmpty();
      await expectEnglish(page);
    });
  }

  await test.step('with its raw view', async () => {
    await callPage.openRawView();
    await expectEnglish(page);
  });
});

test('a switch of language keeps the turn and the panel', async ({ page, callPage }) => {
  await callPage.open(callPath('transfer-answered', { panel: 'script' }));
  await callPage.turns
    .nth(1)
    .getByRole('link', { name: /^Select this turn/ })
    .click();
  await expect(page).toHaveURL(/turn=/);
  const before = page.url();
  await page.getByRole('button', { name: '切换到中文' }).click();
  await expect(page.getByRole('tabpanel', { name: '话术' })).toBeVisible();
  expect(page.url()).toBe(before);
  await expect(callPage.selectedTurn).toHaveCount(1);
});

test('an English opening page has no Chinese words at all', async ({ page, openPage }) => {
  await openPage.goto();
  await expect(openPage.demoCalls).toBeVisible();
  expect((await page.getByRole('main').allInnerTexts()).join()).not.toMatch(han);
  expect((await ownWords(page)).filter((text) => han.test(text))).toEqual([]);
});
