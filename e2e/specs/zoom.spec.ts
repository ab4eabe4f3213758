import type { Page } from '@playwright/test';
import { drawnClips, placeOf, type SpokenClip } from '../call-clips.ts';
import type { CallPage } from '../call-page.ts';
import { callPath } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { hold } from '../hold.ts';
import { hearNow, listen } from '../listening.ts';
import { expectSilence } from '../media.ts';

const sale = callPath('transfer-answered');

test.beforeEach(({ context }) => listen(context));

function zoom(page: Page, name: 'Fit the whole call' | 'Zoom to this turn' | 'Zoom in') {
  return page.getByRole('button', { name });
}

/** Pauses at the beginning, with the whole call in view. */
async function reset(callPage: CallPage): Promise<void> {
  const { page, recording } = callPage;
  await page.keyboard.press('Space');
  await expectSilence(page);
  const fit = zoom(page, 'Fit the whole call');
  if (await fit.isEnabled()) await fit.click();
  await expect(fit).toBeDisabled();
  await recording.press('Home');
  await expect(recording).toHaveAttribute('aria-valuenow', '0');
}

test('the waveform is zoomed to a turn, by the wheel and by a button, and plays where it is clicked', async ({
  callPage,
  page,
}) => {
  await callPage.open(sale);
  const { clips, total } = await drawnClips(callPage, sale);
  const fit = zoom(page, 'Fit the whole call');
  const { x = 0, y = 0, width = 0 } = (await callPage.recording.boundingBox()) ?? {};
  const heardShare = async () => placeOf(clips, await hearNow(page)) / total;

  await test.step('zoomed to a turn, it shows that turn, and a click plays in it', async () => {
    const third = clips[3];
    if (!third) throw new Error('the call is too short');
    await expect(fit).toBeDisabled();
    await page.locator(`[data-sentence-id="${third.sentenceId}"] > p`).click();
    await zoom(page, 'Zoom to this turn').click();
    await expect(fit).toBeEnabled();
    await callPage.clickRecording(0.5);
    await page.keyboard.press('Space');
    const turnOf = ({ sentenceId }: SpokenClip) => sentenceId.split('.')[0];
    const heard = await hearNow(page);
    const spoken = clips.find(({ link }) => link === heard.link);
    expect(spoken && turnOf(spoken)).toBe(turnOf(third));
    await page.keyboard.press('Space');
    await fit.click();
    await expect(fit).toBeDisabled();
    await callPage.clickRecording(0.9);
    await page.keyboard.press('Space');
    expect(await heardShare()).toBeGreaterThan(0.89);
  });

  await test.step('the wheel zooms around the pointer: what is under it stays there', async () => {
    await reset(callPage);
    await page.mouse.move(x + width * 0.7, y + 30);
    for (let turns = 0; turns < 6; turns++) await page.mouse.wheel(0, -300);
    await expect(fit).toBeEnabled();
    await page.mouse.click(x + width * 0.7, y + 30);
    await page.keyboard.press('Space');
    const share = await heardShare();
    expect(share).toBeGreaterThan(0.69);
    expect(share).toBeLessThan(0.73);
  });

  await test.step('the minimap moves to where it is clicked, though only a part is in view', async () => {
    await reset(callPage);
    for (let times = 0; times < 4; times++) await zoom(page, 'Zoom in').click();
    await page.mouse.click(x + width * 0.8, y - 6);
    await page.keyboard.press('Space');
    const share = await heardShare();
    expect(share).toBeGreaterThan(0.79);
    expect(share).toBeLessThan(0.83);
  });
});

test('a click before the waveform is drawn moves to that place too', async ({ callPage, page }) => {
  const release = await hold(page, '**/voice?*');
  await callPage.open(sale);
  const { width = 0 } = (await callPage.recording.boundingBox()) ?? {};
  await callPage.recording.click({ position: { x: width * 0.6, y: 30 } });
  await expect(callPage.recording.locator('> div canvas')).toHaveCount(0);
  const most = Number(await callPage.recording.getAttribute('aria-valuemax'));
  const now = Number(await callPage.recording.getAttribute('aria-valuenow'));
  expect(now / most).toBeCloseTo(0.6, 1);
  release();
});

test('a very long call is drawn in detail once it is zoomed', async ({ callPage, page }) => {
  await callPage.open(callPath('rows-5000'));
  await expect(callPage.clips('loading')).toHaveCount(0);
  await page.locator('[data-sentence-id] > p').nth(1).click();
  await zoom(page, 'Zoom to this turn').click();
  await expect(zoom(page, 'Fit the whole call')).toBeEnabled();
  await expect.poll(() => countChanges(callPage)).toBeGreaterThan(40);
});

/** How often a bar in view is not as high as the one before it. */
function countChanges(callPage: CallPage): Promise<number> {
  return callPage.recording.evaluate((slider) => {
    const host = [...slider.querySelectorAll('div')].find(({ shadowRoot }) => shadowRoot);
    const view = slider.getBoundingClientRect();
    const bars: number[] = [];
    for (const canvas of host?.shadowRoot?.querySelectorAll('canvas') ?? []) {
      const box = canvas.getBoundingClientRect();
      if (canvas.width === 0 || box.right < view.left || box.left > view.right) continue;
      const copy = new OffscreenCanvas(canvas.width, canvas.height);
      const context = copy.getContext('2d', { willReadFrequently: true });
      context?.drawImage(canvas, 0, 0);
      const { data = [] } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
      let height = 0;
      for (let column = 0; column < canvas.width; column++) {
        let inked = 0;
        for (let row = 0; row < canvas.height; row++) {
          if (data[(row * canvas.width + column) * 4 + 3]) inked++;
        }
        if (inked === 0 && height > 0) bars.push(height);
        height = inked === 0 ? 0 : Math.max(height, inked);
      }
    }
    return bars.filter((bar, index) => index > 0 && bar !== bars[index - 1]).length;
  });
}
