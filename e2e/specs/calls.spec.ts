import { expectAccessible } from '../accessibility.ts';
import { CallsPage } from '../calls-page.ts';
import { test as base, expect } from '../fixtures.ts';
import { hold } from '../hold.ts';
import { resize } from '../resize.ts';
import { needed } from '../review-server.ts';
import { ReviewMaker } from '../reviews-page.ts';

const test = base.extend<{ callsPage: CallsPage; demoOrigin: string }>({
  callsPage: async ({ page }, use) => use(new CallsPage(page)),

  /** A server whose store has all calls that the demo platform lists. */
  demoOrigin: async ({ request, reviewServers }, use) => {
    const { origin } = await needed(reviewServers('embedded'));
    await expect(async () => {
      const { count } = await (await request.get(`${origin}/api/v1/calls/count`)).json();
      expect(count).toBeGreaterThanOrEqual(413);
    }).toPass();
    await use(origin);
  },
});

// A store is made, which takes seconds.
test.setTimeout(90_000);

test('the calls of the platform are listed, by task', async ({ page, demoOrigin, callsPage }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const release = await hold(page, '**/api/v1/calls/facets');
  await page.goto(demoOrigin);
  await page.getByRole('link', { name: 'Calls', exact: true }).click();
  await expect(page).toHaveTitle('Calls · Turnwise');
  await expect(callsPage.count).toHaveText(/^4[12]\d calls$/);
  const tables = asked.filter((url) => /\/calls\?/.test(url));
  expect(tables, 'opening the page asks for the calls once').toHaveLength(1);
  release();
  await expect(callsPage.tasks.getByRole('button')).toHaveCount(7);
  await expect(page.getByText(/^Synchronised /)).toBeVisible();

  await test.step('a row says what there is to choose a call by, and no whole number', async () => {
    await callsPage.choice('Transfer').selectOption('Transferred');
    await callsPage.expectAll('Transfer', 'Transferred');
    const [called, number, , , , , intention, talk, rounds, endedBy] = await callsPage.rows
      .first()
      .locator('td')
      .allTextContents();
    expect(called).toMatch(/^20\d\d-\d\d-\d\d \d\d:\d\d$/);
    expect(number).toMatch(/^1\d\d[*∗]{4}\d{4}$/);
    expect([intention, talk, rounds, endedBy].join(' ')).toMatch(
      /^[A-F] \d:\d\d \d+ (Robot|Customer|–)$/,
    );
    const html = await page.locator('main').innerHTML();
    expect(html).not.toMatch(/\b1[3-9]\d{9}\b/);
    await callsPage.clear.click();
  });

  await test.step('a task leads to its calls', async () => {
    await callsPage.tasks.getByRole('button', { name: /车险续保/ }).click();
    await expect(callsPage.count).toHaveText(/^1[01]\d calls$/);
    await callsPage.expectAll('Task', '车险续保-四季度到期客户');
    await expect(page).toHaveURL(/account=[^&]+&task=[^&]+$/);
    await page.reload();
    await expect(callsPage.count).toHaveText(/^1[01]\d calls$/);
    await expect(callsPage.tasks.getByRole('button', { name: /车险续保/ })).toHaveAttribute(
      'aria-current',
      'true',
    );
    await page.goBack();
    await expect(callsPage.count).toHaveText(/^4[12]\d calls$/);
  });
});

test('calls are found by filters, sorted and opened by keyboard', async ({
  page,
  demoOrigin,
  callsPage,
}) => {
  await page.goto(`${demoOrigin}/calls`);

  await test.step('each filter narrows the table, and the address keeps it', async () => {
    await callsPage.choice('Intention').selectOption('A');
    await callsPage.expectAll('Intention', 'A');
    await callsPage.choice('Ended by').selectOption('Customer');
    await callsPage.expectAll('Ended by', 'Customer');
    await callsPage.choice('Ended by').selectOption('Any');
    await callsPage.choice('Level').selectOption('评分高');
    await callsPage.expectAll('Level', '评分高');
    await callsPage.field('Shortest talk in seconds').fill('４０');
    await callsPage.field('Most rounds').fill('4');
    await expect(page).toHaveURL(/\?level=[^&]+&intention=A&talkFrom=40&roundsTo=4$/);
    await expect
      .poll(async () => Math.max(...(await callsPage.column('Rounds')).map(Number)))
      .toBeLessThanOrEqual(4);
    expect((await callsPage.column('Rounds')).length).toBeGreaterThan(0);
    await callsPage.field('Fewest rounds').fill('999');
    await expect(page.getByText('No call matches')).toBeVisible();
    await page.getByRole('main').getByRole('button', { name: 'Clear filters' }).last().click();
    await expect(page).toHaveURL(`${demoOrigin}/calls`);
  });

  await test.step('the heads sort', async () => {
    await callsPage.head('Talk time').getByRole('button').click();
    await expect(page).toHaveURL(`${demoOrigin}/calls?sort=-talk`);
    await expect
      .poll(async () => {
        const times = (await callsPage.column('Talk time')).map((time) =>
          time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0),
        );
        return times.length > 20 && times.every((time, at) => time <= (times[at - 1] ?? time));
      })
      .toBe(true);
  });

  await test.step('keys lead through the rows, open a call and come back to it', async () => {
    for (const key of ['j', 'j', 'j']) await page.keyboard.press(key);
    const row = callsPage.rows.nth(2);
    await expect(row).toBeFocused();
    const callee = ((await row.getByRole('link').textContent()) ?? '').slice(-4);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/user\/.+\/task\/.+\/detail\/.+/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(callee);
    await page.goBack();
    await expect(page).toHaveURL(`${demoOrigin}/calls?sort=-talk`);
    await page.keyboard.press('k');
    await expect(callsPage.rows.nth(2)).toBeFocused();
  });
});

