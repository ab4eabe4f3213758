import { randomUUID } from 'node:crypto';
import { callPath } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { expectSilence, expectSound } from '../media.ts';

test.describe('a call whose recordings are broken in every way', () => {
  // Tall enough for the whole conversation.
  test.use({ viewport: { width: 1440, height: 3000 } });

  test.beforeEach(async ({ callPage, expectFaults }) => {
    expectFaults(/^(?:403|422|502) .*\/voice\?/);
    await callPage.open(callPath('broken-audio'));
    await expect(callPage.clips('failed').first()).toBeVisible();
  });

  test('says what is wrong with each, and offers what may help', async ({ callPage, page }) => {
    await test.step('at each sentence', async () => {
      const faults: [words: string, fault: string][] = [
        ['对，我是，你说。', 'Link not accepted'],
        ['开票有八百来万，纳税三年多了。', 'Response was not audio'],
        ['要不要抵押？', 'Platform has no recording'],
        ['那多久能放款？', 'No recording'],
        ['好，再见。', 'Undecodable recording'],
      ];
      for (const [words, fault] of faults) {
        await expect(callPage.sentence(words).filter({ hasText: fault })).toHaveCount(1);
      }
    });

    await test.step('where one of a robot’s sentences has a broken recording', async () => {
      const opening = callPage.turn('1开场白').locator('[data-sentence-id]');
      await expect(opening.nth(0).locator('[data-clip="ready"]')).toBeVisible();
      await expect(opening.nth(1)).toContainText('Platform has no recording');
      const rate = callPage.turn('3介绍利率').locator('[data-sentence-id]');
      await expect(rate.nth(0)).toContainText('Undecodable recording');
      await expect(rate.nth(1)).toContainText('No recording');
    });

    await test.step('a fresh link where a link was refused, and nowhere else', async () => {
      const fresh = page.getByRole('button', { name: 'Fetch a fresh link' });
      await expect(fresh).toHaveCount(2);
      const freshIn = (words: string) => callPage.sentence(words).locator(fresh);
      await expect(freshIn('对，我是，你说。')).toHaveCount(1);
      await expect(freshIn('好，再见。')).toHaveCount(0);
    });

    await test.step('a recording that is not certain is paired with none, and listed apart', async () => {
      const turn = callPage.turn('Recordings and sentences differ in number');
      await expect(turn).toHaveCount(1);
      await expect(turn.locator('[data-sentence-id] [data-clip]')).toHaveCount(0);
      const apart = turn.getByRole('button', { name: 'Play: Unmatched recording' });
      await expect(apart).toHaveCount(2);
    });
  });

  test('plays what can be played', async ({ callPage, page }) => {
    await test.step('a recording that takes long to load, which it says', async () => {
      const turn = callPage.turn('2确认需求');
      await turn.getByRole('button', { name: /^Play: / }).click();
      await expect(turn).toContainText('Slow to load…');
      await expect(turn.locator('[data-clip="ready"]')).toBeVisible();
      await expectSound(page);
      await callPage.playerButton('Pause').click();
      await expectSilence(page);
    });

    await test.step('and passes over broken recordings, and says so', async () => {
      const skipped = 'Skipped a recording that cannot be played';
      const status = callPage.player.getByRole('status');
      await expect(status).not.toHaveText(skipped);
      const play = callPage.turn('1开场白').getByRole('button', { name: /^Play: / });
      await play.first().click();
      await expectSound(page);
      await callPage.speed.selectOption('3×');
      await expect(status).toHaveText(skipped);
      await expect(callPage.turn('2确认需求').locator('[data-current]')).toHaveCount(1);
      await expectSound(page);
    });
  });
});

test('a call whose links have expired is fetched again once, and then plays', async ({
  callPage,
  page,
  expectFaults,
}) => {
  expectFaults(/^403 .*\/voice\?/);
  let fetched = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/agent-api/')) fetched++;
  });
  await callPage.open(callPath(`expired-links-${randomUUID()}`));
  await expect(callPage.clips('ready').first()).toBeVisible();
  await expect(callPage.clips('failed')).toHaveCount(0);
  await expect(callPage.clips('loading')).toHaveCount(0);
  expect(fetched).toBe(2);
  await callPage.timeline
    .getByRole('button', { name: /^Play: / })
    .first()
    .click();
  await expectSound(page);
});
