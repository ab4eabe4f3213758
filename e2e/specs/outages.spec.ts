import type { Page } from '@playwright/test';
import { callPath, exampleId } from '../demo-calls.ts';
import { type Answer, hangUp, json, refusal } from '../fake-platform.ts';
import { documentedAnswer, expect, test } from '../fixtures.ts';
import { expectSilence, expectSound } from '../media.ts';
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

test('a fault that may pass is asked for again before the page says so', async ({
  page,
  callPage,
  failurePage,
  otherPlatform,
  expectFaults,
}) => {
  const call = `${otherPlatform.origin}${address}`;

  for (const { what, answer, fault, title, times } of passing) {
    await test.step(`${what} is asked for ${times} times by itself`, async () => {
      await page.goto('about:blank');
      expectFaults(fault);
      otherPlatform.script(answer);
      await page.goto(call);
      await expect(page.getByText('Not loaded yet. Trying again…')).toBeVisible();
      await failurePage.expectTitle(title);
      expect(otherPlatform.asked).toHaveLength(times);
    });
  }

  await test.step('one that passes is never shown: the call opens by itself', async () => {
    await page.goto('about:blank');
    const answer = documentedAnswer(otherPlatform.url);
    otherPlatform.script(refusal(500, 'Server Error', 500), json(answer));
    await page.goto(call);
    await expect(callPage.timeline).toBeVisible();
    expect(otherPlatform.asked).toHaveLength(2);
  });
});

test('when the platform or Turnwise itself is gone the page says so, and the call opens once they are back', async ({
  page,
  callPage,
  openPage,
  failurePage,
  platformServer,
  expectFaults,
}) => {
  const turnwise = await startTurnwise({
    platform: { url: 'http://127.0.0.1:9/agent-api', token: 'a-token' },
  });

  await test.step('a platform that nothing answers for is out of reach', async () => {
    expectFaults(/^502 /);
    await page.goto(`${turnwise.origin}${address}`);
    await failurePage.expectTitle('The platform cannot be reached');
  });

  await test.step('Turnwise is gone, then back, and so is the platform', async () => {
    expectFaults(/^net::ERR_/);
    await page.getByRole('link', { name: 'Turnwise' }).click();
    await openPage.paste.fill('an-account a-task another-record');
    await turnwise.stop();
    await openPage.open.click();
    await failurePage.expectTitle('The Turnwise service cannot be reached');
    platformServer.script(json(documentedAnswer(platformServer.url)));
    const again = await startTurnwise({
      platform: platformServer,
      port: Number(new URL(turnwise.origin).port),
    });
    await failurePage.retry.click();
    await expect(callPage.timeline).toBeVisible();
    await again.stop();
  });
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

/** For each clip fetched since a moment of the page, how many were being fetched when it began. */
function clipsAtOnce(page: Page, since: number): Promise<number[]> {
  return page.evaluate((from) => {
    const fetched = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name, startTime }) => name.includes('/voice?') && startTime >= from);
    return fetched.map(
      ({ startTime: moment }) =>
        fetched.filter(({ startTime, responseEnd }) => startTime <= moment && moment < responseEnd)
          .length,
    );
  }, since);
}

test.describe('recordings that cannot be fetched for now', () => {
  const willRetry = 'Will retry';

  test('are waited for by the player, and fetched without a click, when the network is back', async ({
    page,
    context,
    callPage,
    expectFaults,
  }) => {
    expectFaults(/^net::ERR_INTERNET_DISCONNECTED /);
    await callPage.open(callPath('rows-1000'));
    await expect(callPage.clips('ready').first()).toBeVisible();

    await test.step('the player goes on with the one that it waited for', async () => {
      await context.setOffline(true);
      await callPage.clickRecording(0.5);
      // Slowly, so that the sentence still plays when the test looks, however late that is.
      await callPage.speed.selectOption('0.5');
      // From the sentence's beginning: where the click led to may be its end.
      await page.keyboard.press('r');
      const current = callPage.timeline.locator('[data-current]');
      await expect(current).toContainText('You are offline');
      const id = await current.getAttribute('data-sentence-id');
      await context.setOffline(false);
      await expectSound(page);
      await expect(current).toHaveAttribute('data-sentence-id', id ?? '');
      await callPage.playerButton('Pause').click();
      await expectSilence(page);
    });

    await test.step('those in view are fetched, a few at once', async () => {
      await expect(callPage.clips('loading')).toHaveCount(0);
      await context.setOffline(true);
      await callPage.timeline.evaluate((scroller) => {
        scroller.scrollTop = scroller.scrollHeight * 0.8;
      });
      const failed = callPage.clips('failed').first();
      await expect(failed).toContainText('You are offline');
      await expect(failed).toContainText(willRetry);
      const offlineUntil = await page.evaluate(() => {
        performance.setResourceTimingBufferSize(10_000);
        return performance.now();
      });
      await context.setOffline(false);
      await expect(callPage.clips('ready').first()).toBeVisible();
      await expect(callPage.clips('failed')).toHaveCount(0);
      await expect(callPage.clips('loading')).toHaveCount(0);
      const atOnce = await clipsAtOnce(page, offlineUntil);
      expect(Math.max(...atOnce)).toBeGreaterThan(0);
      expect(Math.max(...atOnce)).toBeLessThanOrEqual(4);
    });
  });

  test('are fetched without a click when the platform can be reached again', async ({
    callPage,
    otherPlatform,
    expectFaults,
  }) => {
    expectFaults(/^502 /);
    const cut: Answer = (_, res) => res.destroy();
    otherPlatform.script(json(documentedAnswer(otherPlatform.url)));
    otherPlatform.scriptClips(cut, cut, cut, cut);
    await callPage.open(`${otherPlatform.origin}${address}`);
    await expect(callPage.clips('failed').first()).toContainText(willRetry);
    await expect(callPage.clips('ready')).toHaveCount(2);
    expect(otherPlatform.heard).toHaveLength(6);
  });

  test('are fetched again no sooner than the platform allows', async ({
    callPage,
    otherPlatform,
    expectFaults,
  }) => {
    expectFaults(/^429 /);
    const answer = documentedAnswer(otherPlatform.url);
    const refused = refusal(429, 'Too Many Attempts.', 429, { 'retry-after': '3' });
    otherPlatform.script(json(answer));
    otherPlatform.scriptClips(refused, refused);
    await callPage.open(`${otherPlatform.origin}${address}`);
    await expect(callPage.clips('failed')).toHaveCount(2);
    await expect(callPage.clips('failed').first()).toContainText('Too many requests');
    await expect(callPage.clips('failed').first()).toContainText(willRetry);
    await expect(callPage.clips('ready')).toHaveCount(2);
    const [first, , third] = otherPlatform.heard;
    expect(otherPlatform.heard).toHaveLength(4);
    expect((third?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(2990);
  });
});
