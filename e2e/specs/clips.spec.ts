import { callPath, exampleId, exampleSentences } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { expectSound } from '../media.ts';

const [long, short] = exampleSentences;

test('the waveforms of a call are drawn', async ({ callPage }) => {
  await callPage.open(callPath(exampleId));
  for (const text of [long, short]) {
    await expect(callPage.position(text)).toBeVisible();
    await expect.poll(() => callPage.waveformInk(text)).toBeGreaterThan(500);
  }
});

test('a waveform is still drawn while its sentence plays', async ({ callPage, page }) => {
  await callPage.open(callPath(exampleId));
  await callPage.play(long).click();
  await expectSound(page);
  await expect.poll(() => callPage.waveformInk(long)).toBeGreaterThan(500);
});

test('a recording tells its length, and the player that of the whole call', async ({
  callPage,
}) => {
  await callPage.open(callPath(exampleId));
  const max = Number(await callPage.position(short).getAttribute('aria-valuemax'));
  expect(max).toBeGreaterThan(1);
  const rest = Number(await callPage.position(long).getAttribute('aria-valuemax'));
  const clockOf = (seconds: number) => `0:${String(Math.round(seconds)).padStart(2, '0')}`;
  await expect(callPage.sentence('请问您是')).toContainText(clockOf(max));
  await expect(callPage.player).toContainText(`/ ${clockOf(max + rest)}`);
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

test('only recordings near the view are fetched', async ({ callPage, page }) => {
  let asked = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/voice') asked++;
  });
  await callPage.open(callPath('rows-5000'));
  await expect(callPage.clips('ready').first()).toBeVisible();
  await expect(callPage.clips('loading')).toHaveCount(0);
  expect(asked).toBeLessThan(60);
});
