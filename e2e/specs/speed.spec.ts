import { callPath, exampleId, exampleSentences } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { expectSilence, expectSound, measuredSpeed, media } from '../media.ts';

const [long, short] = exampleSentences;

test.beforeEach(async ({ callPage }) => {
  await callPage.open(callPath(exampleId));
  await expect(callPage.position(short)).toBeVisible();
});

test('speech goes on as fast as was chosen and keeps its pitch, from the moment it is chosen', async ({
  callPage,
  page,
}) => {
  for (const rate of [0.5, 1, 2, 3]) {
    await test.step(`at ${rate}× it goes on ${rate} times as fast`, async () => {
      await callPage.speed.selectOption(`${rate}×`);
      await callPage.play(long).click();
      await expectSound(page);
      const { rate: set, preservesPitch } = await media(page);
      expect(set).toBe(rate);
      expect(preservesPitch).toBe(true);
      const speed = await measuredSpeed(page, 1200);
      expect(speed).toBeGreaterThan(rate * 0.8);
      expect(speed).toBeLessThan(rate * 1.2);
      await callPage.pause(long).click();
      await expectSilence(page);
      await callPage.position(long).press('Home');
    });
  }

  await test.step('a change while a sentence plays takes hold at once', async () => {
    await callPage.speed.selectOption('1×');
    await callPage.play(long).click();
    await expectSound(page);
    expect((await media(page)).rate).toBe(1);
    await callPage.speed.selectOption('2×');
    expect((await media(page)).rate).toBe(2);
    await expectSound(page);
  });
});

test('the speed goes from a half to three times, holds for the next sentence and is remembered', async ({
  callPage,
  page,
}) => {
  await test.step('the speeds on offer', async () => {
    const offered = await callPage.speed.getByRole('option').allTextContents();
    expect(offered[0]).toBe('0.5×');
    expect(offered.at(-1)).toBe('3×');
    await expect(callPage.speed).toHaveValue('1');
  });

  await test.step('comma and period make it slower and faster, to either end', async () => {
    await page.keyboard.press('.');
    await expect(callPage.speed).toHaveValue('1.25');
    await page.keyboard.press(',');
    await page.keyboard.press(',');
    await expect(callPage.speed).toHaveValue('0.75');
    for (let times = 0; times < 12; times++) await page.keyboard.press('.');
    await expect(callPage.speed).toHaveValue('3');
    for (let times = 0; times < 12; times++) await page.keyboard.press(',');
    await expect(callPage.speed).toHaveValue('0.5');
  });

  await test.step('it holds for the next sentence, also after a reload', async () => {
    await callPage.speed.selectOption('1.5×');
    await callPage.play(long).click();
    await callPage.play(short).click();
    await expectSound(page);
    expect((await media(page)).rate).toBe(1.5);
    await page.reload();
    await expect(callPage.speed).toHaveValue('1.5');
    await callPage.play(long).click();
    await expectSound(page);
    expect((await media(page)).rate).toBe(1.5);
  });
});
