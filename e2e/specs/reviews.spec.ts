import { readFile } from 'node:fs/promises';
import type { APIRequestContext } from '@playwright/test';
import { expectAccessible } from '../accessibility.ts';
import { callPath, subUserId } from '../demo-calls.ts';
import { test as base, expect } from '../fixtures.ts';
import { hold } from '../hold.ts';
import { resize } from '../resize.ts';
import { ReviewPanel } from '../review-panel.ts';
import { needed, startReviewServer } from '../review-server.ts';
import { ReviewMaker, ReviewsPage } from '../reviews-page.ts';

/** A server with reviews of a scorecard of this worker's own: by scores, and what else they are. */
interface Made {
  origin: string;
  title: string;
  /** The page's address, filtered to that scorecard. */
  address: string;
  /** Of the review with the fatal answer. */
  fatalId: string;
}

async function make(request: APIRequestContext, origin: string): Promise<Made> {
  const maker = new ReviewMaker(request, origin);
  const title = `Table ${Date.now()}`;
  const card = await maker.publish(title);
  await maker.make(card, { answer: 9, notes: [{ text: '语速太快', tags: ['pace'] }] });
  await maker.make(card, { answer: 4, record: 'sub-account', notes: [{ text: 'Too fast' }] });
  const fatalId = await maker.make(card, {
    ...{ answer: 8, isFatal: true, record: 'transfer-answered' },
    notes: [{ text: 'Call 13800001286 back', tags: ['call 13800001286', 'pace'] }],
  });
  await maker.make(card, { answer: 6, record: 'interruptions' });
  await maker.make(card, { answer: null, record: 'silent-call' });
  const facets = await (await request.get(`${origin}/api/v1/reviews/facets`)).json();
  const { id } = facets.scorecards.find((each: { title: unknown }) => each.title === title);
  return { origin, title, address: `${origin}/reviews?scorecard=${id}`, fatalId };
}

/** What this worker made. A fixture of the worker would have these tests run in workers of their own. */
let madeOnce: Promise<Made> | null = null;

const test = base.extend<{ reviewsPage: ReviewsPage; made: Made }>({
  reviewsPage: async ({ page }, use) => use(new ReviewsPage(page)),

  made: async ({ request, reviewServers }, use) => {
    const { origin } = await needed(reviewServers('embedded'));
    madeOnce ??= make(request, origin);
    await use(await madeOnce);
  },
});

// A store is made, which takes seconds.
test.setTimeout(90_000);

test('every review has a row that says what it is', async ({ page, made, reviewsPage }) => {
  await page.goto(made.origin);
  await page.getByRole('link', { name: 'Reviews' }).click();
  await expect(page).toHaveTitle('Reviews · Turnwise');
  await reviewsPage.choice('Scorecard').selectOption(made.title);
  await expect(reviewsPage.count).toHaveText('4 reviews');
  await reviewsPage.expectScores([60, 0, 40, 90]);
  expect(await reviewsPage.column('Score')).toEqual(['60Passed', '0Fatal', '40Failed', '90Passed']);
  const row = reviewsPage.rows.nth(1);
  await expect(row).toContainText(`${made.title}v1`);
  for (const words of ['This computer', '车险续保', 'transfer…', '50%', '138****1286']) {
    await expect(row).toContainText(words);
  }
  await expect(reviewsPage.table).not.toContainText('13800001286');
  await expect(reviewsPage.table).toHaveAttribute('aria-rowcount', '5');
  await expect(row).toHaveAttribute('aria-rowindex', '3');
});

