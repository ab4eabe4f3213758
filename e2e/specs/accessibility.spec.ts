import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../accessibility.ts';
import type { CallPage } from '../call-page.ts';
import { callPath, exampleId, exampleSentences } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { expectSound } from '../media.ts';
import { resize } from '../resize.ts';
import { ReviewPanel } from '../review-panel.ts';

const [long] = exampleSentences;

interface Screen {
  what: string;
  /** What to do once the page is there. */
  act?(callPage: CallPage): Promise<void>;
  /** Takes that back. */
  leave?(callPage: CallPage): Promise<void>;
  /** Whether it does not last from one width to the next. */
  isReachedAnew?: boolean;
  /** What it is about, which is there at every width. */
  shows(callPage: CallPage): Locator[];
}

/** A page, and what it shows one after another. */
interface Opened {
  page: string;
  path: string;
  screens: Screen[];
}

const pages: Opened[] = [
  {
    page: 'the opening page',
    path: '/',
    screens: [
      {
        what: 'as it is opened',
        shows: ({ page }) => [page.getByRole('region', { name: 'Demo calls' })],
      },
    ],
  },
  {
    page: 'a call that was transferred',
    path: callPath('transfer-failed', { panel: 'customer' }),
    screens: [
      {
        what: 'with its customer',
        shows: (callPage) => [callPage.timeline, callPage.panel('Customer')],
      },
    ],
  },
  {
    page: 'a call with rows that cannot be read',
    path: callPath('drift'),
    screens: [
      {
        what: 'as it is opened',
        shows: ({ timeline }) => [
          timeline.getByText('A record row could not be understood').first(),
        ],
      },
    ],
  },
  {
    page: 'a call and its task',
    path: callPath(exampleId, { panel: 'task' }),
    screens: [
      { what: 'as it is opened', shows: (callPage) => [callPage.timeline, callPage.panel('Task')] },
    ],
  },
  {
    page: 'a call',
    path: callPath(exampleId),
    screens: [
      {
        what: 'while it plays',
        act: async (callPage) => {
          await callPage.recording.press('Home');
          await callPage.playerButton('Play').click();
          await expectSound(callPage.page);
        },
        leave: (callPage) => callPage.playerButton('Pause').click(),
        isReachedAnew: true,
        shows: (callPage) => [callPage.playerButton('Pause'), callPage.pause(long)],
      },
      {
        what: 'searched, with the listening options open',
        act: async (callPage) => {
          await callPage.page.keyboard.press('/');
          await callPage.find.fill('dk');
          await callPage.openOptions();
        },
        leave: async ({ page, find }) => {
          await page.keyboard.press('Escape');
          await expect(page.getByRole('dialog')).toHaveCount(0);
          await find.press('Escape');
          await expect(find).toHaveCount(0);
        },
        isReachedAnew: true,
        shows: ({ page, timeline }) => [
          timeline.locator('mark[data-found]').first(),
          page.getByRole('dialog', { name: 'Listening options' }),
        ],
      },
      {
        what: 'the sheet of keys',
        act: ({ page }) => page.keyboard.press('?'),
        leave: async ({ page }) => {
          await page.keyboard.press('Escape');
          await expect(page.getByRole('dialog')).toHaveCount(0);
        },
        shows: ({ page }) => [page.getByRole('dialog', { name: 'Keyboard shortcuts' })],
      },
      {
        what: 'the raw view',
        act: async ({ page }) => {
          await page.getByRole('button', { name: 'More', exact: true }).click();
          await page.getByRole('menuitem', { name: 'Show raw response' }).click();
        },
        shows: ({ rawView }) => [rawView],
      },
    ],
  },
  {
    page: 'a call and why the robot said a turn',
    path: callPath(exampleId, {
      panel: 'turn',
      turn: '9dd21a47-2fd0-4632-9d28-ff6621501fd9-answer',
    }),
    screens: [
      {
        what: 'unfolded',
        act: async ({ page }) => {
          await page.getByText('Why it said that').first().click();
        },
        shows: ({ page }) => [page.getByText('Why it said that').first()],
      },
    ],
  },
  {
    page: 'a call that is reviewed',
    path: callPath('interruptions', { panel: 'script' }),
    screens: [
      {
        what: 'with its script',
        shows: (callPage) => [callPage.timeline, callPage.panel('Script')],
      },
      {
        what: 'with what can be told of it',
        act: (callPage) => callPage.tab('Insight').click(),
        shows: ({ page }) => [page.getByRole('table', { name: 'Responsiveness' })],
      },
      {
        what: 'with its review',
        act: async ({ page }) => {
          const review = new ReviewPanel(page);
          await review.begin('AI outbound call');
          await page.keyboard.press('3');
          await review.question('Says who calls').focus();
          await page.keyboard.press('n');
          await page.keyboard.type('x');
          await review.expectSaved();
        },
        shows: ({ page }) => {
          const review = new ReviewPanel(page);
          return [review.question('Says who calls'), review.notes, review.saved];
        },
      },
    ],
  },
  {
    page: 'the page of scorecards',
    path: '/forms',
    screens: [
      {
        what: 'their list',
        shows: ({ page }) => [page.getByRole('link', { name: 'Five questions' })],
      },
      {
        what: 'one that is edited',
        act: async ({ page }) => {
          await page.getByRole('button', { name: 'New scorecard' }).click();
          await page.getByRole('button', { name: '1 (no words yet)' }).click();
          await page.getByRole('button', { name: 'Publish' }).click();
        },
        shows: ({ page }) => [page.getByText('Needs words').first()],
      },
    ],
  },
  {
    page: 'the page of a call that does not exist',
    path: callPath('one-that-is-not'),
    screens: [
      {
        what: 'as it is opened',
        shows: ({ page }) => [page.getByRole('heading', { name: 'There is no such call' })],
      },
    ],
  },
  {
    page: 'the page of an unknown address',
    path: '/there/is/nothing',
    screens: [
      {
        what: 'as it is opened',
        shows: ({ page }) => [page.getByRole('main').getByRole('heading').first()],
      },
    ],
  },
];

/** Waits until nothing is on its way any more. */
async function settle(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"], [data-clip="loading"]')).toHaveCount(0);
}

/** Reaches what a page shows, expects no fault of it at each width, and takes it back. */
async function look(callPage: CallPage, screen: Screen): Promise<void> {
  const { act, leave, isReachedAnew = false, shows } = screen;
  // What is done is done on a narrow screen: other tests do it on a wide one.
  for (const width of [360, 1440]) {
    await test.step(`at ${width} px`, async () => {
      await resize(callPage.page, width, 900);
      if (width === 360 || isReachedAnew) await act?.(callPage);
      for (const part of shows(callPage)) await expect(part).toBeVisible();
      await settle(callPage.page);
      await expectAccessible(callPage.page);
      if (width === 1440 || isReachedAnew) await leave?.(callPage);
    });
  }
}

for (const { page: what, path, screens } of pages) {
  test(`${what} has no accessibility faults, be it wide or narrow, light or dark`, async ({
    page,
    callPage,
  }) => {
    // The server's first review waits until its store is made.
    test.setTimeout(60_000 + 30_000 * screens.length);
    await resize(page, 360, 900);
    await page.goto(path);
    await expect(page.locator('main :is(h1, p, li)').first()).toBeAttached();
    await settle(page);
    for (const screen of screens) await test.step(screen.what, () => look(callPage, screen));
  });
}
