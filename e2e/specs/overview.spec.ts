import { expectAccessible } from '../accessibility.ts';
import { CallsPage } from '../calls-page.ts';
import { test as base, expect } from '../fixtures.ts';
import { hold } from '../hold.ts';
import { OverviewPage } from '../overview-page.ts';
import { resize } from '../resize.ts';
import { needed } from '../review-server.ts';
import { ReviewMaker, ReviewsPage } from '../reviews-page.ts';

const test = base.extend<{ overviewPage: OverviewPage; demoOrigin: string }>({
  overviewPage: async ({ page }, use) => use(new OverviewPage(page)),

  /** A server whose store has all calls that the demo platform lists, each looked through. */
  demoOrigin: async ({ request, reviewServers }, use) => {
    const { origin } = await needed(reviewServers('embedded'));
    await expect(async () => {
      const { tasks } = await (await request.get(`${origin}/api/v1/calls/facets`)).json();
      const sum = (name: 'screened' | 'total') =>
        tasks.reduce((all: number, task: Task) => all + task.screening[name], 0);
      expect(sum('total')).toBeGreaterThan(200);
      expect(sum('screened')).toBe(sum('total'));
    }).toPass({ timeout: 75_000 });
    await use(origin);
  },
});

interface Task {
  screening: { screened: number; total: number };
}

// A store is made and every call looked through, which takes seconds.
test.setTimeout(120_000);

test('every figure leads to the calls behind it', async ({ page, demoOrigin, overviewPage }) => {
  const callsPage = new CallsPage(page);
  await page.goto(demoOrigin);
  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await expect(page).toHaveTitle('Overview · Turnwise');

  const follow = async (figure: ReturnType<OverviewPage['total']>) => {
    const count = await figure.textContent();
    const address = page.url();
    await figure.click();
    await expect(callsPage.count).toHaveText(new RegExp(`^${count} calls?$`));
    await page.goto(address);
  };

  await test.step('those that come first', async () => {
    for (const label of ['Calls', 'Connected', 'Transfers asked for']) {
      await expect(overviewPage.total(label)).toHaveText(/^\d+$/);
      await follow(overviewPage.total(label));
    }
  });

  await test.step('those of a task, of its script and of what was found in its calls', async () => {
    const task = overviewPage.choice('Task');
    await task.selectOption({ label: '车险续保-四季度到期客户' });
    await expect(page).toHaveURL(/account=[^&]+&task=[^&]+$/);
    await expect(overviewPage.table('By task').getByRole('rowheader')).toHaveCount(1);
    const opening = overviewPage.figures('Script, from its first node', '1开场白');
    for (const figure of [opening.first(), opening.last()]) await follow(figure);
    await follow(overviewPage.figures('What was found', 'Risk word').first());
    await follow(overviewPage.figures('Where in the script it was found', /^Risk word/).first());
    await follow(overviewPage.figures('By intention', 'A').first());
  });

  await test.step('those of a day', async () => {
    await page.getByText('As a table').click();
    const days = overviewPage.table('By day').getByRole('link').filter({ hasNotText: /^0$/ });
    await follow(days.last());
  });
});

test('a period is chosen, and the address keeps it', async ({ page, demoOrigin, overviewPage }) => {
  await page.goto(`${demoOrigin}/overview`);
  await expect(page.getByRole('button', { name: '30 days' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('button', { name: '7 days' }).click();
  await expect(page).toHaveURL(/\?from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d$/);
  await expect(overviewPage.total('Calls')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: '7 days' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.goto(`${demoOrigin}/overview?from=2001-01-01&to=2001-01-02`);
  await expect(page.getByText('No calls in this period')).toBeVisible();
  await page.goto(`${demoOrigin}/overview?from=2001-01-02&to=2001-01-01`);
  await expect(page.getByText('This is no period')).toBeVisible();
  await page.getByRole('button', { name: 'Show the last 30 days' }).click();
  await expect(overviewPage.total('Calls')).toBeVisible();
});

test('the scores of reviews lead to them', async ({ page, demoOrigin, overviewPage, request }) => {
  const maker = new ReviewMaker(request, demoOrigin);
  const title = `Overview ${Date.now()}`;
  const card = await maker.publish(title);
  await maker.make(card, { answer: 7 });
  await maker.make(card, { answer: 9, record: 'transfer-answered', isFatal: true });
  await page.goto(`${demoOrigin}/overview`);
  await expect(overviewPage.figures('By scorecard', title)).toHaveText(['2', '1']);
  await overviewPage.figures('By scorecard', title).last().click();
  await expect(new ReviewsPage(page).count).toHaveText('1 review');
});

test('the page has no accessibility faults, and does not scroll sideways', async ({
  page,
  demoOrigin,
  overviewPage,
}) => {
  await page.goto(`${demoOrigin}/overview`);
  for (const width of [1440, 360]) {
    await test.step(`at ${width} px`, async () => {
      await resize(page, width, 740);
      await expect(overviewPage.total('Calls')).toBeVisible();
      await expectAccessible(page);
      const sideways = await page.evaluate(() => {
        const { scrollWidth } = document.documentElement;
        const inner = document.querySelector('main [aria-busy]');
        return scrollWidth - innerWidth + (inner ? inner.scrollWidth - inner.clientWidth : 0);
      });
      expect(sideways).toBe(0);
    });
  }
});

test('why there are no figures is said', async ({
  page,
  demoOrigin,
  otherPlatform,
  expectFaults,
}) => {
  await test.step('while they are on their way', async () => {
    const release = await hold(page, '**/api/v1/overview*');
    await page.goto(`${demoOrigin}/overview`);
    await expect(page.getByRole('status', { name: 'Overview' })).toBeAttached();
    release();
    await expect(page.getByRole('heading', { name: 'Screening' })).toBeVisible();
  });

  await test.step('a store out of reach is told, and tried again', async () => {
    expectFaults(/^503 .*\/api\/v1\/(overview|calls)/);
    await page.goto(`${otherPlatform.origin}/overview`);
    await expect(page.getByText('The overview cannot be read now')).toBeVisible();
    const asked = page.waitForResponse(/\/api\/v1\/overview/);
    await page.getByRole('button', { name: 'Try again' }).click();
    expect((await asked).status()).toBe(503);
  });
});
