import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { ensureChromium, isRoot } from '../e2e/chromium.ts';
import { callPath } from '../e2e/demo-calls.ts';
import { buildPage } from './build-pages.ts';
import { measureCall, measureCode, measureFirstTurn } from './call-table.ts';
import type { Figures } from './figures.ts';
import { measureGateway } from './gateway-table.ts';
import { measureNextCall } from './next-call-table.ts';
import { measuredPages } from './pages.ts';
import { serve } from './processes.ts';
import { report } from './report.ts';
import { measureRule } from './rule-table.ts';
import { measureStartup } from './startup-table.ts';

const fewest = 20;
const sizes = [fewest, 1_000, 10_000];
/** Most calls are short; there, starting is what takes time. */
const startupSizes = [fewest, 1_000];
const slowdown = 4;
const runs = 5;
/** More than of the other figures: starting takes a moment, and that differs by what else the machine does. */
const startupRuns = 9;
const timeoutMs = 120_000;

const { values } = parseArgs({ options: { json: { type: 'string' } } });

function say(what: string): void {
  process.stderr.write(`${what} …\n`);
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
  const calls: Figures['calls'] = [];
  const slowed: Figures['slowed'] = [];
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
  limit.stop();
  naive.stop();
  return { calls, slowed };
}

/** How soon a call can be used, beside the bare libraries; and what those weigh, in kB. */
async function measureStartups(browser: Browser, appUrl: string) {
  const bare = await serve('dist/bench/serve.js', [await buildPage('bare')]);
  const { jsKb } = await measureCode(browser, addressOf(bare.url, fewest), timeoutMs);
  const startup: Figures['startup'] = [];
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
  bare.stop();
  return { startup, bareJsKb: jsKb };
}

async function measureAll(): Promise<Figures> {
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--autoplay-policy=no-user-gesture-required',
      '--disable-background-networking',
    ],
  });
  const app = await serve('dist/server/main.js');
  const { calls, slowed } = await measurePages(browser, app.url);
  say('The next call');
  const nextCall = await measureNextCall(browser, app.url, runs);
  const { startup, bareJsKb } = await measureStartups(browser, app.url);
  await browser.close();
  app.stop();
  say('The documented rule');
  const rule = measureRule(runs);
  say('The gateway');
  const gateway = await measureGateway(runs);
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`,
    calls,
    slowed,
    startup,
    nextCall,
    rule,
    gateway,
    bareJsKb,
  };
}

const figures = await measureAll();
process.stdout.write(`${report(figures)}\n`);
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
process.exit(0);
