import type { Locator, Page } from '@playwright/test';
import type { CallPage } from '../call-page.ts';
import { callPath } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { hearNow, lastStarted, listen } from '../listening.ts';

test.beforeEach(({ context }) => listen(context));

const sale = callPath('transfer-answered', { panel: 'insight' });

/** Scrolls the timeline by hand, to its end. */
async function scrollAway(callPage: CallPage): Promise<void> {
  await callPage.timeline.hover();
  await callPage.page.keyboard.press('End');
}

/** How far the timeline can still be scrolled down, in px. */
function pxToEnd(callPage: CallPage): Promise<number> {
  return callPage.timeline.evaluate(
    ({ scrollTop, scrollHeight, clientHeight }) => scrollHeight - clientHeight - scrollTop,
  );
}

/** Expects a turn to be selected and in view, and Space to play from its first sentence. */
async function expectLedTo(callPage: CallPage, page: Page, words: string): Promise<void> {
  await expect(callPage.selectedTurn).toContainText(words);
  await expect(callPage.selectedTurn).toBeInViewport();
  const current = page.locator('[data-sentence-id][data-current]');
  await expect(current).toHaveCount(1);
  await expect(callPage.selectedTurn.locator(current)).toHaveCount(1);
}

/** Scrolls the timeline back to its beginning, where the focus then is too. */
async function scrollBack({ timeline, page }: CallPage): Promise<void> {
  await timeline.focus();
  await page.keyboard.press('Home');
  await expect.poll(() => timeline.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
}

const evidence: [what: string, words: string, link: (insight: Locator) => Locator][] = [
  [
    'a node of the coverage',
    '系统里显示',
    (insight) => insight.getByRole('button', { name: /^2确认需求/ }),
  ],
  [
    'a finding',
    '今年您还打算',
    (insight) => insight.locator('[data-finding="mark-in-text"]').getByRole('button'),
  ],
  [
    'a bar of the response times',
    '我是安行车险的智能客服',
    (insight) => insight.getByRole('table', { name: 'Responsiveness' }).getByRole('button').first(),
  ],
];

test('evidence leads to its turn each time it is followed, ready to be heard', async ({
  callPage,
  page,
}) => {
  await callPage.open(sale);
  const insight = callPage.panel('Insight');

  for (const [what, words, linkIn] of evidence) {
    await test.step(`${what} leads there`, async () => {
      await scrollBack(callPage);
      const link = linkIn(insight);
      await link.click();
      await expectLedTo(callPage, page, words);
      await scrollAway(callPage);
      await expect(callPage.selectedTurn).not.toBeInViewport();
      await link.click();
      await expectLedTo(callPage, page, words);
    });
  }

  await test.step('also to a turn that was clicked before', async () => {
    await scrollBack(callPage);
    await callPage.turn('请问是').first().click();
    await expect(callPage.selectedTurn).toContainText('请问是');
    await scrollAway(callPage);
    await insight.getByRole('button', { name: /^1开场白/ }).click();
    await expectLedTo(callPage, page, '请问是');
  });

  await test.step('Space plays what a finding led to, from its sentence', async () => {
    await insight.locator('[data-finding="mark-in-text"]').getByRole('button').click();
    const sentence = page.locator('[data-sentence-id][data-current]');
    await expect(sentence).toContainText('今年您还打算');
    await page.keyboard.press('Space');
    expect((await lastStarted(page)).from).toBeCloseTo(0, 1);
    await expect(sentence).toContainText('今年您还打算');
  });
});

test('Back leads from evidence back to where one was, and Forward to it again', async ({
  callPage,
  page,
}) => {
  await callPage.open(sale);
  const insight = callPage.panel('Insight');
  const offset = () => callPage.timeline.evaluate((element) => Math.round(element.scrollTop));
  const topOf = async (turn: Locator) => (await turn.boundingBox())?.y ?? Number.NaN;

  await test.step('Home and End scroll while the conversation itself has the focus', async () => {
    await callPage.timeline.focus();
    await page.keyboard.press('End');
    await expect(callPage.turns.last()).toBeInViewport();
    await scrollBack(callPage);
  });

  await test.step('from each of several jumps', async () => {
    await callPage.timeline.hover();
    await page.mouse.wheel(0, 1500);
    await expect.poll(offset).toBeGreaterThan(1400);
    const shown = callPage.turn('我是续保专员小李');
    await expect(shown).toBeInViewport();
    const before = await topOf(shown);
    const moved = async () => Math.abs((await topOf(shown)) - before);
    for (const node of [/^1开场白/, /^2确认需求/]) {
      await insight.getByRole('button', { name: node }).click();
      await expect.poll(offset).toBeLessThan(900);
      await page.goBack();
      await expect.poll(moved).toBeLessThan(3);
      // The player was moved as well: what it is at must not be followed away from here.
      await expect(page.locator('[data-sentence-id][data-current]')).toHaveCount(0);
      expect(await moved()).toBeLessThan(3);
    }
    await page.goForward();
    await expect(callPage.selectedTurn).toContainText('系统里显示');
    await expect(callPage.selectedTurn).toBeInViewport();
  });

  await test.step('to a turn that was selected', async () => {
    await scrollAway(callPage);
    const last = callPage.turns.last();
    await last.click();
    const id = (await last.getAttribute('data-turn-id')) ?? '';
    await expect(page).toHaveURL(new RegExp(`turn=${id}`));
    const before = await topOf(last);
    await insight.getByRole('button', { name: /^1开场白/ }).click();
    await expect(callPage.selectedTurn).toContainText('请问是');
    await page.goBack();
    await expect(callPage.timeline).toBeVisible();
    await expect(callPage.selectedTurn).toHaveAttribute('data-turn-id', id);
    await expect.poll(async () => Math.abs((await topOf(last)) - before)).toBeLessThan(3);
  });
});

test('in a long call no press of J is lost, no jump undoes a scroll, and the focus stays at its row', async ({
  callPage,
  page,
}) => {
  await callPage.open(callPath('rows-5000'));
  await expect(callPage.turns.first()).toBeVisible();

  await test.step('J held down loses no press, and the address follows', async () => {
    for (let press = 0; press < 60; press++) void page.keyboard.press('j');
    const sixtieth = callPage.turns.filter({ has: page.getByText('Turn 60', { exact: true }) });
    await expect(sixtieth).toHaveAttribute('aria-current', 'true');
    await expect(sixtieth).toBeInViewport();
    const id = await sixtieth.getAttribute('data-turn-id');
    await expect(page).toHaveURL(new RegExp(`turn=${id}`));
  });

  await test.step('a wheel turned right after a jump is not undone by it', async () => {
    await scrollBack(callPage);
    await expect(page.getByRole('tabpanel')).toBeVisible();
    await callPage.timeline.hover();
    await page.keyboard.press('End');
    await page.mouse.wheel(0, -900);
    await expect.poll(() => pxToEnd(callPage)).toBeGreaterThan(500);
    await page.waitForTimeout(300);
    expect(await pxToEnd(callPage)).toBeGreaterThan(500);
  });

  await test.step('the focus stays while its row is out of view, and Tab goes on from there', async () => {
    await scrollBack(callPage);
    const copy = callPage.turns.nth(1).getByRole('button', { name: 'Copy link to this turn' });
    await copy.focus();
    await page.keyboard.press('End');
    await expect.poll(() => pxToEnd(callPage)).toBeLessThan(40);
    await expect(page.locator(':focus')).toHaveAttribute('aria-label', 'Copy link to this turn');
    await page.keyboard.press('Tab');
    await expect(callPage.timeline.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Home');
    await expect
      .poll(() => callPage.timeline.evaluate((element) => element.scrollTop))
      .toBeLessThan(5);
  });

  await test.step('Shift+Tab goes to the row before it, Tab to the row after it', async () => {
    await scrollBack(callPage);
    await expectTabsAround(callPage, 4);
  });
});

/** Focuses a row, scrolls it out of view, and expects the keys to lead to the rows beside it. */
async function expectTabsAround({ page, timeline, turns }: CallPage, place: number): Promise<void> {
  const focusedRow = () =>
    page.locator(':focus').evaluate((element) => element.closest('li')?.dataset.index);
  await turns.nth(place).getByRole('button', { name: 'Copy link to this turn' }).focus();
  const row = Number(await focusedRow());
  await page.keyboard.press('End');
  await expect(timeline).not.toHaveJSProperty('scrollTop', 0);
  await expect.poll(() => turns.count()).toBeGreaterThan(4);
  const leave = async (key: 'Tab' | 'Shift+Tab') => {
    while (Number(await focusedRow()) === row) await page.keyboard.press(key);
    return focusedRow();
  };
  expect(Number(await leave('Shift+Tab'))).toBe(row - 1);
  await expect(page.locator(':focus')).toBeInViewport();
  await page.locator(`li[data-index="${row}"] button`).last().focus();
  await page.keyboard.press('End');
  expect(Number(await leave('Tab'))).toBe(row + 1);
}

test('a reload while playing goes back to the moment, not to the selected turn', async ({
  callPage,
  page,
}) => {
  await callPage.open(callPath('transfer-answered'));
  await callPage.turn('请问是').first().click();
  await expect(page).toHaveURL(/turn=/);
  await callPage.clickRecording(0.6);
  await page.keyboard.press('Space');
  await hearNow(page);
  const current = page.locator('[data-sentence-id][data-current]');
  await expect(current).toHaveCount(1);
  const sentence = await current.getAttribute('data-sentence-id');
  await page.reload();
  await expect(callPage.timeline).toBeVisible();
  await expect(current).toHaveAttribute('data-sentence-id', sentence ?? '');
});
