import type { Locator } from '@playwright/test';
import { callPath, exampleId } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';

const number = '17838463327';

test.beforeEach(async ({ callPage }) => {
  await callPage.open(callPath(exampleId));
  await callPage.openRawView();
});

function line(rawView: Locator, name: string): Locator {
  return rawView
    .getByRole('listitem')
    .filter({ has: rawView.page().getByText(name, { exact: true }) });
}

test('the raw view masks numbers until its check box reveals them', async ({ callPage }) => {
  await expect(line(callPage.rawView, 'callee').first()).toContainText('178****3327');
  await expect(callPage.rawView).not.toContainText(number);
  await callPage.rawView.getByRole('checkbox', { name: 'Reveal numbers' }).check();
  await expect(callPage.rawView).toContainText(number);
});

test('the raw view finds names and values, and counts them', async ({ callPage }) => {
  const search = callPage.rawView.getByRole('searchbox', { name: 'Search names and values' });
  await search.fill('hangup_disposition_str');
  await expect(callPage.rawView.getByRole('status')).toHaveText('1 match');
  await expect(line(callPage.rawView, 'hangup_disposition_str')).toContainText('客户');
  await search.fill('流程二');
  await expect(callPage.rawView.getByRole('status')).toHaveText('2 matches');
  await search.fill('there is no such thing');
  await expect(callPage.rawView.getByRole('listitem')).toHaveCount(0);
});

test('the raw view copies a path and a whole value', async ({ callPage, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const callee = line(callPage.rawView, 'callee').first();
  await callee.hover();
  await callee.getByRole('button', { name: /^Copy path/ }).click();
  await expect.poll(clipboard).toBe('data.info.record.callee');
  await callee.getByRole('button', { name: /^Copy value/ }).click();
  await expect.poll(clipboard).toBe(number);
});

test('the raw view opens and closes what a value holds', async ({ callPage }) => {
  const toggle = (path: string) =>
    callPage.rawView.getByRole('button', { name: `Expand or collapse ${path}`, exact: true });
  await expect(toggle('data.records')).toHaveAttribute('aria-expanded', 'false');
  await toggle('data.records').click();
  await toggle('data.records[0]').click();
  await expect(line(callPage.rawView, 'notify')).toContainText('"enter"');
  await toggle('data.records').click();
  await expect(toggle('data.records[0]')).toBeHidden();
});

test('the raw view is part of the address and closes with Escape', async ({ callPage, page }) => {
  await expect(page).toHaveURL(/panel=raw/);
  await page.reload();
  await expect(callPage.rawView).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(callPage.rawView).toBeHidden();
  await expect(page).not.toHaveURL(/panel=/);
});
