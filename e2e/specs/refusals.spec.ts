import { callPath, taskId, userId } from '../demo-calls.ts';
import { html, json, refusal } from '../fake-platform.ts';
import { documentedAnswer, expect, test } from '../fixtures.ts';

const address = '/user/an-account/task/a-task/detail/a-record';

const documented = [
  {
    what: 'a task that does not exist',
    path: `/user/${userId}/task/no-such-task/detail/transfer-answered`,
    title: 'There is no such task',
    code: '5002',
    message: '任务不存在',
  },
  {
    what: 'an account that does not exist',
    path: `/user/no-such-account/task/${taskId}/detail/transfer-answered`,
    title: 'There is no such account',
    code: '1002',
    message: '【user】参数错误,未找到对应云节点',
  },
  {
    what: 'a call that does not exist',
    path: callPath('no-such-record'),
    title: 'There is no such call',
    code: '5005',
    message: '该任务下的该通通话记录不存在',
  },
];

test('what does not exist is told apart, with the platform’s words and code, and not asked for again', async ({
  page,
  failurePage,
}) => {
  for (const { what, path, title, code, message } of documented) {
    await test.step(what, async () => {
      await page.goto(path);
      await failurePage.expectTitle(title);
      await expect(failurePage.detail('Code')).toContainText(code);
      await expect(failurePage.detail('Platform’s message')).toContainText(message);
      await expect(failurePage.retry).toHaveCount(0);
    });
  }

  await test.step('a sub-account’s call without the sub-account is not found, and the advice says why', async () => {
    await page.goto(callPath('sub-account'));
    await failurePage.expectTitle('There is no such call');
    await expect(failurePage.alert).toContainText('sub-account');
  });
});

test('what the platform says of an unknown refusal is shown', async ({
  page,
  failurePage,
  otherPlatform,
}) => {
  await test.step('an unknown code shows the platform’s own words', async () => {
    otherPlatform.script(refusal(7001, '账户余额不足'));
    await page.goto(`${otherPlatform.origin}${address}`);
    await failurePage.expectTitle('The platform refused the request');
    await expect(failurePage.detail('Platform’s message')).toContainText('账户余额不足');
    await expect(failurePage.detail('Code')).toContainText('7001');
    expect(otherPlatform.asked).toHaveLength(1);
  });

  await test.step('a message that is an object of fields is shown as it came', async () => {
    otherPlatform.script(refusal(422, { record_id: ['格式不正确'] }));
    await page.goto(`${otherPlatform.origin}${address}`);
    await failurePage.expectTitle('The platform refused the request');
    await expect(failurePage.detail('Platform’s message')).toContainText('格式不正确');
    await expect(failurePage.details).not.toContainText('[object');
  });
});

const refusedOnce = [
  { status: 401, title: 'The platform does not accept this service’s token' },
  { status: 403, title: 'You don’t have access to this call' },
];

test('401 and 403 are not asked for again by themselves, and can be by hand', async ({
  page,
  failurePage,
  callPage,
  otherPlatform,
  expectFaults,
}) => {
  for (const { status, title } of refusedOnce) {
    await test.step(String(status), async () => {
      expectFaults(new RegExp(`^${status} .*/agent-api/`));
      const answer = documentedAnswer(otherPlatform.url);
      otherPlatform.script(refusal(status, 'Unauthenticated.', status), json(answer));
      await page.goto(`${otherPlatform.origin}${address}`);
      await failurePage.expectTitle(title);
      await expect(failurePage.detail('HTTP status')).toContainText(String(status));
      await expect(failurePage.detail('Platform’s message')).toContainText('Unauthenticated.');
      expect(otherPlatform.asked).toHaveLength(1);
      await failurePage.retry.click();
      await expect(callPage.timeline).toBeVisible();
    });
  }
});

test('429 with a long wait counts the seconds down before one may ask again', async ({
  page,
  failurePage,
  otherPlatform,
  expectFaults,
}) => {
  expectFaults(/^429 .*\/agent-api\//);
  otherPlatform.script(refusal(429, 'Too Many Attempts.', 429, { 'retry-after': '30' }));
  await page.goto(`${otherPlatform.origin}${address}`);
  await failurePage.expectTitle('Too many requests');
  const button = page.getByRole('button', { name: /^Try again in \d+ s/ });
  await expect(button).toBeDisabled();
  const left = async () => Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
  const first = await left();
  expect(first).toBeGreaterThan(20);
  await expect.poll(left).toBeLessThan(first);
  expect(otherPlatform.asked).toHaveLength(1);
});

test('429 with a short wait is waited for, and the call opens by itself', async ({
  page,
  callPage,
  otherPlatform,
  expectFaults,
}) => {
  expectFaults(/^429 .*\/agent-api\//);
  const busy = refusal(429, 'Too Many Attempts.', 429, { 'retry-after': '2' });
  otherPlatform.script(busy, json(documentedAnswer(otherPlatform.url)));
  await page.goto(`${otherPlatform.origin}${address}`);
  await expect(callPage.timeline).toBeVisible();
  expect(otherPlatform.asked).toHaveLength(2);
});

test('a page in place of data is said to be no data', async ({
  page,
  failurePage,
  otherPlatform,
  expectFaults,
}) => {
  expectFaults(/^502 .*\/agent-api\//);
  otherPlatform.script(html());
  await page.goto(`${otherPlatform.origin}${address}`);
  await failurePage.expectTitle('The response was not call data');
  await expect(failurePage.alert).toContainText('PLATFORM_URL');
});
