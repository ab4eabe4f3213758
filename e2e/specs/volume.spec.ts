import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { hearNow, listen } from '../listening.ts';
import { openSounds, tone } from '../sounds.ts';

test.beforeEach(({ context }) => listen(context));

/** Lets a test hear what the page gives to the loudspeaker through Web Audio. */
async function tapOutput(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { connect } = AudioNode.prototype;
    const tapped = (node: AudioNode, ...to: Parameters<AudioNode['connect']>) => {
      if (to[0] instanceof AudioDestinationNode) {
        const analyser = new AnalyserNode(node.context, { fftSize: 8192 });
        Object.assign(window, { output: analyser });
        Reflect.apply(connect, node, [analyser]);
      }
      return Reflect.apply(connect, node, to);
    };
    AudioNode.prototype.connect = function (this: AudioNode, ...to: unknown[]) {
      return Reflect.apply(tapped, undefined, [this, ...to]);
    };
  });
}

/** The loudest sample and the mean power of the last 0.2 s. */
function outputNow(page: Page): Promise<{ peak: number; power: number }> {
  return page.evaluate(() => {
    const analyser: AnalyserNode = Reflect.get(window, 'output');
    const samples = new Float32Array(analyser.fftSize);
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    return { peak: Math.max(...samples.map(Math.abs)), power };
  });
}

/** The loudest sample in so many seconds of sound. */
function loudestOver(page: Page, seconds: number): Promise<number> {
  return page.evaluate(async (wanted) => {
    const analyser: AnalyserNode = Reflect.get(window, 'output');
    const samples = new Float32Array(analyser.fftSize);
    const { context } = analyser;
    let loudest = 0;
    for (const from = context.currentTime; context.currentTime < from + wanted; ) {
      await new Promise(requestAnimationFrame);
      analyser.getFloatTimeDomainData(samples);
      for (const sample of samples) loudest = Math.max(loudest, Math.abs(sample));
    }
    return loudest;
  }, seconds);
}

test('a faint speaker can be raised, a loud one lowered, and nothing clips', async ({
  callPage,
  page,
  otherPlatform,
}) => {
  await tapOutput(page);
  await openSounds(callPage, otherPlatform, [[tone(5000, 900)], [tone(4000, 30_000)]]);
  const options = await callPage.openOptions();
  const volume = options.getByRole('slider', { name: 'Robot volume' });
  await volume.press('ArrowRight');
  await page.keyboard.press('Escape');
  await callPage.playerButton('Play').click();
  await hearNow(page);
  await expect.poll(async () => (await outputNow(page)).power).toBeGreaterThan(0);
  const plain = await outputNow(page);
  await callPage.openOptions();
  await volume.press('End');
  await expect(options).toContainText('400%');
  await expect.poll(async () => (await outputNow(page)).power / plain.power).toBeGreaterThan(8);
  await callPage.playerButton('Next sentence').click();
  await expect.poll(async () => (await outputNow(page)).peak).toBeGreaterThan(0.6);
  expect(await loudestOver(page, 0.6)).toBeLessThanOrEqual(1);
});