/** Narrows the table by where reviews come from, down to none. */
async function filterByOrigin(reviewsPage: ReviewsPage): Promise<void> {
  const { page } = reviewsPage;
  await reviewsPage.choice('State').selectOption('Drafts');
  await expect(reviewsPage.count).toHaveText('1 review');
  expect(await reviewsPage.column('Submitted')).toEqual(['Draft']);
  await reviewsPage.choice('State').selectOption('Submitted');
  await reviewsPage.choice('Reviewer').selectOption('This computer');
  await reviewsPage.choice('Task').selectOption({ index: 1 });
  await reviewsPage.field('Submitted from').fill('2026-01-01');
  await reviewsPage.field('Submitted to').fill('2026-01-02');
  await expect(page).toHaveURL(/reviewer=this-computer&task=[^&]+&from=2026-01-01&to=2026-01-02$/);
  await expect(page.getByText('No review matches')).toBeVisible();
}

test('each filter narrows the table, and the address keeps it', async ({
  page,
  made,
  reviewsPage,
}) => {
  await page.goto(made.address);
  await reviewsPage.expectScores([60, 0, 40, 90]);

  await test.step('a score that is none says so, and filters nothing', async () => {
    await reviewsPage.field('Lowest score').fill('many');
    await expect(reviewsPage.field('Lowest score')).toHaveAttribute('aria-invalid', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(made.address);
  });

  await test.step('scores are filters, over a reload and back', async () => {
    await reviewsPage.field('Lowest score').fill('50');
    await reviewsPage.expectScores([60, 90]);
    await reviewsPage.field('Highest score').fill('６０');
    await reviewsPage.expectScores([60]);
    await expect(page).toHaveURL(/scoreFrom=50&scoreTo=60$/);
    await page.reload();
    await reviewsPage.expectScores([60]);
    await expect(reviewsPage.field('Lowest score')).toHaveValue('50');
    await page.goBack();
    await reviewsPage.expectScores([60, 90]);
    await expect(reviewsPage.field('Highest score')).toHaveValue('');
    await page.goBack();
    await reviewsPage.expectScores([60, 0, 40, 90]);
  });

  await test.step('fatal answers, tags and words in notes are filters', async () => {
    await reviewsPage.choice('Fatal').selectOption('Yes');
    await reviewsPage.expectScores([0]);
    await reviewsPage.choice('Fatal').selectOption('Any');
    await reviewsPage.choice('Tag').selectOption('pace');
    await reviewsPage.expectScores([0, 90]);
    await reviewsPage.field('Words in notes').fill('too fast');
    await expect(page.getByText('No review matches')).toBeVisible();
    await reviewsPage.choice('Tag').selectOption('Any');
    await reviewsPage.expectScores([40]);
    await expect(page).toHaveURL(/words=too\+fast$/);
    await reviewsPage.clear.click();
    await expect(page).toHaveURL(`${made.origin}/reviews`);
    await expect(reviewsPage.field('Words in notes')).toHaveValue('');
  });

  await test.step('filters changed in one go are all kept', async () => {
    await reviewsPage.filters.evaluate((filters) => {
      const choose = (label: string, value: string) => {
        const field = [...filters.querySelectorAll('label')].find((one) =>
          one.textContent.startsWith(label),
        );
        const select = field?.control as HTMLSelectElement;
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      };
      choose('Fatal', 'no');
      choose('Tag', 'pace');
    });
    await expect(page).toHaveURL(/fatal=no&tag=pace$/);
    await reviewsPage.expectScores([90]);
    await reviewsPage.clear.click();
  });

  await test.step('drafts, reviewers, tasks and days are filters', async () => {
    await reviewsPage.choice('Scorecard').selectOption(made.title);
    await expect(page).toHaveURL(made.address);
    await filterByOrigin(reviewsPage);
    await page.getByRole('main').getByRole('button', { name: 'Clear filters' }).last().click();
    await expect(page).toHaveURL(`${made.origin}/reviews`);
  });
});

test('the table is waited for, sorted and saved, and its columns are chosen', async ({
  page,
  made,
  reviewsPage,
}) => {
  await test.step('while reviews are on their way, rows stand for them', async () => {
    const release = await hold(page, '**/api/v1/reviews?*');
    await page.goto(made.address);
    await expect(reviewsPage.table).toHaveAttribute('aria-busy', 'true');
    expect(await reviewsPage.table.locator('tbody tr').count()).toBeGreaterThan(10);
    release();
    await reviewsPage.expectScores([60, 0, 40, 90]);
  });

  await test.step('the heads sort, and say how', async () => {
    await expect(reviewsPage.head('Submitted')).toHaveAttribute('aria-sort', 'descending');
    await reviewsPage.head('Score').getByRole('button').click();
    await reviewsPage.expectScores([90, 60, 40, 0]);
    await expect(reviewsPage.head('Score')).toHaveAttribute('aria-sort', 'descending');
    await reviewsPage.head('Score').getByRole('button').click();
    await reviewsPage.expectScores([0, 40, 60, 90]);
    await expect(page).toHaveURL(/sort=score$/);
    await page.reload();
    await reviewsPage.expectScores([0, 40, 60, 90]);
    await expect(reviewsPage.head('Score')).toHaveAttribute('aria-sort', 'ascending');
  });

  await test.step('the filtered rows are saved as a table', async () => {
    await reviewsPage.choice('Fatal').selectOption('No');
    await expect(page).toHaveURL(/fatal=no/);
    await reviewsPage.expectScores([40, 60, 90]);
    await page.getByRole('button', { name: 'Export' }).click();
    const formats = page.getByRole('menuitem');
    await expect(formats).toHaveCount(4);
    const downloading = page.waitForEvent('download');
    await formats.filter({ hasText: 'CSV' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^turnwise-reviews-.*\.csv$/);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    const at = (lines[0] ?? '').split(',').indexOf('score');
    expect(lines.slice(1).map((line) => line.split(',')[at])).toEqual(['40', '60', '90']);
  });

  await test.step('columns are chosen, ordered and remembered', async () => {
    const heads = reviewsPage.table.getByRole('columnheader');
    await expect(heads).toHaveCount(10);
    await page.getByRole('button', { name: 'Columns' }).click();
    const menu = page.getByRole('dialog', { name: 'Columns' });
    await menu.getByRole('checkbox', { name: 'Tags' }).uncheck();
    await menu.getByRole('button', { name: 'Move Score up' }).click();
    await page.keyboard.press('Escape');
    await page.reload();
    await expect(heads).toHaveCount(9);
    await expect(heads.first()).toHaveText('Score');
    await page.getByRole('button', { name: 'Columns' }).click();
    await menu.getByRole('button', { name: 'Back to default' }).click();
    await expect(heads).toHaveCount(10);
    await expect(heads.first()).toHaveText('Submitted');
  });
});

test('a review is opened in its call', async ({ page, made, reviewsPage }) => {
  const { panel } = new ReviewPanel(page);
  await page.goto(made.address);
  await reviewsPage.expectScores([60, 0, 40, 90]);

  await test.step('keys move through the rows, and Enter opens the review', async () => {
    await page.keyboard.press('j');
    await expect(reviewsPage.rows.nth(0)).toBeFocused();
    await page.keyboard.press('End');
    await expect(reviewsPage.rows.nth(3)).toBeFocused();
    await page.keyboard.press('k');
    await page.keyboard.press('ArrowUp');
    await expect(reviewsPage.rows.nth(1)).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const search = { panel: 'review', review: made.fatalId };
    await expect(page).toHaveURL(`${made.origin}${callPath('transfer-answered', search)}`);
    await expect(panel.getByRole('heading', { name: made.title })).toBeVisible();
    await expect(panel.getByText(/^fatal, else/)).toBeVisible();
  });

  await test.step('going back leads to the row', async () => {
    await page.goBack();
    await expect(page).toHaveURL(made.address);
    await reviewsPage.expectScores([60, 0, 40, 90]);
    await page.keyboard.press('j');
    await expect(reviewsPage.rows.nth(1)).toBeFocused();
  });

  await test.step('the link of a sub-account’s call leads through the sub-account', async () => {
    await reviewsPage.rows.nth(2).getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`sub_user_id=${subUserId}&panel=review&review=`));
    await expect(panel).toContainText('40 / 100');
  });
});

