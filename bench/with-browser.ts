import { type Browser, chromium } from '@playwright/test';
import { ensureChromium, isRoot } from '../e2e/chromium.ts';

/** Measures in a real Chromium, which is closed afterwards. */
export async function withBrowser<Result>(
  measure: (browser: Browser) => Promise<Result>,
): Promise<Result> {
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--autoplay-policy=no-user-gesture-required',
      '--disable-background-networking',
    ],
  });
  const result = await measure(browser);
  await browser.close();
  return result;
}
