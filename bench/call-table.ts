import { type Browser, errors, type Page } from '@playwright/test';
import type { MeasuredPage } from './pages.ts';
import { blockingMs, codeBytes, firstTurnAt, longestTaskMs, measureMemory } from './probe.ts';
import { median } from './statistics.ts';
import { visitOften } from './visits.ts';

/** Bodies of scripts and styles, compressed as they come. */
interface CodeSize {
  jsKb: number;
  cssKb: number;
}

/**
 * A page showing a call of so many rows: medians of all runs, null where it could not be measured.
 */
export interface CallRow extends CodeSize {
  page: string;
  rows: number;
  runs: number;
  firstTurnMs: number | null;
  allReachableMs: number | null;
  blockingMs: number | null;
  heapMb: number | null;
  nodes: number | null;
  audibleMs: number | null;
  findMs: number | null;
  longestTaskMs: number | null;
}

/**
 * What is opened, and how often; a page that takes longer than `timeoutMs` is not measured further.
 */
export interface CallTrial {
  measured: MeasuredPage;
  url: string;
  rows: number;
  runs: number;
  timeoutMs: number;
  /** The page's scripts and styles, which are the same for every call. */
  code: CodeSize;
}

type Figures = Omit<CallRow, 'page' | 'rows' | 'runs' | keyof CodeSize>;

const nothing: Figures = {
  firstTurnMs: null,
  allReachableMs: null,
  blockingMs: null,
  heapMb: null,
  nodes: null,
  audibleMs: null,
  findMs: null,
  longestTaskMs: null,
};

/** Long enough for everything that a page does by itself after its first paint. */
const settleMs = 1500;
const longestWaitMs = 20_000;
const words = '保险';

async function soundedMs(page: Page, play: () => Promise<void>): Promise<number> {
  await play();
  await page.waitForFunction(() => window.probe.soundedAt !== null, null, {
    timeout: longestWaitMs,
  });
  return page.evaluate(() => (window.probe.soundedAt ?? 0) - (window.probe.clickedAt ?? 0));
}

/**
 * Plays the last recording to have it, then another one, and measures the last once more; null when
 * one never sounds.
 */
async function measureAudible(
  page: Page,
  toggleFromEnd: (page: Page, place: number) => Promise<void>,
): Promise<number | null> {
  try {
    for (const place of [1, 3]) await soundedMs(page, () => toggleFromEnd(page, place));
    return await soundedMs(page, () => toggleFromEnd(page, 1));
  } catch (error) {
    if (error instanceof errors.TimeoutError) return null;
    throw error;
  }
}

/**
 * Visits a page once and fills in one figure after the other, so that a timeout keeps the earlier
 * ones.
 */
async function measureVisit(
  page: Page,
  { measured, url, timeoutMs }: CallTrial,
  figures: Figures,
): Promise<void> {
  await page.goto(url, { waitUntil: 'commit' });
  figures.firstTurnMs = await firstTurnAt(page, timeoutMs);
  if (measured.reachLast) {
    await measured.reachLast(page);
    figures.allReachableMs = await page.evaluate(() => performance.now());
  }
  await page.waitForTimeout(settleMs);
  figures.blockingMs = await blockingMs(page);
  Object.assign(figures, await measureMemory(page));
  const { toggleFromEnd, scrollWhilePlaying } = measured;
  if (toggleFromEnd) figures.audibleMs = await measureAudible(page, toggleFromEnd);
  if (scrollWhilePlaying) {
    const since = await page.evaluate(() => performance.now());
    await scrollWhilePlaying(page);
    figures.longestTaskMs = await longestTaskMs(page, since);
  }
  if (measured.find) figures.findMs = await measured.find(page, words);
}

/** What could be measured before the page took too long. */
async function figuresOf(page: Page, trial: CallTrial): Promise<Figures> {
  const figures = { ...nothing };
  try {
    await measureVisit(page, trial, figures);
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
  }
  return figures;
}

/** What a visit loads with nothing in the browser's cache. */
export async function measureCode(
  browser: Browser,
  url: string,
  timeout: number,
): Promise<CodeSize> {
  const [bytes] = await visitOften(browser, { runs: 1, warmUps: 0 }, async (page) => {
    await page.goto(url, { waitUntil: 'commit' });
    await firstTurnAt(page, timeout);
    await page.waitForTimeout(settleMs);
    return codeBytes(page);
  });
  const { js = Number.NaN, css = Number.NaN } = bytes ?? {};
  return { jsKb: js / 1024, cssKb: css / 1024 };
}

function medians(runs: readonly Figures[]): Figures {
  const middle = (key: keyof Figures) => {
    const values = runs.map((run) => run[key]).filter((value) => value !== null);
    return values.length === runs.length ? median(values) : null;
  };
  return {
    firstTurnMs: middle('firstTurnMs'),
    allReachableMs: middle('allReachableMs'),
    blockingMs: middle('blockingMs'),
    heapMb: middle('heapMb'),
    nodes: middle('nodes'),
    audibleMs: middle('audibleMs'),
    findMs: middle('findMs'),
    longestTaskMs: middle('longestTaskMs'),
  };
}

/** Opens a call many times with the page in the browser's cache. */
export async function measureCall(browser: Browser, trial: CallTrial): Promise<CallRow> {
  const { measured, rows, runs, code } = trial;
  const warmUps = runs > 1 ? 1 : 0;
  const visits = await visitOften(browser, { runs, warmUps }, (page) => figuresOf(page, trial));
  return { page: measured.name, rows, runs, ...medians(visits), ...code };
}

/** How soon the first turn is painted with the processor so many times slower, in ms. */
export async function measureFirstTurn(
  browser: Browser,
  { url, runs, timeoutMs }: CallTrial,
  slowdown: number,
): Promise<number> {
  const times = await visitOften(browser, { runs, warmUps: 2, slowdown }, async (page) => {
    await page.goto(url, { waitUntil: 'commit' });
    const at = await firstTurnAt(page, timeoutMs);
    await page.waitForTimeout(300);
    return at;
  });
  return median(times);
}
