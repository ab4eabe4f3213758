import { json, refusal } from '../fake-platform.ts';
import { documentedAnswer, expect, test } from '../fixtures.ts';
import { ReviewPanel } from '../review-panel.ts';
import { startTurnwise } from '../turnwise-server.ts';

test('a review is read with the call as it was, also when the platform has changed or forgotten it', async ({
  page,
  callPage,
  failurePage,
  platformServer,
  stores,
}) => {
  test.setTimeout(90_000);
  const store = await stores.make('embedded');
  if (!store) throw new Error('The embedded store is on every machine.');
  const turnwise = await startTurnwise({ platform: platformServer, store });
  const path = `${turnwise.origin}/user/an-account/task/a-task/detail/a-record`;
  const answer = documentedAnswer(platformServer.url);
  platformServer.script(json(answer));
  await callPage.open(path);
  const review = new ReviewPanel(page);
  await review.begin('Five questions');
  await page.keyboard.press('1');
  await review.expectSaved();
  await expect(review.panel.getByText(/the call has changed/)).toHaveCount(0);

  const [row] = answer.data.records;
  const changed = { ...row, answer_content: '您好,请问您是哪位\n您好,请问您是ai_5225271的弟弟吗' };
  platformServer.script(json({ ...answer, data: { ...answer.data, records: [changed] } }));
  await page.reload();
  await expect(review.panel.getByText(/the call has changed: 1 sentence differs/)).toBeVisible();
  await review.panel.getByRole('link', { name: 'See it as it was' }).click();
  await expect(page.getByText(/This is the call as it was when a review began/)).toBeVisible();
  await expect(callPage.sentence('我这边是办理银行贷款的客户经理')).toHaveCount(1);
  await expect(review.chosen('Says who calls')).toHaveText(/Yes/);

  platformServer.script(refusal(5005, '该通通话记录不存在', 200));
  await page.goto(path);
  await failurePage.expectTitle('There is no such call');
  await page.getByRole('link', { name: /^Open the call as reviewed on/ }).click();
  await expect(callPage.sentence('我这边是办理银行贷款的客户经理')).toHaveCount(1);
  await expect(
    review.panel.getByRole('heading', { name: 'Five questions', level: 2 }),
  ).toBeVisible();
  await turnwise.stop();
});
