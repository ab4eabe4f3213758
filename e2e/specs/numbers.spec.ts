import { callPath, exampleId } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';

const number = '17838463327';
const address = callPath(exampleId, { panel: 'customer' });

for (const panel of ['customer', 'task', 'script', 'raw']) {
  test(`no whole number is anywhere in the page with its ${panel} panel open`, async ({
    callPage,
    page,
  }) => {
    await callPage.open(callPath(exampleId, { panel }));
    await expect(page.getByText('178****3327').first()).toBeVisible();
    expect(await page.content()).not.toContain(number);
    expect(await page.title()).toContain('178****3327');
  });
}

test('a number is revealed by a click, alone, and masked again by another', async ({
  callPage,
}) => {
  await callPage.open(address);
  await callPage.title.getByRole('button', { name: 'Reveal number' }).click();
  await expect(callPage.title).toContainText(number);
  await expect(callPage.panel('Customer')).not.toContainText(number);
  await callPage.title.getByRole('button', { name: 'Mask number' }).click();
  await expect(callPage.title).not.toContainText(number);
});

test('a masked number is copied whole', async ({ callPage, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await callPage.open(address);
  await callPage.title.getByRole('button', { name: 'Copy number' }).click();
  await expect(callPage.title.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(number);
  await expect(callPage.title).not.toContainText(number);
});

test('a value of a panel is copied by a click', async ({ callPage, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await callPage.open(address);
  await callPage.panel('Customer').getByRole('button', { name: 'ai_5225271' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('ai_5225271');
});

test('M reveals and hides all numbers of the call, in its header and its panels alike', async ({
  callPage,
  page,
}) => {
  await callPage.open(address);
  const places = [callPage.title, callPage.panel('Customer')];
  for (const place of places) await expect(place).not.toContainText(number);
  await page.keyboard.press('m');
  for (const place of places) await expect(place).toContainText(number);
  await callPage.tab('Task').click();
  await page.keyboard.press('m');
  await callPage.tab('Customer').click();
  for (const place of places) await expect(place).not.toContainText(number);
});
