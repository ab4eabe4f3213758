import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The faults that axe finds; `rules` narrows it to some of its rules. */
async function faultsOf(page: Page, rules?: string[]): Promise<string[]> {
  // Reading style sheets beforehand makes axe itself break the CSP of the waveforms' shadow trees. What is
  // in order is not told one by one, which takes a third of the time.
  const options = { preload: false, resultTypes: ['violations' as const] };
  const axe = new AxeBuilder({ page, ...(await ifLoaded(page)) }).options(options).setLegacyMode();
  // What Base UI puts around a dialog to hold the focus stands outside of all landmarks.
  const chosen = rules ? axe.withRules(rules) : axe.withTags(tags).disableRules('region');
  const { violations } = await chosen.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  );
}

/** Keeps the builder, which loads axe twice for each look, from doing so where it is loaded. */
async function ifLoaded(page: Page): Promise<{ axeSource?: string }> {
  const isLoaded = await page.evaluate(() => 'axe' in window);
  return isLoaded ? { axeSource: '"loaded"' } : {};
}

/**
 * Expects that axe finds no fault in what the page shows, be it light or dark. What it finds fails the
 * test only at its end, so that the faults of one screen hide no others.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await faultsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await faultsOf(page, ['color-contrast'])).toEqual([]);
}
