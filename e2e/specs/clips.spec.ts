import { callPath, exampleId, exampleSentences } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { expectSound } from '../media.ts';

const [long, short] = exampleSentences;

test('recordings tell their length, and are drawn, also while they play', async ({
  callPage,
  page,
}) => {
  await callPage.open(callPath(exampleId));

  await test.step('each is drawn', async () => {
    for (const text of [long, short]) {
      await expect(callPage.position(text)).toBeVisible();
      await expect.poll(() => callPage.waveformInk(text)).toBeGreaterThan(500);
    }
  });

  await test.step('it tells its length, and the player that of the whole call', async () => {
    const max = Number(await callPage.position(short).getAttribute('aria-valuemax'));
    expect(max).toBeGreaterThan(1);
    const rest = Number(await callPage.position(long).getAttribute('aria-valuemax'));
    const clockOf = (seconds: number) => `0:${String(Math.round(seconds)).padStart(2, '0')}`;
    await expect(callPage.sentence('请问您是')).toContainText(clockOf(max));
    await expect(callPage.player).toContainText(`/ ${clockOf(max + rest)}`);
  });

  await test.step('it is still drawn while its sentence plays', async () => {
    await callPage.play(long).click();
    await expectSound(page);
    await expect.poll(() => callPage.waveformInk(long)).toBeGreaterThan(500);
  });
});

test('each recording in view is fetched once, however often it is played and scrolled', async ({
  callPage,
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname === '/voice') asked.push(url.searchParams.get('src') ?? '');
  });
  await callPage.open(callPath('transfer-answered'));
  await expect(callPage.clips('loading')).toHaveCount(0);
  await expect(callPage.clips('ready').first()).toBeVisible();
  const play = callPage.timeline.getByRole('button', { name: /^Play: / });
  await play.nth(0).click();
  await expectSound(page);
  await play.nth(0).click();
  await expectSound(page);
  await callPage.allTurns();
  await callPage.allTurns();
  await expect(callPage.clips('loading')).toHaveCount(0);
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
});
