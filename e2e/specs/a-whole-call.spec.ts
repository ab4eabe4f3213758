import { callPath } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { hearings, listen, spokenClips } from '../listening.ts';

const sale = callPath('transfer-answered');

test.beforeEach(({ context }) => listen(context));

test('a long call plays from its first word to its last at 3×, its text following', async ({
  callPage,
  page,
}) => {
  test.setTimeout(180_000);
  await callPage.open(sale);
  const clips = await spokenClips(page, sale);
  await callPage.speed.selectOption('3×');
  await page.locator('body').click({ position: { x: 700, y: 5 } });
  await page.keyboard.press('Space');
  await expect(callPage.player.getByRole('status')).toHaveText('End of call', {
    timeout: 150_000,
  });
  const heard = await hearings(page);
  expect(heard.map(({ link }) => link)).toEqual(clips.map(({ link }) => link));
  for (const [index, { from, to, duration, highlighted }] of heard.entries()) {
    expect(from).toBeLessThan(0.3);
    expect(duration - to).toBeLessThan(0.3);
    // The next clip is told to play a moment before this one has died away.
    const own = clips[index]?.sentenceId ?? '';
    const next = clips[index + 1]?.sentenceId ?? own;
    expect(highlighted[0]).toBe(own);
    expect([own, next]).toEqual(expect.arrayContaining(highlighted));
  }
});
