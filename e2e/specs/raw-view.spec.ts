import type { Locator } from '@playwright/test';
import { callPath, exampleId } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';

const number = '17838463327';

function line(rawView: Locator, name: string): Locator {
  return rawView
    .getByRole('listitem')
    .filter({ has: rawView.page().getByText(name, { exact: true }) });
}

test('the raw view opens what a value holds, finds names and values, and is part of the address', async ({
  callPage,
  page,
}) => {
  await callPage.open(callPath(exampleId));
  await callPage.openRawView();
  const { rawView } = callPage;

  await test.step('it opens and closes what a value holds', async () => {
    const toggle = (path: string) =>
      rawView.getByRole('button', { name: `Expand or collapse ${path}`, exact: true });
    await expect(toggle('data.records')).toHaveAttribute('aria-expanded', 'false');
    await toggle('data.records').click();
    await toggle('data.records[0]').click();
    await expect(line(rawView, 'notify')).toContainText('"enter"');
    await toggle('data.records').click();
    await expect(toggle('data.records[0]')).toBeHidden();
  });

  await test.step('it finds names and values, and counts them', async () => {
    const search = rawView.getByRole('searchbox', { name: 'Search names and values' });
    await search.fill('hangup_disposition_str');
    await expect(rawView.getByRole('status')).toHaveText('1 match');
    await expect(line(rawView, 'hangup_disposition_str')).toContainText('客户');
    await search.fill('流程二');
    await expect(rawView.getByRole('status')).toHaveText('2 matches');
    await search.fill('there is no such thing');
    await expect(rawView.getByRole('listitem')).toHaveCount(0);
    await search.fill('');
  });

  await test.step('it is part of the address and closes with Escape', async () => {
    await expect(page).toHaveURL(/panel=raw/);
    await page.reload();
    await expect(rawView).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(rawView).toBeHidden();
    await expect(page).not.toHaveURL(/panel=/);
  });
});

test('the raw view shows and copies numbers masked until its check box reveals them', async ({
  callPage,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await callPage.open(callPath(exampleId));
  await callPage.openRawView();
  const { rawView } = callPage;
  const callee = line(rawView, 'callee').first();

  await test.step('numbers are masked, and copied as they are seen', async () => {
    await expect(callee).toContainText('178****3327');
    await expect(rawView).not.toContainText(number);
    await callee.hover();
    await callee.getByRole('button', { name: /^Copy path/ }).click();
    await expect.poll(clipboard).toBe('data.info.record.callee');
    await callee.getByRole('button', { name: /^Copy value/ }).click();
    await expect.poll(clipboard).toBe('178****3327');
  });

  await test.step('revealed, they are shown and copied whole', async () => {
    // It is checked once the server has told the numbers.
    const reveal = rawView.getByRole('checkbox', { name: 'Reveal numbers' });
    await reveal.click();
    await expect(reveal).toBeChecked();
    await expect(callee).toContainText(number);
    await callee.hover();
    await callee.getByRole('button', { name: /^Copy value/ }).click();
    await expect.poll(clipboard).toBe(number);
  });
});
