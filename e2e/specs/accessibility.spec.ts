import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { CallPage } from '../call-page.ts';
import { callPath, exampleId } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { expectSound } from '../media.ts';
import { ReviewPanel } from '../review-panel.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Screen {
  what: string;
  path: string;
  /** What to do once it is there. */
  act?(callPage: CallPage): Promise<void>;
}

const screens: Screen[] = [
  { what: 'the opening page', path: '/' },
  { what: 'a call and its customer', path: callPath('transfer-failed', { panel: 'customer' }) },
  { what: 'a call and its task', path: callPath(exampleId, { panel: 'task' }) },
  { what: 'a call and its script', path: callPath('interruptions', { panel: 'script' }) },
  { what: 'the raw view', path: callPath(exampleId, { panel: 'raw' }) },
  { what: 'a call with rows that cannot be read', path: callPath('drift') },
  {
    what: 'a call that plays',
    path: callPath(exampleId),
    act: async (callPage) => {
      await callPage.playerButton('Play').click();
      await expectSound(callPage.page);
    },
  },
  {
    what: 'a call that is searched, with the listening options open',
    path: callPath(exampleId),
    act: async (callPage) => {
      await callPage.page.keyboard.press('/');
      await callPage.find.fill('dk');
      await expect(callPage.timeline.locator('mark[data-found]').first()).toBeVisible();
      await expect(await callPage.openOptions()).toBeVisible();
    },
  },
  {
    what: 'a call and what can be told of it',
    path: callPath('interruptions', { panel: 'insight' }),
    act: async ({ page }) => {
      await expect(page.getByRole('table', { name: 'Responsiveness' })).toBeVisible();
    },
  },
  {
    what: 'a call and why the robot said a turn',
    path: callPath(exampleId, {
      panel: 'turn',
      turn: '9dd21a47-2fd0-4632-9d28-ff6621501fd9-answer',
    }),
    act: async ({ page }) => {
      await page.getByText('Why it said that').first().click();
    },
  },
  {
    what: 'a call that is reviewed',
    path: callPath('interruptions'),
    act: async (callPage) => {
      const { page } = callPage;
      // The server's first review waits until its store is made.
      test.setTimeout(90_000);
      // Both widths are tested at once: each reviews a call of its own.
      const isNarrow = (page.viewportSize()?.width ?? 0) < 500;
      await callPage.open(callPath(isNarrow ? 'spoken-numbers' : 'interruptions'));
      const review = new ReviewPanel(page);
      await review.begin('AI outbound call');
      await page.keyboard.press('3');
      await review.question('Says who calls').focus();
      await page.keyboard.press('n');
      await page.keyboard.type('x');
      await review.expectSaved();
    },
  },
  { what: 'the list of scorecards', path: '/forms' },
  {
    what: 'a scorecard that is edited',
    path: '/forms',
    act: async ({ page }) => {
      await page.getByRole('button', { name: 'New scorecard' }).click();
      await page.getByRole('button', { name: '1 (no words yet)' }).click();
      await page.getByRole('button', { name: 'Publish' }).click();
      await expect(page.getByText('Needs words').first()).toBeVisible();
    },
  },
  {
    what: 'the sheet of keys',
    path: callPath(exampleId),
    act: async ({ page }) => {
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  { what: 'a call that does not exist', path: callPath('one-that-is-not') },
  { what: 'an unknown address', path: '/there/is/nothing' },
];

/** The faults that axe finds; `rules` narrows it to some of its rules. */
async function faultsOf(page: Page, rules?: string[]): Promise<string[]> {
  // Reading style sheets beforehand makes axe itself break the CSP of the waveforms' shadow trees.
  const axe = new AxeBuilder({ page }).options({ preload: false }).setLegacyMode();
  // What Base UI puts around a dialog to hold the focus stands outside of all landmarks.
  const chosen = rules ? axe.withRules(rules) : axe.withTags(tags).disableRules('region');
  const { violations } = await chosen.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  );
}

for (const width of [1440, 360]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    for (const { what, path, act } of screens) {
      test(`${what} has no accessibility faults, be it light or dark`, async ({
        page,
        callPage,
      }) => {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(path);
        await expect(page.locator('main :is(h1, p, li)').first()).toBeAttached();
        await expect(page.locator('[aria-busy="true"], [data-clip="loading"]')).toHaveCount(0);
        await act?.(callPage);
        expect(await faultsOf(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await faultsOf(page, ['color-contrast'])).toEqual([]);
      });
    }
  });
}