test('every call is looked through, and found by what was found in it', async ({
  page,
  demoOrigin,
  callsPage,
}) => {
  await page.goto(`${demoOrigin}/calls`);
  await expect(page.getByText(/^Screened (\d+) of \1$/)).toBeVisible({ timeout: 60_000 });

  await test.step('by how grave it is, of which kind, and where in the script', async () => {
    await callsPage.choice('Severity').selectOption('Serious');
    await expect(callsPage.rows.first()).toContainText('Serious');
    await callsPage.choice('Found').selectOption('Risk word');
    await expect(page).toHaveURL(/\?finding=risk-word&severity=serious$|severity=serious&finding=/);
    await expect(callsPage.count).toHaveText(/^\d+ calls$/);
    await callsPage.choice('Severity').selectOption('Any');
    const node = callsPage.choice('Script node');
    const [, first = ''] = await node.locator('option').allTextContents();
    await node.selectOption(first);
    await expect(callsPage.rows.first()).toContainText('Serious');
    await callsPage.clear.click();
  });

  await test.step('by what was said in it, as its page has it', async () => {
    await callsPage.field('Words said').fill('投诉');
    await expect(page).toHaveURL(/words=/);
    await expect(callsPage.rows.first()).toContainText('Serious');
    await callsPage.rows.first().getByRole('link').click();
    await expect(page.getByText('投诉').first()).toBeVisible();
    await page.goBack();
    await callsPage.field('Words said').fill('没有人会这样说话');
    await expect(page.getByText('No call matches')).toBeVisible();
  });

  await test.step('unless a task is left alone', async () => {
    await page.goto(`${demoOrigin}/calls`);
    await callsPage.tasks.getByRole('button', { name: /功能演示/ }).click();
    await expect(page.getByText(/^Screened (\d+) of \1$/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Pause screening of this task' })).toBeHidden();
  });
});

test('what was reviewed is told and found', async ({ page, demoOrigin, callsPage, request }) => {
  const maker = new ReviewMaker(request, demoOrigin);
  const card = await maker.publish(`Calls ${Date.now()}`);
  const listed = await request.get(`${demoOrigin}/api/v1/calls?intention=C&limit=1`);
  const [{ task, record }] = (await listed.json()).calls;
  await maker.make(card, { task, record, answer: 7 });
  await page.goto(`${demoOrigin}/calls?review=submitted&intention=C`);
  await callsPage.expectAll('Review', '70');
  await expect(callsPage.rows).toHaveCount(1);
});

test('the page has no accessibility faults, and scrolls only within its table', async ({
  page,
  demoOrigin,
  callsPage,
}) => {
  await page.goto(`${demoOrigin}/calls?intention=B`);
  for (const width of [1440, 360]) {
    await test.step(`at ${width} px`, async () => {
      await resize(page, width, 740);
      await callsPage.expectAll('Intention', 'B');
      if (width < 640) await page.getByRole('button', { name: 'Filters (1)' }).click();
      await expect(callsPage.clear).toBeVisible();
      await expectAccessible(page);
      const room = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return { sideways: scrollWidth - innerWidth, down: scrollHeight - innerHeight };
      });
      expect(room).toEqual({ sideways: 0, down: 0 });
    });
  }
});

test('why there are no calls is said', async ({
  page,
  otherPlatform,
  expectFaults,
  demoOrigin,
}) => {
  await test.step('while they are on their way, rows stand for them', async () => {
    const release = await hold(page, '**/api/v1/calls?*');
    await page.goto(`${demoOrigin}/calls`);
    const table = page.getByRole('grid', { name: 'Calls' });
    await expect(table).toHaveAttribute('aria-busy', 'true');
    expect(await table.locator('tbody tr').count()).toBeGreaterThan(10);
    release();
    await expect(table).toHaveAttribute('aria-busy', 'false');
  });

  const listed = (facets: object) =>
    page.route('**/api/v1/calls**', (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname.endsWith('/facets')) {
        return route.fulfill({
          json: { tasks: [], levels: [], endings: [], nodes: [], ...facets },
        });
      }
      return route.fulfill({
        json: pathname.endsWith('/count') ? { count: 0 } : { calls: [], next: null },
      });
    });
  const read = {
    isReading: false,
    finishedAt: '2026-01-01T00:00:00.000Z',
    total: 0,
    failure: null,
  };
  const account = { account: 'u1', subAccount: null };
  for (const [accounts, words] of [
    [[], 'No account to read calls of'],
    [[{ ...account, list: { ...read, failure: 'none' } }], 'This platform has no lists'],
    [[{ ...account, list: { ...read, isReading: true } }], 'Synchronising calls'],
    [[{ ...account, list: read }], 'No calls yet'],
  ] as const) {
    await test.step(words, async () => {
      await listed({ accounts });
      await page.goto(`${demoOrigin}/calls`);
      await expect(page.getByText(words)).toBeVisible();
    });
  }
  await page.unrouteAll();

  await test.step('a store out of reach is told, and tried again', async () => {
    expectFaults(/^503 .*\/api\/v1\/calls/);
    await page.goto(`${otherPlatform.origin}/calls`);
    await expect(page.getByText('Calls cannot be listed now')).toBeVisible();
    const asked = page.waitForResponse(/\/api\/v1\/calls\?/);
    await page.getByRole('button', { name: 'Try again' }).click();
    expect((await asked).status()).toBe(503);
  });
});
