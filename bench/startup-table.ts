import type { Browser } from '@playwright/test';
import { firstClipAt, pressUntilUsable, usableAt } from './probe.ts';
import { median } from './statistics.ts';
import { visitOften } from './visits.ts';

/** How soon a page can be used after the navigation: medians, in ms. */
export interface StartupRow {
  page: string;
  rows: number;
  /** How many times slower the processor is than it really is. */
  slowdown: number;
  /** Until a key plays. */
  usableMs: number;
  /** Until the first clip's waveform is drawn. */
  firstClipMs: number;
}

interface StartupTrial {
  page: string;
  url: string;
  rows: number;
  slowdown: number;
  runs: number;
  timeoutMs: number;
}

/**
 * The wait after a visit, in ms, so that the page's own work after it does not slow down the next.
 */
const settleMs = 500;

/**
 * Opens a call anew for each of the two figures, so that measuring one does not disturb the other.
 */
export async function measureStartup(browser: Browser, trial: StartupTrial): Promise<StartupRow> {
  const { page: name, url, rows, slowdown, runs, timeoutMs } = trial;
  const visits = { runs, warmUps: 2, slowdown };
  const usable = await visitOften(browser, visits, async (page) => {
    await pressUntilUsable(page);
    await page.goto(url, { waitUntil: 'commit' });
    const at = await usableAt(page, timeoutMs);
    await page.waitForTimeout(settleMs);
    return at;
  });
  const firstClip = await visitOften(browser, visits, async (page) => {
    await page.goto(url, { waitUntil: 'commit' });
    const at = await firstClipAt(page, timeoutMs);
    await page.waitForTimeout(settleMs);
    return at;
  });
  return { page: name, rows, slowdown, usableMs: median(usable), firstClipMs: median(firstClip) };
}
