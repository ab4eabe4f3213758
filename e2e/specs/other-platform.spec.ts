import type { Page, Response } from '@playwright/test';
import { json } from '../fake-platform.ts';
import { documentedAnswer, expect, test } from '../fixtures.ts';
import { expectSound } from '../media.ts';

const path = '/user/their-account/task/their-task/detail/their-call';
const sentence = '您好,请问您是ai_5225271的弟弟吗';

/** Gathers all that comes to the browser and what it sends, which goes to one origin only. */
function gather(page: Page, origin: string): () => Promise<string> {
  const seen: string[] = [];
  const reading: Promise<void>[] = [];
  const read = async (response: Response) => {
    const isText = /json|html|javascript/.test(response.headers()['content-type'] ?? '');
    const body = isText ? await response.text().catch(() => '') : '';
    seen.push(JSON.stringify([await response.allHeaders(), response.url(), body]));
  };
  page.on('response', (response) => reading.push(read(response)));
  page.on('request', (request) => {
    seen.push(JSON.stringify(request.headers()));
    expect(new URL(request.url()).origin).toBe(origin);
  });
  return async () => {
    await expect.poll(() => seen.join('').includes('流程二')).toBe(true);
    page.removeAllListeners('response');
    await Promise.all(reading);
    return seen.join('');
  };
}

test('a call of another platform opens and plays the same', async ({
  callPage,
  page,
  otherPlatform,
}) => {
  otherPlatform.script(json(documentedAnswer(otherPlatform.url)));
  const all = gather(page, otherPlatform.origin);
  await callPage.open(`${otherPlatform.origin}${path}?sub_user_id=their-sub-account`);

  await test.step('it is asked on its base path, with the sub-account and the token', async () => {
    await expect(callPage.timeline.locator('[data-clip="ready"]')).toHaveCount(2);
    const authorization = `Bearer ${otherPlatform.token}`;
    expect(otherPlatform.asked).toMatchObject([
      { path: `/saas/agent-api${path}?sub_user_id=their-sub-account`, authorization },
    ]);
    for (const clip of otherPlatform.heard) expect(clip.authorization).toBe(authorization);
  });

  await test.step('the token never reaches the browser', async () => {
    expect(await all()).not.toContain(otherPlatform.token);
  });

  await test.step('the call is shown and played', async () => {
    await expect(callPage.title).toContainText('178****3327');
    await expect(callPage.sentence('请问您是')).toHaveCount(1);
    await callPage.play(sentence).click();
    await expectSound(page);
    expect(otherPlatform.asked).toHaveLength(1);
    expect(otherPlatform.heard).toHaveLength(2);
  });
});

test('with another platform there are no demo calls to open', async ({
  page,
  openPage,
  otherPlatform,
}) => {
  const answered = page.waitForResponse(/\/demo-calls$/);
  await page.goto(otherPlatform.origin);
  await answered;
  await expect(openPage.open).toBeVisible();
  await expect(openPage.demoCalls).toHaveCount(0);
});
