import { callPath, exampleId, exampleSentences, subUserId } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';

const [first, second] = exampleSentences;

test('the documented example shows its two sentences in spoken order, each with its recording', async ({
  callPage,
}) => {
  await callPage.open(callPath(exampleId));
  const sentences = callPage.page.locator('[data-sentence-id]');
  await expect(sentences).toHaveCount(2);
  await expect(sentences.nth(0)).toContainText(first);
  await expect(sentences.nth(1)).toContainText(/您好,请问您是ai_5225271.*的弟弟吗/);
  await expect(callPage.timeline.locator('[data-clip="ready"]')).toHaveCount(2);
  await expect(callPage.position(first)).toHaveCount(1);
  await expect(callPage.position(second)).toHaveCount(1);
});

test('the documented example marks the filled-in variable and names it', async ({ callPage }) => {
  await callPage.open(callPath(exampleId));
  const variable = callPage.sentence('请问您是').locator('mark');
  await expect(variable).toHaveText('ai_5225271 (variable name)');
  await expect(variable).toHaveAttribute('title', '{$name}');
});

test('the documented example says who spoke, on which node and when', async ({ callPage }) => {
  await callPage.open(callPath(exampleId));
  await expect(callPage.turns).toHaveCount(1);
  await expect(callPage.turns).toHaveAttribute('data-speaker', 'robot');
  await expect(callPage.turns).toContainText('Robot');
  await expect(callPage.turns).toContainText('1开场白');
  await expect(callPage.turns).toContainText('Main flow');
  await expect(callPage.turns).toContainText('15:21:44');
});

test('the header of the documented example tells what the call was and how it ended', async ({
  callPage,
}) => {
  await callPage.open(callPath(exampleId));
  for (const fact of ['178****3327', '河南 洛阳 移动', '评分高', 'Intention A', 'Score 200']) {
    await expect(callPage.main).toContainText(fact);
  }
  const facts = callPage.main.getByRole('button');
  for (const fact of [
    'xz0609',
    'Rang 11 sec',
    'Talked 8.1 sec',
    /Hung up by: customer/i,
    '1 turn',
  ]) {
    await expect(facts.filter({ hasText: fact })).toHaveCount(1);
  }
});

test('both sections are there even when nothing came after the transfer', async ({ callPage }) => {
  await callPage.open(callPath(exampleId));
  await expect(callPage.section('Before transfer').getByRole('heading')).toBeVisible();
  await expect(callPage.section('After transfer')).toContainText(
    'This call was not transferred to a human.',
  );
});

test('a transfer stands between its sections with its outcome, wait and masked number', async ({
  callPage,
}) => {
  await callPage.open(callPath('transfer-failed'));
  const divider = callPage.page.locator('[data-transfer]');
  await callPage.section('Before transfer').getByRole('listitem').last().scrollIntoViewIfNeeded();
  await callPage.timeline.press('End');
  await expect(divider).toContainText('Transfer failed');
  await expect(divider).toContainText('8005');
  await expect(divider).toContainText('not recorded');
});

test('a call without records says so and has nothing to play', async ({ callPage }) => {
  await callPage.open(callPath('no-records'));
  await expect(callPage.timeline).toContainText('Nothing was said before the transfer.');
  await expect(callPage.player).toContainText('This call has no recordings');
  await expect(callPage.playerButton('Play')).toBeDisabled();
  await expect(callPage.main.getByRole('button', { name: 'Not connected' })).toBeVisible();
});

test('a number that the CRM does not know says so in place of a customer', async ({ callPage }) => {
  await callPage.open(callPath('not-in-crm'));
  await expect(callPage.panel('Customer')).toContainText('not in the CRM');
});

test('a call that is null wherever it can be shows every panel with what is absent', async ({
  callPage,
}) => {
  await callPage.open(callPath('all-null'));
  await expect(callPage.main).toContainText('Place unknown');
  await expect(callPage.panel('Customer').getByText('None', { exact: true }).first()).toBeVisible();
  await callPage.tab('Task').click();
  await expect(callPage.panel('Task').getByText('None', { exact: true }).first()).toBeVisible();
  await callPage.tab('Script').click();
  await expect(callPage.panel('Script')).toContainText('Unnamed script');
  await expect(callPage.main).not.toContainText(/null|undefined|NaN|\[object/);
});

test('rows that cannot be read are named in place, with what stood there', async ({ callPage }) => {
  await callPage.open(callPath('drift'));
  const unreadable = callPage.timeline
    .getByRole('listitem')
    .filter({ hasText: 'A record row could not be understood' });
  await expect(unreadable).toHaveCount(2);
  await expect(unreadable.nth(0)).toContainText('data.records[3].notify');
  await expect(unreadable.nth(0)).toContainText('{"x":1}');
  await expect(unreadable.nth(1)).toContainText('data.records[4]');
  await expect(unreadable.nth(1)).toContainText('"broken row"');
});

test('a sub-account’s call is found with its id and keeps it in the address', async ({
  callPage,
  page,
}) => {
  await callPage.open(callPath('sub-account', { sub_user_id: subUserId }));
  await callPage.tab('Task').click();
  await expect(page).toHaveURL(callPath('sub-account', { sub_user_id: subUserId, panel: 'task' }));
  await page.reload();
  await expect(callPage.title).toContainText('138****7205');
});
