import type { Browser } from '@playwright/test';
import { callPath } from '../e2e/demo-calls.ts';
import { buildPage } from './build-pages.ts';
import { measureCall, measureCode, measureFirstTurn } from './call-table.ts';
import type { ReadingFigures } from './figures.ts';
import { measureGateway } from './gateway-table.ts';
import { measureNextCall } from './next-call-table.ts';
import { measuredPages } from './pages.ts';
import { say, type Wants } from './parts.ts';
import { serve } from './processes.ts';
import { measureRule } from './rule-table.ts';
import { measureStartup } from './startup-table.ts';
import { withBrowser } from './with-browser.ts';

const fewest = 20;
const sizes = [fewest, 1_000, 10_000];
/** Most calls are short; there, starting is what takes time. */
const startupSizes = [fewest, 1_000];
const slowdown = 4;
const runs = 5;
/** More than of the other figures: starting takes a moment, and that differs by what else the machine does. */
const startupRuns = 9;
const timeoutMs = 120_000;

/** Measures what a reader waits for: calls opened, the rule and the gateway. */
export async function measureReading(wants: Wants): Promise<ReadingFigures> {
  const figures: ReadingFigures = {
    ...{ calls: [], slowed: [], startup: [], nextCall: [], rule: [], gateway: [], bareJsKb: null },
  };
  const app = await serve('dist/server/main.js');
  if (wants('calls'))
    Object.assign(figures, await withBrowser((browser) => measurePages(browser, app.url)));
  if (wants('next-call')) {
    say('The next call');
    figures.nextCall = await withBrowser((browser) => measureNextCall(browser, app.url, runs));
  }
  if (wants('startup'))
    Object.assign(figures, await withBrowser((browser) => measureStartups(browser, app.url)));
  await app.stop();
  if (wants('rule')) {
    say('The documented rule');
    figures.rule = measureRule(runs);
  }
  if (wants('gateway')) {
    say('The gateway');
    figures.gateway = await measureGateway(runs);
  }
  return figures;
}

function addressOf(origin: string, rows: number): string {
  return new URL(callPath(`rows-${rows}`), origin).href;
}

async function measurePages(browser: Browser, appUrl: string) {
  const limit = await serve('dist/bench/serve.js', [await buildPage('limit')]);
  const naive = await serve('dist/bench/serve.js', [await buildPage('naive')]);
  const pages = [];
  for (const [measured, origin] of [
    [measuredPages.limit, limit.url],
    [measuredPages.app, appUrl],
    [measuredPages.naive, naive.url],
  ] as const) {
    const code = await measureCode(browser, addressOf(origin, fewest), timeoutMs);
    pages.push({ measured, origin, code });
  }
  const calls: ReadingFigures['calls'] = [];
  const slowed: ReadingFigures['slowed'] = [];
  for (const rows of sizes) {
    for (const { measured, origin, code } of pages) {
      say(`${measured.name}, ${rows} rows`);
      const isOnce = rows >= (measured.onceFrom ?? Number.POSITIVE_INFINITY);
      const url = addressOf(origin, rows);
      const trial = { measured, url, rows, runs: isOnce ? 1 : runs, timeoutMs, code };
      calls.push(await measureCall(browser, trial));
      if (isOnce) continue;
      const firstTurnMs = await measureFirstTurn(browser, trial, slowdown);
      slowed.push({ page: measured.name, rows, slowdown, firstTurnMs });
    }
  }
  await limit.stop();
  await naive.stop();
  return { calls, slowed };
}

/** How soon a call can be used, beside the bare libraries; and what those weigh, in kB. */
async function measureStartups(browser: Browser, appUrl: string) {
  const bare = await serve('dist/bench/serve.js', [await buildPage('bare')]);
  const { jsKb } = await measureCode(browser, addressOf(bare.url, fewest), timeoutMs);
  const startup: ReadingFigures['startup'] = [];
  for (const rows of startupSizes) {
    for (const slowed of [1, slowdown]) {
      say(`${rows} rows, until it can be used, slowed ${slowed}×`);
      const pages = [
        { page: 'The bare libraries', url: addressOf(bare.url, rows) },
        { page: 'Turnwise', url: addressOf(appUrl, rows) },
      ];
      const trial = { pages, rows, slowdown: slowed, runs: startupRuns, timeoutMs };
      startup.push(...(await measureStartup(browser, trial)));
    }
  }
  await bare.stop();
  return { startup, bareJsKb: jsKb };
}
