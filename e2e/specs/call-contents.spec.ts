import { callPath, exampleId, exampleSentences, subUserId } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';

const [first, second] = exampleSentences;

test('the documented example tells all of what was said, and the facts of the call', async ({
  callPage,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await callPage.open(callPath(exampleId));

  await test.step('its two sentences are in spoken order, each with its recording', async () => {
    const sentences = callPage.page.locator('[data-sentence-id]');
    await expect(sentences).toHaveCount(2);
    await expect(sentences.nth(0)).toContainText(first);
    await expect(sentences.nth(1)).toContainText(/您好,请问您是ai_5225271.*的弟弟吗/);
    await expect(callPage.timeline.locator('[data-clip="ready"]')).toHaveCount(2);
    await expect(callPage.position(first)).toHaveCount(1);
    await expect(callPage.position(second)).toHaveCount(1);
  });

  await test.step('the filled-in variable is marked and named', async () => {
    const variable = callPage.sentence('请问您是').locator('mark');
    await expect(variable).toHaveText('ai_5225271 (variable name)');
    await expect(variable).toHaveAttribute('title', '{$name}');
  });

  await test.step('the turn says who spoke, on which node and when', async () => {
    await expect(callPage.turns).toHaveCount(1);
    await expect(callPage.turns).toHaveAttribute('data-speaker', 'robot');
    await expect(callPage.turns).toContainText('Robot');
    await expect(callPage.turns).toContainText('1开场白');
    await expect(callPage.turns).toContainText('Main flow');
    await expect(callPage.turns).toContainText('15:21:44');
  });

  await test.step('both sections are there even when nothing came after the transfer', async () => {
    await expect(callPage.section('Before transfer').getByRole('heading')).toBeVisible();
    await expect(callPage.section('After transfer')).toContainText(
      'This call was not transferred to a human.',
    );
  });

  await test.step('the header tells what the call was and how it ended', async () => {
    const facts = [
      '178****3327',
      '评分高',
      'Intention A',
      'Not transferred',
      'Talked 8.1 sec',
      'Customer hung up',
      'xz0609',
    ];
    for (const fact of facts) await expect(callPage.header).toContainText(fact);
  });

  await test.step('all facts are read with their fields, and copied by one act', async () => {
    await callPage.header.getByRole('button', { name: 'Call details' }).click();
    const details = page.getByRole('dialog', { name: 'Call details' });
    for (const [fact, field] of [
      ['河南 洛阳 移动', 'mobile_info'],
      ['11 sec', 'answerdate − calldate'],
      ['200', 'score = 200'],
      ['A', 'intention_results = 1'],
      ['2023-07-18 09:04:57', 'read_at'],
    ] as const) {
      const row = details.getByRole('definition').filter({ hasText: field });
      await expect(row).toContainText(fact);
    }
    await details.getByRole('button', { name: 'Copy all' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('Rang for\t11 sec\n');
    await page.keyboard.press('Escape');
    await expect(details).toHaveCount(0);
  });
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
  await expect(callPage.timeline).toContainText('Not connected, so there is no conversation');
  await expect(callPage.player).toContainText('This call has no recordings');
  await expect(callPage.playerButton('Play')).toBeDisabled();
  await expect(callPage.header).toContainText('Not connected');
});

test('a number that the CRM does not know says so in place of a customer', async ({ callPage }) => {
  await callPage.open(callPath('not-in-crm', { panel: 'customer' }));
  await expect(callPage.panel('Customer')).toContainText('not in the CRM');
});

test('a call that is null wherever it can be shows every panel with what is absent', async ({
  callPage,
}) => {
  await callPage.open(callPath('all-null'));
  await callPage.tab('Customer').click();
  for (const [panel, label] of [
    ['Customer', 'Company'],
    ['Task', 'Remark'],
  ] as const) {
    await callPage.tab(panel).click();
    const empty = callPage.panel(panel).locator('details', { hasText: /^Empty fields/ });
    await expect(empty.getByText(label)).toBeHidden();
    await empty.locator('summary').click();
    await expect(empty.getByText(label)).toBeVisible();
  }
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