test('rows without end come as one scrolls, and few are rendered', async ({
  page,
  made,
  reviewsPage,
}) => {
  const one = await (
    await page.request.get(`${made.address.replace('/reviews', '/api/v1/reviews')}`)
  ).json();
  const total = 1000;
  await page.route('**/api/v1/reviews/count*', (route) =>
    route.fulfill({ json: { count: 10_000, isCapped: true } }),
  );
  await page.route('**/api/v1/reviews?*', (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get('after') ?? 0);
    const reviews = Array.from({ length: 100 }, (_, at) => {
      const id = `018f8f8e-1111-7111-8111-${String(from + at).padStart(12, '0')}`;
      return { ...one.reviews[0], id, noteCount: from + at };
    });
    return route.fulfill({ json: { reviews, next: from + 100 < total ? `${from + 100}` : null } });
  });
  await page.goto(made.address);
  await expect(reviewsPage.count).toHaveText('10,000+ reviews');
  await expect(reviewsPage.table).toHaveAttribute('aria-rowcount', '-1');
  const last = reviewsPage.table.locator('tr[aria-rowindex="1001"]');
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(last).toBeFocused({ timeout: 100 });
  }).toPass({ intervals: [50] });
  await expect(last).toContainText('999');
  expect(await reviewsPage.rows.count()).toBeLessThan(70);
});

