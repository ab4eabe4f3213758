import { expect, test } from '../fixtures.ts';
import { listen } from '../listening.ts';
import { openShortClips } from '../short-clips.ts';

test.beforeEach(({ context }) => listen(context));

test('a call plays from its first word to its last at 3×, over the transfer, its text following', async ({
  callPage,
  page,
  otherPlatform,
}) => {
  test.setTimeout(120_000);
  const clips = await openShortClips(callPage, otherPlatform, 450);
  expect(clips.some(({ speaker }) => speaker === 'agent')).toBe(true);
  await callPage.speed.selectOption('3×');
  await page.locator('body').click({ position: { x: 700, y: 5 } });
  await page.keyboard.press('Space');
  await expect(callPage.player.getByRole('status')).toHaveText('End of call', {
    timeout: 100_000,
  });
  const played = await page.evaluate(() => window.played);
  expect(played).toEqual(clips.map(({ link }) => ({ link, from: 0, isEnded: true })));
  const highlights = await page.evaluate(() => window.highlights);
  expect(highlights).toEqual(clips.map(({ sentenceId }) => sentenceId));
});
