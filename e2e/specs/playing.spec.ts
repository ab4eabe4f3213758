import { CallPage } from '../call-page.ts';
import { callPath, exampleId, exampleSentences } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { expectSilence, expectSound, media, mediaStates, sounding } from '../media.ts';

const [long, short] = exampleSentences;

test.beforeEach(async ({ callPage }) => {
  await callPage.open(callPath(exampleId));
  await expect(callPage.position(short)).toBeVisible();
});

test('playing a sentence sounds, and its button then pauses', async ({ callPage, page }) => {
  await callPage.play(long).click();
  await expectSound(page);
  await expect(callPage.pause(long)).toBeVisible();
  await expect(callPage.playerButton('Pause')).toBeVisible();
  await expect(callPage.player).toContainText('Robot');
});

test('pausing keeps the position, and playing goes on from it', async ({ callPage, page }) => {
  await callPage.play(long).click();
  await expect.poll(async () => (await mediaStates(page)).at(-1)?.time ?? 0).toBeGreaterThan(0.5);
  await callPage.pause(long).click();
  await expectSilence(page);
  const { time } = await media(page);
  expect(time).toBeGreaterThan(0.5);
  await callPage.play(long).click();
  await expectSound(page);
  expect((await media(page)).time).toBeGreaterThan(time);
});

test('starting another sentence stops the one that plays', async ({ callPage, page }) => {
  await callPage.play(long).click();
  await expectSound(page);
  const [first] = await sounding(page);
  await callPage.play(short).click();
  await expectSound(page);
  await expect(callPage.play(long)).toBeVisible();
  const [second, ...others] = await sounding(page);
  expect(others).toEqual([]);
  expect(second?.src).not.toBe(first?.src);
});

test('a sentence that was heard to its end offers to play again', async ({ callPage, page }) => {
  await callPage.speed.selectOption('3×');
  await callPage.play(short).click();
  await expect.poll(() => mediaStates(page)).toEqual([expect.objectContaining({ paused: true })]);
  const { time, duration } = await media(page);
  expect(time).toBe(duration);
  await expect(callPage.play(short)).toBeVisible();
  await callPage.play(short).click();
  await expectSound(page);
});

test('a click on the waveform moves to that place', async ({ callPage, page }) => {
  await callPage.play(long).click();
  await expectSound(page);
  await callPage.pause(long).click();
  await expectSilence(page);
  const { width = 0 } = (await callPage.position(long).boundingBox()) ?? {};
  await callPage.position(long).click({ position: { x: width * 0.6, y: 14 } });
  const { time, duration } = await media(page);
  expect(time / duration).toBeCloseTo(0.6, 1);
});

test('a click on the waveform of another sentence plays that one from there', async ({
  callPage,
  page,
}) => {
  const { width = 0 } = (await callPage.position(long).boundingBox()) ?? {};
  await callPage.position(long).click({ position: { x: width * 0.5, y: 14 } });
  await expectSound(page);
  const { time, duration } = await media(page);
  expect(time / duration).toBeGreaterThan(0.48);
  expect(time / duration).toBeLessThan(0.8);
});

test('arrow keys, Home and End move on the slider of a sentence', async ({ callPage, page }) => {
  const slider = callPage.position(long);
  await callPage.play(long).click();
  await expectSound(page);
  await callPage.pause(long).click();
  await expectSilence(page);
  await slider.press('Home');
  await expect(slider).toHaveAttribute('aria-valuenow', '0');
  await slider.press('ArrowRight');
  await slider.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuenow', '2');
  expect((await media(page)).time).toBeCloseTo(2, 1);
  await slider.press('ArrowLeft');
  expect((await media(page)).time).toBeCloseTo(1, 1);
  await slider.press('End');
  const { time, duration } = await media(page);
  expect(time).toBeCloseTo(duration, 1);
});

test('the player’s buttons go to the next and the previous sentence', async ({
  callPage,
  page,
}) => {
  await callPage.play(long).click();
  await expectSound(page);
  await expect(callPage.playerButton('Previous sentence')).toBeDisabled();
  await callPage.playerButton('Next sentence').click();
  await expect(callPage.pause(short)).toBeVisible();
  await expect(callPage.playerButton('Next sentence')).toBeDisabled();
  await callPage.playerButton('Previous sentence').click();
  await expect(callPage.pause(long)).toBeVisible();
  await expectSound(page);
});

test('the space bar plays the first sentence, and pauses', async ({ callPage, page }) => {
  await page.keyboard.press('Space');
  await expect(callPage.pause(long)).toBeVisible();
  await expectSound(page);
  await page.keyboard.press('Space');
  await expect(callPage.play(long)).toBeVisible();
  await expectSilence(page);
});

test('leaving the page stops the sound', async ({ callPage, page, openPage }) => {
  await callPage.play(long).click();
  await expectSound(page);
  await page.getByRole('link', { name: 'Turnwise' }).click();
  await expect(openPage.open).toBeVisible();
  await expectSilence(page);
});

test('playing in one tab pauses the other, which goes on when it is played again', async ({
  callPage,
  page,
  context,
}) => {
  const other = new CallPage(await context.newPage());
  await other.open(callPath(exampleId));
  await callPage.play(long).click();
  await expectSound(page);
  await other.play(long).click();
  await expectSound(other.page);
  await expectSilence(page);
  await expect(callPage.playerButton('Play')).toBeVisible();
  await callPage.playerButton('Play').click();
  await expectSound(page);
  await expectSilence(other.page);
});
