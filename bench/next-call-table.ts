import type { Browser, Page } from '@playwright/test';
import { median } from './statistics.ts';
import { visitOften } from './visits.ts';

/** From the click on a call's link to its first turn painted, in ms. */
export interface NextCallRow {
  /** Which call of a visit it is. */
  call: 'first' | 'next';
  /** Nothing of the call was fetched before. */
  coldMs: number;
  /** The pointer rested on the link before. */
  prefetchedMs: number;
  /** The call was open before; null where none was. */
  cachedMs: number | null;
}

const idleMs = 700;
const [measuredId, otherId] = ['transfer-answered', 'interruptions'];

type Preparation = (page: Page) => Promise<void>;

function linkTo(page: Page, recordId: string) {
  return page.locator(`main a[href$="/${recordId}"]`).first();
}

/** Clicks by script: a pointer that moves onto the link would prefetch the call. */
async function open(page: Page, recordId: string): Promise<void> {
  await linkTo(page, recordId).evaluate((link: HTMLElement) => link.click());
  await page.waitForFunction(() => window.probe.firstTurnAt !== null);
}

async function goHome(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Turnwise' }).click();
  await linkTo(page, measuredId).waitFor();
  await page.waitForTimeout(idleMs);
}

async function visit(page: Page, recordId: string): Promise<void> {
  await open(page, recordId);
  await page.waitForTimeout(idleMs);
  await goHome(page);
}

async function prefetch(page: Page): Promise<void> {
  await linkTo(page, measuredId).hover();
  await page.waitForTimeout(idleMs);
}

async function measure(
  browser: Browser,
  appUrl: string,
  runs: number,
  prepare: Preparation,
): Promise<number> {
  const times = await visitOften(browser, { runs, warmUps: 1 }, async (page) => {
    await page.goto(appUrl);
    await linkTo(page, measuredId).waitFor();
    await page.waitForTimeout(idleMs);
    await prepare(page);
    await open(page, measuredId);
    return page.evaluate(() => (window.probe.firstTurnAt ?? 0) - (window.probe.clickedAt ?? 0));
  });
  return median(times);
}

/**
 * Opening a call of some 30 rows from the opening page, as the first of a visit and after another.
 */
export async function measureNextCall(
  browser: Browser,
  appUrl: string,
  runs: number,
): Promise<NextCallRow[]> {
  const time = (preparation: Preparation) => measure(browser, appUrl, runs, preparation);
  const visitOther: Preparation = (page) => visit(page, otherId);
  return [
    {
      call: 'first',
      coldMs: await time(async () => {}),
      prefetchedMs: await time(prefetch),
      cachedMs: null,
    },
    {
      call: 'next',
      coldMs: await time(visitOther),
      prefetchedMs: await time(async (page) => {
        await visitOther(page);
        await prefetch(page);
      }),
      cachedMs: await time(async (page) => {
        await visitOther(page);
        await visit(page, measuredId);
      }),
    },
  ];
}
