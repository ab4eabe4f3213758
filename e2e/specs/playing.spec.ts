import { CallPage } from '../call-page.ts';
import { callPath, exampleId, exampleSentences } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { expectSilence, expectSound, media, sounding } from '../media.ts';

const [long, short] = exampleSentences;

test.beforeEach(async ({ callPage }) => {
  await callPage.open(callPath(exampleId));
  await expect(callPage.position(short)).toBeVisible();
});

/** Pauses what plays, and goes to the beginning of a sentence. */
async function rewind(callPage: CallPage, words: string): Promise<void> {
  const pause = callPage.playerButton('Pause');
  if (await pause.isVisible()) await pause.click();
  await expectSilence(callPage.page);
  await callPage.position(words).press('Home');
  await expect(callPage.position(words)).toHaveAttribute('aria-valuenow', '0');
}

test('a sentence plays, pauses and goes on, and only one at a time', async ({ callPage, page }) => {
  await test.step('the space bar plays the first sentence, and pauses', async () => {
    await page.keyboard.press('Space');
    await expect(callPage.pause(long)).toBeVisible();
    await expectSound(page);
    await page.keyboard.press('Space');
    await expect(callPage.play(long)).toBeVisible();
    await expectSilence(page);
  });

  await test.step('playing a sentence sounds, and its button then pauses', async () => {
    await rewind(callPage, short);
    await callPage.play(long).click();
    await expectSound(page);
    await expect(callPage.pause(long)).toBeVisible();
    await expect(callPage.playerButton('Pause')).toBeVisible();
    await expect(callPage.player).toContainText('Robot');
  });

  await test.step('pausing keeps the position, and playing goes on from it', async () => {
    await rewind(callPage, long);
    expect((await media(page)).time).toBe(0);
    await callPage.play(long).click();
    await expect.poll(async () => (await media(page)).time).toBeGreaterThan(0.5);
    await callPage.pause(long).click();
    await expectSilence(page);
    const { time } = await media(page);
    expect(time).toBeGreaterThan(0.5);
    await callPage.play(long).click();
    await expectSound(page);
    expect((await media(page)).time).toBeGreaterThan(time);
  });

  await test.step('starting another sentence stops the one that plays', async () => {
    await rewind(callPage, long);
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

  await test.step('a sentence that was heard to its end offers to play again', async () => {
    await rewind(callPage, short);
    await callPage.speed.selectOption('3×');
    await callPage.play(short).click();
    const isAtEnd = async () => {
      const { time, duration } = await media(page);
      return time === duration;
    };
    await expect.poll(isAtEnd).toBe(true);
    await expectSilence(page);
    await expect(callPage.play(short)).toBeVisible();
    await callPage.play(short).click();
    await expectSound(page);
  });
});

test('clicks and keys on the waveform of a sentence move to that place', async ({
  callPage,
  page,
}) => {
  const slider = callPage.position(long);
  const { width = 0 } = (await slider.boundingBox()) ?? {};

  await test.step('a click on that of another sentence plays that one from there', async () => {
    await slider.click({ position: { x: width * 0.5, y: 14 } });
    await expectSound(page);
    const { time, duration } = await media(page);
    expect(time / duration).toBeGreaterThan(0.48);
    expect(time / duration).toBeLessThan(0.8);
  });

  await test.step('a click on that of the current sentence moves only the position', async () => {
    await rewind(callPage, long);
    await callPage.play(long).click();
    await expectSound(page);
    await callPage.pause(long).click();
    await expectSilence(page);
    await slider.click({ position: { x: width * 0.6, y: 14 } });
    const { time, duration } = await media(page);
    expect(time / duration).toBeCloseTo(0.6, 1);
  });

  await test.step('arrow keys, Home and End move on it', async () => {
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
});

test('the player’s buttons go to the next and the previous sentence, and leaving the page stops the sound', async ({
  callPage,
  page,
  openPage,
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
