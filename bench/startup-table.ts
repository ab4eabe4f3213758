import type { Browser, Page } from '@playwright/test';
import { firstClipAt, pressUntilUsable, usableAt } from './probe.ts';
import { median } from './statistics.ts';
import { visitInTurn } from './visits.ts';

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
  /** What is measured, with its address of the same call. */
  pages: readonly { page: string; url: string }[];
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
 * Opens a call anew for each of the two figures, so that measuring one does not disturb the other; the
 * pages in turn.
 */
export async function measureStartup(browser: Browser, trial: StartupTrial): Promise<StartupRow[]> {
  const { pages, rows, slowdown, runs, timeoutMs } = trial;
  const visits = { runs, warmUps: 2, slowdown };
  const visitorOf = (
    url: string,
    when: (page: Page, timeout: number) => Promise<number>,
    before: (page: Page) => Promise<void> = async () => {},
  ) => {
    return async (page: Page) => {
      await before(page);
      await page.goto(url, { waitUntil: 'commit' });
      const at = await when(page, timeoutMs);
      await page.waitForTimeout(settleMs);
      return at;
    };
  };
  const usable = await visitInTurn(
    browser,
    visits,
    pages.map(({ url }) => visitorOf(url, usableAt, pressUntilUsable)),
  );
  const firstClip = await visitInTurn(
    browser,
    visits,
    pages.map(({ url }) => visitorOf(url, firstClipAt)),
  );
  return pages.map(({ page }, place) => ({
    page,
    rows,
    slowdown,
    usableMs: median(usable[place] ?? []),
    firstClipMs: median(firstClip[place] ?? []),
  }));
}
