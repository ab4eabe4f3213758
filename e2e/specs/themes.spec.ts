import type { Page } from '@playwright/test';
import { callPath, exampleId, exampleSentences } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';

const light = 'rgb(255, 255, 255)';
const [long] = exampleSentences;

function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

function toggle(page: Page) {
  return page.getByRole('button', { name: /^Theme: / });
}

/** Notes the theme of the next page frame by frame, from its first one on. */
async function watchTheme(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const themes: (string | undefined)[] = [];
    Object.assign(window, { themesSeen: themes });
    const look = () => {
      if (document.body) themes.push(document.documentElement.dataset.theme);
      if (themes.length < 5) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return () => page.evaluate(() => Reflect.get(window, 'themesSeen') as string[]);
}

test('the page has the system’s theme until one chooses another', async ({ page, openPage }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openPage.goto();

  await test.step('it follows the system’s theme, also when it changes', async () => {
    expect(await background(page)).not.toBe(light);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await background(page)).toBe(light);
  });

  await test.step('a chosen theme wins over the system’s and is remembered', async () => {
    await toggle(page).click();
    await expect(toggle(page)).toHaveAccessibleName('Theme: Light');
    await toggle(page).click();
    await expect(toggle(page)).toHaveAccessibleName('Theme: Dark');
    expect(await background(page)).not.toBe(light);
    await page.reload();
    await expect(toggle(page)).toHaveAccessibleName('Theme: Dark');
    expect(await background(page)).not.toBe(light);
    await toggle(page).click();
    await expect(toggle(page)).toHaveAccessibleName('Theme: System');
    expect(await background(page)).toBe(light);
  });

  await test.step('a remembered theme is there before the first paint', async () => {
    await page.evaluate(() => localStorage.setItem('turnwise.theme', 'dark'));
    const seen = await watchTheme(page);
    await page.reload();
    await expect(openPage.open).toBeVisible();
    await expect.poll(async () => (await seen()).length).toBe(5);
    expect(new Set(await seen())).toEqual(new Set(['dark']));
  });
});

test('the waveforms are drawn anew in the colours of another theme', async ({ page, callPage }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await callPage.open(callPath(exampleId));
  const colour = () =>
    callPage
      .position(long)
      .locator('[data-waveform] > div')
      .evaluate((host) => {
        const canvas = host.shadowRoot?.querySelector('canvas');
        if (!canvas) return '';
        const { width, height } = canvas;
        const copy = new OffscreenCanvas(width, height);
        const context = copy.getContext('2d', { willReadFrequently: true });
        context?.drawImage(canvas, 0, 0);
        const pixels = context?.getImageData(0, 0, width, height).data ?? [];
        const inked = [...pixels.keys()].find((at) => at % 4 === 3 && pixels[at] === 255) ?? 3;
        return [...pixels.slice(inked - 3, inked)].join();
      });
  await expect(callPage.position(long)).toBeVisible();
  await expect.poll(() => callPage.waveformInk(long)).toBeGreaterThan(500);
  const inLight = await colour();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(colour).not.toBe(inLight);
});
