import { callPath, exampleId } from '../demo-calls.ts';
import { hangUp, json, refusal } from '../fake-platform.ts';
import { documentedAnswer, expect, test } from '../fixtures.ts';
import { startTurnwise } from '../turnwise-server.ts';

const address = '/user/an-account/task/a-task/detail/a-record';

const passing = [
  {
    what: '500',
    answer: refusal(500, 'Server Error', 500),
    fault: /^500 /,
    title: 'The platform failed',
    times: 3,
  },
  {
    what: 'a timeout',
    answer: refusal(504, 'Gateway Timeout', 504),
    fault: /^504 /,
    title: 'The platform did not answer in time',
    times: 2,
  },
  {
    what: 'an answer that breaks off',
    answer: hangUp,
    fault: /^net::ERR_/,
    title: 'The platform cannot be reached',
    times: 3,
  },
];

for (const { what, answer, fault, title, times } of passing) {
  test(`${what} is asked for ${times} times by itself before the page says so`, async ({
    page,
    failurePage,
    otherPlatform,
    expectFaults,
  }) => {
    expectFaults(fault);
    otherPlatform.script(answer);
    await page.goto(`${otherPlatform.origin}${address}`);
    await expect(page.getByText('Not yet successful; trying again…')).toBeVisible();
    await failurePage.expectTitle(title);
    expect(otherPlatform.asked).toHaveLength(times);
  });
}

test('a fault that passes is never shown as a failure: the call opens by itself', async ({
  page,
  callPage,
  otherPlatform,
  expectFaults,
}) => {
  expectFaults(/^500 /);
  const answer = documentedAnswer(otherPlatform.url);
  otherPlatform.script(refusal(500, 'Server Error', 500), json(answer));
  await page.goto(`${otherPlatform.origin}${address}`);
  await expect(callPage.timeline).toBeVisible();
  expect(otherPlatform.asked).toHaveLength(2);
});

test('a platform that nothing answers for is said to be out of reach', async ({
  page,
  failurePage,
  expectFaults,
}) => {
  expectFaults(/^502 /);
  const turnwise = await startTurnwise({ url: 'http://127.0.0.1:9/agent-api', token: 'a-token' });
  await page.goto(`${turnwise.origin}${address}`);
  await failurePage.expectTitle('The platform cannot be reached');
  await turnwise.stop();
});

test('when Turnwise itself is gone the page says so, and the call opens once it is back', async ({
  page,
  callPage,
  openPage,
  failurePage,
  platformServer,
  expectFaults,
}) => {
  expectFaults(/^net::ERR_/);
  platformServer.script(json(documentedAnswer(platformServer.url)));
  const turnwise = await startTurnwise(platformServer);
  await callPage.open(`${turnwise.origin}${address}`);
  await page.getByRole('link', { name: 'Turnwise' }).click();
  await openPage.paste.fill('an-account a-task another-record');
  await turnwise.stop();
  await openPage.open.click();
  await failurePage.expectTitle('The Turnwise service cannot be reached');
  const again = await startTurnwise(platformServer, Number(new URL(turnwise.origin).port));
  await failurePage.retry.click();
  await expect(callPage.timeline).toBeVisible();
  await again.stop();
});

test('offline, the page says so, and the call opens by itself when the network is back', async ({
  page,
  context,
  callPage,
  openPage,
  failurePage,
  expectFaults,
}) => {
  expectFaults(/^net::ERR_INTERNET_DISCONNECTED /);
  await callPage.open(callPath(exampleId));
  await page.getByRole('link', { name: 'Turnwise' }).click();
  await expect(openPage.demoCall('Nobody speaks')).toBeVisible();
  await context.setOffline(true);
  await openPage.demoCall('Nobody speaks').click();
  await failurePage.expectTitle('You are offline');
  await context.setOffline(false);
  await expect(callPage.title).toContainText('138****4078');
});

test('offline before any call was opened, the page says so too', async ({
  context,
  openPage,
  page,
  expectFaults,
}) => {
  expectFaults(/net::ERR_INTERNET_DISCONNECTED|dynamically imported module/);
  await openPage.goto();
  await expect(openPage.demoCall('Nobody speaks')).toBeVisible();
  await context.setOffline(true);
  await openPage.demoCall('Nobody speaks').click();
  await expect(page.getByText(/offline/i).first()).toBeVisible();
  await expect(page.getByText('This is a fault of Turnwise')).toHaveCount(0);
});
