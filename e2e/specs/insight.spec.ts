import { callPath, exampleId } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { hold } from '../hold.ts';
import { listen } from '../listening.ts';

test.beforeEach(({ context }) => listen(context));

test('figures that rest on recordings wait for them, and each leads to its evidence', async ({
  callPage,
  page,
}) => {
  const release = await hold(page, '**/voice?*');
  await callPage.open(callPath('transfer-answered'));
  const strip = page.getByRole('region', { name: 'Key figures' });

  await test.step('they wait for the recordings, and then stay', async () => {
    const talk = strip.getByRole('button', { name: /^Customer’s talk/ });
    await expect(strip.getByRole('button', { name: /^Script covered/ })).toContainText('%');
    await expect(talk).toHaveText(/…$/);
    await expect(talk).not.toContainText('%');
    release();
    await expect(talk).toHaveText(/26%$/, { timeout: 30_000 });
  });

  const evidence: [figure: RegExp, part: string][] = [
    [/^Customer’s talk/, 'Talk time'],
    [/^Script covered/, 'Script coverage'],
    [/^Median response/, 'Responsiveness'],
    [/^Opening heard/, 'Barge-in and patience'],
    [/^Findings/, 'Findings'],
  ];
  for (const [figure, part] of evidence) {
    await test.step(`a figure leads to "${part}"`, async () => {
      await strip.getByRole('button', { name: figure }).click();
      const region = callPage.panel('Insight').getByRole('region', { name: part, exact: true });
      await expect(region).toBeFocused();
      await expect(region).toBeInViewport();
    });
  }
  await expect(strip.getByRole('button', { name: /^Customer’s talk/ })).toHaveText(/26%$/);
});

test('figures that rest on recordings are not told where these cannot be fetched', async ({
  callPage,
  page,
  expectFaults,
}) => {
  expectFaults(/^net::ERR_.*voice/);
  await page.route('**/voice?*', (route) => route.abort());
  await callPage.open(callPath('transfer-answered'));
  const strip = page.getByRole('region', { name: 'Key figures' });
  await expect(strip.getByRole('button', { name: /^Customer’s talk/ })).toHaveText(/–$/);
  await expect(strip.getByRole('button', { name: /^Opening heard/ })).toHaveText(/–$/);
  await expect(strip.getByRole('button', { name: /^Script covered/ })).toContainText('%');
});

test('the figures are those of the audio, and a turn tells why it was said', async ({
  callPage,
  page,
}) => {
  await callPage.open(callPath('interruptions', { panel: 'insight' }));

  await test.step('the figures are those of the audio, and the chart is a table too', async () => {
    const panel = callPage.panel('Insight');
    await expect(page.getByRole('region', { name: 'Key figures' })).toContainText(
      /Customer’s talk26%/,
    );
    await expect(panel).toContainText('4 of 4 main-flow nodes were spoken (100%)');
    const chart = panel.getByRole('table', { name: 'Responsiveness' });
    await expect(chart.getByRole('row')).toHaveCount(7);
    await chart.getByRole('button').first().click();
    await expect(callPage.selectedTurn).toHaveCount(1);
    const talk = panel.getByRole('table', { name: 'Talk time by speaker' });
    await expect(talk.getByRole('row', { name: /^Robot/ })).toContainText('74%');
  });

  const why = callPage.panel('Turn');

  await test.step('a robot’s turn tells why it was said', async () => {
    await callPage.timeline.focus();
    await page.keyboard.press('Home');
    const turn = callPage.turn('我是云桥宽带的智能客服');
    await turn.getByRole('button', { name: 'Why it said that' }).click();
    await expect(why.locator('mark[data-found]')).toHaveText('你是谁');
    await expect(why).toContainText('89 / 55');
    await expect(why).toContainText('aliYun1');
  });

  await test.step('what is not known of it is folded away: by raw name, and empty fields', async () => {
    const raw = why.getByText('playback_after_action', { exact: true });
    await expect(why.getByText('Recognition and match')).toBeVisible();
    await expect(raw).toBeHidden();
    await expect(why.getByText('Not available')).toHaveCount(0);
    await why.getByText(/^Technical fields · \d+$/).click();
    await expect(raw).toBeVisible();
    await why.getByText(/^Empty fields · \d+$/).click();
    await expect(why.getByText(/Expression/)).toBeVisible();
  });

  await test.step('a turn leads to its node in the script and back', async () => {
    const words = '请问您家里平时看视频';
    const main = callPage.turn(words).first();
    await main.getByRole('button', { name: 'Why it said that' }).click();
    await why.getByRole('button', { name: 'Show in the script' }).click();
    const node = callPage.panel('Script').locator('li[aria-current="true"]');
    await expect(node).toContainText('2确认需求');
    await expect(node).toBeInViewport();
    await node.getByRole('button').first().click();
    await expect(callPage.selectedTurn).toContainText(words);
    await callPage.tab('Turn').click();
    await expect(why).toContainText(words);
  });
});

test('figures of talk that can be heard only in part say so', async ({
  callPage,
  page,
  expectFaults,
}) => {
  expectFaults(/^(?:403|422|502) .*\/voice\?/);
  await callPage.open(callPath('broken-audio', { panel: 'insight' }));
  const strip = page.getByRole('region', { name: 'Key figures' });
  // One of the customer’s six turns can be heard: 2,808 of 30,888 ms.
  await expect(strip).toContainText('Customer’s talk~9%');
  await expect(strip).toContainText('Opening heard–');
  const part = callPage.panel('Insight').getByRole('region', { name: 'Talk time' });
  await expect(part.getByRole('row', { name: /^Customer/ })).toContainText(/~2\.8.*~9%.*~2\.8/);
  await expect(part).toContainText('Some words cannot be heard');
});

test('what the document does not tell is said to be not available', async ({ callPage }) => {
  await callPage.open(callPath(exampleId, { panel: 'insight' }));
  const panel = callPage.panel('Insight');
  await expect(panel).toContainText('No exchange can be measured');
  await expect(panel).toContainText('Nobody barged in');
});

test('hidden rows are counted, shown in place with the rule that hid them, and hidden again', async ({
  callPage,
  page,
}) => {
  await callPage.open(callPath('transfer-failed'));
  const words = '下午五点以后吧';
  await expect(callPage.turn(words)).toHaveCount(0);
  await page.getByRole('button', { name: /^\d+ sentences? hidden/ }).click();
  const part = callPage.panel('Insight').getByRole('region', { name: 'Hidden rows', exact: true });
  await part.getByRole('button', { name: /^Show \d+ hidden rows/ }).click();
  const before = await callPage.turns.count();
  await callPage.page.keyboard.press('/');
  await callPage.find.fill('下午');
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^1 of \d+$/);
  await callPage.find.press('Enter');
  await callPage.find.press('Escape');
  const hidden = callPage.turn(words);
  await expect(hidden).toHaveCount(1);
  await expect(hidden).toContainText('Hidden ·');
  expect(before).toBeGreaterThan(0);
  await part.getByRole('button', { name: 'Hide them again' }).click();
  await expect(callPage.turn(words)).toHaveCount(0);
});
