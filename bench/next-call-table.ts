import type { Browser, Page } from '@playwright/test';
import { installProbe } from './probe.ts';
import { median } from './statistics.ts';

/** From the click on a call's link to its first turn painted, in ms. */
export interface NextCallRow {
  page: string;
  /** Nothing of the call is there. */
  coldMs: number;
  /** The pointer rested on the link before. */
  prefetchedMs: number;
  /** The call was open before. */
  cachedMs: number;
}

const idleMs = 700;

type Preparation = (page: Page, recordId: string) => Promise<void>;

function linkTo(page: Page, recordId: string) {
  return page.locator(`main a[href$="/${recordId}"]`).first();
}

/** Clicks without the pointer's help, which would fetch the call ahead. */
async function open(page: Page, recordId: string): Promise<void> {
  await linkTo(page, recordId).evaluate((link: HTMLElement) => link.click());
  await page.waitForFunction(() => window.probe.firstTurnAt !== null);
}

const preparations: Record<'cold' | 'prefetched' | 'cached', Preparation> = {
  cold: async () => {},
  prefetched: async (page, recordId) => {
    await linkTo(page, recordId).hover();
    await page.waitForTimeout(idleMs);
  },
  cached: async (page, recordId) => {
    await open(page, recordId);
    await page.waitForTimeout(idleMs);
    await page.getByRole('link', { name: 'Turnwise' }).click();
    await linkTo(page, recordId).waitFor();
    await page.waitForTimeout(idleMs);
  },
};

async function measure(
  browser: Browser,
  appUrl: string,
  recordId: string,
  runs: number,
  prepare: Preparation,
): Promise<number> {
  const context = await browser.newContext();
  await installProbe(context);
  const times: number[] = [];
  for (let run = -1; run < runs; run++) {
    const page = await context.newPage();
    await page.goto(appUrl);
    await linkTo(page, recordId).waitFor();
    await page.waitForTimeout(idleMs);
    await prepare(page, recordId);
    await open(page, recordId);
    const ms = await page.evaluate(
      () => (window.probe.firstTurnAt ?? 0) - (window.probe.clickedAt ?? 0),
    );
    if (run >= 0) times.push(ms);
    await page.close();
  }
  await context.close();
  return median(times);
}

/** Going on to a call of some 30 rows from the opening page. */
export async function measureNextCall(
  browser: Browser,
  appUrl: string,
  runs: number,
): Promise<NextCallRow> {
  const time = (preparation: Preparation) =>
    measure(browser, appUrl, 'transfer-answered', runs, preparation);
  return {
    page: 'Turnwise',
    coldMs: await time(preparations.cold),
    prefetchedMs: await time(preparations.prefetched),
    cachedMs: await time(preparations.cached),
  };
}
