import { expectAccessible } from '../accessibility.ts';
import { CallsPage } from '../calls-page.ts';
import { json } from '../fake-platform.ts';
import { test as base, documentedAnswer, expect } from '../fixtures.ts';
import { chineseCsv, ImportPage, workbook } from '../import-page.ts';
import { resize } from '../resize.ts';
import { startTurnwise } from '../turnwise-server.ts';

const hookSecret = 'a-secret-for-hang-ups';

const test = base.extend<{ callsPage: CallsPage; importPage: ImportPage; origin: string }>({
  callsPage: async ({ page }, use) => use(new CallsPage(page)),
  importPage: async ({ page }, use) => use(new ImportPage(page)),

  /** A server before a platform that has no lists. */
  origin: async ({ stores, platformServer }, use) => {
    platformServer.script(json(documentedAnswer(platformServer.url)));
    const store = await stores.make('embedded');
    const options = { platform: platformServer, hookSecret, ...(store && { store }) };
    const server = await startTurnwise(options);
    await use(server.origin);
    await server.stop();
  },
});

// A store is made, which takes seconds.
test.setTimeout(120_000);

test('calls are imported from a paste, a CSV file of Chinese Windows and an Excel file', async ({
  page,
  origin,
  callsPage,
  importPage,
}) => {
  await page.goto(`${origin}/calls`);
  await expect(page.getByText('No account to read calls of')).toBeVisible();
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await expect(page).toHaveTitle('Import calls · Turnwise');

  await test.step('addresses that are pasted, in any form', async () => {
    await importPage.paste.fill(
      `${origin}/user/u-import/task/t-paste/detail/p-1\n` +
        '/agent-api/user/u-import/task/t-paste/detail/p-2?sub_user_id=s1\n' +
        'no call at all\n/user/u-import/task/t-paste/detail/p-1',
    );
    await importPage.proceed.click();
    await expect(importPage.columns).toHaveText(['Address or ids']);
    await expect(page.getByText('2 calls can be imported · 1 line repeats a call')).toBeVisible();
    await expect(importPage.faults).toHaveText(['Line 3names no call']);
    await importPage.import(2);
    await expect(page.getByRole('heading', { name: '2 calls were imported' })).toBeFocused();
    await importPage.seeCalls.click();
    await expect(callsPage.count).toHaveText('2 calls');
    await expect(page).toHaveURL(/account=u-import&task=t-paste$/);
    await page.goBack();
  });

  await test.step('a file in GB18030, whose columns are recognised and can be corrected', async () => {
    await importPage.choose(chineseCsv);
    await expect(page.getByRole('heading', { name: chineseCsv.name })).toBeFocused();
    await expect(importPage.columns).toHaveText([
      ...['Customer', 'Record id', 'Time of the call', 'Talk time', 'Task id', 'Account id'],
      ...['Number', 'Not imported'],
    ]);
    await expect(page.getByText('138****3333')).toBeVisible();
    await expect(importPage.faults).toHaveText([
      'Line 3has no task id',
      'Line 4has a time that is not understood',
    ]);
    await importPage.column(5).selectOption('Not imported');
    await expect(page.getByText(/which have account, task and record ids/)).toBeHidden();
    await expect(importPage.faults).toHaveCount(4);
    await importPage.column(5).selectOption('Task id');
    await importPage.column(8).selectOption('Level');
    await importPage.import(2);
    await importPage.seeCalls.click();
    await callsPage.expectAll('Customer', '王女士', '钱,先生');
    await callsPage.expectAll('Level', '很好', '一般');
    await callsPage.expectAll('Talk time', '1:05', '0:30');
    await callsPage.expectAll('Number', '138****3333', '138****6666');
    await page.goBack();
  });

  await test.step('an Excel file, and the same again', async () => {
    await importPage.choose(workbook);
    await expect(importPage.faults).toHaveText([/^Line 5has an id .* rounded/]);
    await importPage.import(2);
    await expect(page.getByRole('heading', { name: '2 calls were imported' })).toBeVisible();
    await importPage.again.click();
    await expect(importPage.paste).toBeFocused();
    await importPage.choose(workbook);
    await importPage.import(2);
    await expect(page.getByRole('heading', { name: 'There were no new calls' })).toBeVisible();
    await expect(page.getByText('2 were known already')).toBeVisible();
    await page.getByRole('link', { name: 'Back to the calls' }).click();
    await expect(callsPage.count).toHaveText('6 calls');
    await expect(callsPage.tasks.getByRole('button')).toHaveCount(4);
  });

  await test.step('what is no table is told, and what was pasted stays', async () => {
    await page.getByRole('link', { name: 'Import', exact: true }).click();
    await importPage.paste.fill('u1 t1 r1');
    await importPage.choose({ ...workbook, buffer: workbook.buffer.subarray(0, 1000) });
    await expect(page.getByRole('alert')).toHaveText('This Excel file cannot be opened.');
    await importPage.proceed.click();
    await expect(page.getByText('1 call can be imported')).toBeVisible();
    await importPage.back.click();
    await expect(importPage.paste).toHaveValue('u1 t1 r1');
  });
});

test('a hang-up that is pushed is listed, and one that names no call is shown', async ({
  page,
  origin,
  callsPage,
  importPage,
  platformServer,
}) => {
  await page.goto(`${origin}/calls/import`);
  const address = importPage.push.locator('code').first();
  await expect(address).toContainText(`${origin}/hooks/hangup/${hookSecret}`);
  await expect(importPage.push.getByRole('status')).toHaveText('No push has arrived yet.');
  const push = (body: object) =>
    fetch(`${origin}/hooks/hangup/${hookSecret}`, { method: 'POST', body: JSON.stringify(body) });

  expect((await push({ user_id: 'u1', task_id: 't1', record_id: 'r1' })).status).toBe(202);
  await expect.poll(() => platformServer.asked.length).toBeGreaterThan(0);
  await expect(importPage.push.getByRole('status')).toHaveText(/^Last push: 20/);
  await expect(async () => {
    await page.goto(`${origin}/calls`);
    await expect(callsPage.rows).toHaveCount(1, { timeout: 2_000 });
    expect(await callsPage.column('Talk time')).toEqual(['0:08']);
    expect(await callsPage.column('Number')).toEqual(['178****3327']);
  }).toPass();

  expect((await push({ event: 'bye', callee: 13912345678 })).status).toBe(202);
  await page.goto(`${origin}/calls/import`);
  const unknown = importPage.push.getByRole('listitem');
  await unknown.locator('summary').click();
  await expect(unknown.locator('pre')).toContainText('"callee": "139****5678"');
});

test('the page has no accessibility faults, and scrolls only down', async ({
  page,
  origin,
  importPage,
}) => {
  await fetch(`${origin}/hooks/hangup/${hookSecret}`, { method: 'POST', body: '{"a":1}' });
  for (const width of [1440, 360]) {
    await test.step(`at ${width} px`, async () => {
      await resize(page, width, 740);
      await page.goto(`${origin}/calls/import`);
      await importPage.push.locator('summary').click();
      await expectAccessible(page);
      await importPage.choose(chineseCsv);
      await expect(importPage.faults).toHaveCount(2);
      await expectAccessible(page);
      await importPage.import(2);
      await expect(importPage.seeCalls).toBeVisible();
      await expectAccessible(page);
      const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(room).toBe(0);
    });
  }
});
