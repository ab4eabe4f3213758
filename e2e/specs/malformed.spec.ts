import { json } from '../fake-platform.ts';
import { documentedAnswer, expect, test } from '../fixtures.ts';

const address = '/user/an-account/task/a-task/detail/a-record';
const notUnderstood = 'The platform’s answer could not be understood';

const broken = [
  { path: 'data.records', found: '"nope"', data: { records: 'nope' } },
  { path: 'data.info', found: 'null', data: { info: null } },
  { path: 'data.info.record', found: '"x"', data: { info: { record: 'x', task: {} } } },
];

test('an answer that is not understood says so, and names the place', async ({
  page,
  failurePage,
  otherPlatform,
}) => {
  for (const { path, found, data } of broken) {
    await test.step(`${path} is ${found}`, async () => {
      await page.goto('about:blank');
      const answer = documentedAnswer(otherPlatform.url);
      otherPlatform.script(json({ ...answer, data: { ...answer.data, ...data } }));
      await page.goto(`${otherPlatform.origin}${address}`);
      await failurePage.expectTitle(notUnderstood);
      await expect(failurePage.detail('Where')).toContainText(new RegExp(`${path}$`));
      await expect(failurePage.detail('Value received')).toContainText(found);
      expect(otherPlatform.asked).toHaveLength(1);
    });
  }
  for (const body of [[], {}]) {
    await test.step(`the answer is ${JSON.stringify(body)}`, async () => {
      await page.goto('about:blank');
      otherPlatform.script(json(body));
      await page.goto(`${otherPlatform.origin}${address}`);
      await failurePage.expectTitle(notUnderstood);
    });
  }
});

test('an answer that is no call data says so', async ({
  page,
  failurePage,
  otherPlatform,
  expectFaults,
}) => {
  expectFaults(/^502 /);
  for (const body of [null, 7, 'text']) {
    await test.step(`the answer is ${JSON.stringify(body)}`, async () => {
      await page.goto('about:blank');
      otherPlatform.script(json(body));
      await page.goto(`${otherPlatform.origin}${address}`);
      await failurePage.expectTitle('The response was not call data');
    });
  }
});

test('a value that is not understood is left out and named above the call, which opens', async ({
  callPage,
  otherPlatform,
}) => {
  const answer = documentedAnswer(otherPlatform.url);
  answer.data.info.record.calldate = { at: 'noon' };
  otherPlatform.script(json(answer));
  await callPage.open(`${otherPlatform.origin}${address}`);
  const notice = callPage.main.getByText('1 value was not understood and is treated as absent');
  await notice.click();
  await expect(callPage.main).toContainText('data.info.record.calldate = {"at":"noon"}');
  await expect(callPage.turns).toHaveCount(1);
});

test('an answer with nothing but what is needed still opens', async ({
  callPage,
  otherPlatform,
}) => {
  const data = { records: [], info: { record: {} }, utterances: [] };
  otherPlatform.script(json({ code: 200, status: 'success', message: '', data }));
  await callPage.open(`${otherPlatform.origin}${address}`);
  await expect(callPage.title).toContainText('Number not recorded');
});