test('a fresh installation says how a review comes about', async ({ page, stores }) => {
  const server = await startReviewServer(stores, 'embedded');
  await page.goto(`${server?.origin}/reviews`);
  await expect(page.getByText('No reviews yet')).toBeVisible();
  await page.getByRole('link', { name: 'Open a call' }).click();
  await expect(page.getByRole('heading', { name: 'Demo calls' })).toBeVisible();
  await server?.kill();
});

test('a store out of reach is told, and tried again', async ({
  page,
  otherPlatform,
  expectFaults,
}) => {
  expectFaults(/^503 .*\/api\/v1\/reviews/);
  await page.goto(`${otherPlatform.origin}/reviews`);
  await expect(page.getByText('Reviews cannot be read now')).toBeVisible();
  const asked = page.waitForResponse(/\/api\/v1\/reviews\?/);
  await page.getByRole('button', { name: 'Try again' }).click();
  expect((await asked).status()).toBe(503);
});

test('who is not at the computer that runs Turnwise is told where reviews are', async ({
  page,
  made,
  expectFaults,
}) => {
  expectFaults(/^401 /);
  await page.route('**/api/v1/**', (route) =>
    route.fulfill({
      status: 401,
      contentType: 'application/problem+json',
      json: { type: 'urn:turnwise:problem:sign-in-needed', title: 'Sign in', status: 401 },
    }),
  );
  await page.goto(made.address);
  await expect(page.getByText('only works on the computer that runs Turnwise')).toBeVisible();
  await expect(page.getByRole('search')).toHaveCount(0);
});

test('the page has no accessibility faults, and scrolls only within its table', async ({
  page,
  made,
  reviewsPage,
}) => {
  await page.goto(`${made.address}&tag=pace`);
  for (const width of [1440, 360]) {
    await test.step(`at ${width} px`, async () => {
      await resize(page, width, 740);
      await reviewsPage.expectScores([0, 90]);
      if (width < 640) await page.getByRole('button', { name: 'Filters (2)' }).click();
      await expect(reviewsPage.clear).toBeVisible();
      await expectAccessible(page);
      const columns = page.getByRole('dialog', { name: 'Columns' });
      await page.getByRole('button', { name: 'Columns' }).click();
      await expect(columns).toBeVisible();
      await expectAccessible(page);
      const room = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return { sideways: scrollWidth - innerWidth, down: scrollHeight - innerHeight };
      });
      expect(room).toEqual({ sideways: 0, down: 0 });
      await page.keyboard.press('Escape');
      await expect(columns).toHaveCount(0);
    });
  }
});
