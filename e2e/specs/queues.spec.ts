import { expectAccessible } from '../accessibility.ts';
import { CallsPage } from '../calls-page.ts';
import { expect, test } from '../fixtures.ts';
import { resize } from '../resize.ts';
import { ReviewPanel } from '../review-panel.ts';
import { needed } from '../review-server.ts';
import { ReviewMaker } from '../reviews-page.ts';

// A store is made, calls are read into it, and several are opened.
test.setTimeout(180_000);

for (const engine of ['embedded', 'postgresql'] as const) {
  test.describe(`kept by ${engine}`, () => {
    test('a sample is drawn, and reviewed call after call by keyboard alone', async ({
      page,
      request,
      reviewServers,
    }) => {
      const { origin } = await needed(reviewServers(engine));
      const title = `Week ${Date.now()}`;
      await new ReviewMaker(request, origin).publish(`Card of ${title}`);
      const callsPage = new CallsPage(page);
      const bar = page.getByText(/^\d+ \/ \d+$/);
      const review = new ReviewPanel(page);

      await test.step('from the calls that a filter shows', async () => {
        await page.goto(`${origin}/calls?intention=D&talkFrom=10`);
        await expect(async () => {
          await page.reload();
          await expect(callsPage.rows.nth(5)).toBeVisible({ timeout: 2000 });
        }).toPass();
        await page.getByRole('link', { name: 'Sample' }).click();
        await page.getByRole('button', { name: 'Draw and create' }).click();
        await expect(page.getByText('Please fill this in')).toBeVisible();
        await page.getByLabel('Name').fill(title);
        await page.getByLabel('Scorecard').selectOption(`Card of ${title}`);
        await page.getByLabel('How many', { exact: true }).fill('3');
        await page.getByRole('button', { name: 'Draw and create' }).click();
        await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
        await expect(page.getByText('0 of 3 reviewed')).toBeVisible();
        await expect(page.getByText(/^Seed [\da-f]{16}$/)).toBeVisible();
        await expect(page.getByRole('cell', { name: 'Waiting' })).toHaveCount(3);
      });

      const answer = async () => {
        await expect(review.question('Care')).toBeVisible();
        await page.keyboard.press('8');
        await page.keyboard.press('1');
        await page.keyboard.press('Control+Enter');
      };
      await test.step('Enter begins it, and submitting leads on', async () => {
        await page.goto(origin);
        await expect(page.getByRole('button', { name: 'Begin · 3 left' })).toBeVisible();
        await page.keyboard.press('Enter');
        await expect(bar).toHaveText('1 / 3');
        await answer();
        await expect(bar).toHaveText('2 / 3');
        await expect(page).toHaveURL(/queue=/);
      });

      await test.step('a reload comes back to the same call', async () => {
        const url = new URL(page.url());
        await page.reload();
        await expect(bar).toHaveText('2 / 3');
        expect(new URL(page.url()).pathname).toBe(url.pathname);
      });

      await test.step('a call can be left out, with the reason', async () => {
        const { pathname } = new URL(page.url());
        await page.getByRole('button', { name: 'Skip', exact: true }).click();
        await page.keyboard.type('Wrong number');
        await page.keyboard.press('Enter');
        await expect.poll(() => new URL(page.url()).pathname).not.toBe(pathname);
        await expect(bar).toHaveText('2 / 2');
      });

      await test.step('what is left when all is done is said', async () => {
        await answer();
        await expect(page).toHaveURL(/\/queues\?done=/);
        await expect(page.getByRole('status')).toContainText(
          `All your calls in “${title}” are done.`,
        );
        await page.getByRole('link', { name: title }).click();
        await expect(page.getByText('2 of 3 reviewed · 1 skipped')).toBeVisible();
        await expect(page.getByRole('cell', { name: 'Skipped · Wrong number' })).toBeVisible();
        await expect(page.getByRole('cell', { name: 'Submitted' })).toHaveCount(2);
        await page
          .getByRole('row')
          .filter({ hasText: 'Submitted' })
          .first()
          .getByRole('link')
          .click();
        await expect(review.panel.getByText(/^Submitted \d\d:\d\d$/)).toBeVisible();
      });
    });
  });
}

test('the pages of queues have no accessibility faults, and scroll only down', async ({
  page,
  reviewServers,
}) => {
  const { origin } = await needed(reviewServers('embedded'));
  for (const path of ['/queues', '/queues/new']) {
    await page.goto(`${origin}${path}`);
    for (const width of [1440, 360]) {
      await test.step(`${path} at ${width} px`, async () => {
        await resize(page, width, 740);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectAccessible(page);
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        expect(sideways).toBe(0);
      });
    }
  }
});
