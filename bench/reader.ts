import type { Browser } from '@playwright/test';
import { callPath } from '../e2e/demo-calls.ts';
import type { Engine } from './filled-store.ts';
import { codeBytes } from './probe.ts';
import { visitOften } from './visits.ts';

/** What a call's page loads for who only reads it, with nothing in the browser's cache. */
export interface ReaderRow {
  engine: Engine;
  jsKb: number;
  cssKb: number;
  /** Requests for anything but audio, and those of them for reviewing. */
  requests: number;
  ofReviewing: number;
}

/** Long enough for all that a page loads by itself, in ms. */
const settleMs = 5000;

/** Opens a call whose server keeps reviews, and waits. */
export async function measureReader(
  engine: Engine,
  origin: string,
  browser: Browser,
): Promise<ReaderRow[]> {
  return visitOften(browser, { runs: 1, warmUps: 0 }, async (page) => {
    await page.goto(new URL(callPath('transfer-answered'), origin).href);
    await page.waitForTimeout(settleMs);
    const { js, css } = await codeBytes(page);
    const paths = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    return {
      ...{ engine, jsKb: js / 1024, cssKb: css / 1024 },
      requests: paths.filter((path) => !path.startsWith('/voice')).length,
      ofReviewing: paths.filter((path) => /review|^\/api\//.test(path)).length,
    };
  });
}
