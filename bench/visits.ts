import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { installProbe } from './probe.ts';

interface Visits {
  runs: number;
  /** Visits before those, which fill the browser's caches and do not count. */
  warmUps: number;
  /** How many times slower the processor is than it really is. */
  slowdown?: number;
}

type Visit<Result> = (page: Page) => Promise<Result>;

/** The pause between two visits, in ms: cleaning up after one must not slow down the next. */
const restMs = 500;

async function visitOnce<Result>(
  context: Awaited<ReturnType<Browser['newContext']>>,
  slowdown: number,
  visit: Visit<Result>,
): Promise<Result> {
  const page = await context.newPage();
  if (slowdown > 1) {
    const cdp = await context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  }
  const result = await visit(page);
  await page.close();
  await setTimeout(restMs);
  return result;
}

/**
 * The results of several kinds of visits, made in turn, so that a machine that is slower for a while is
 * slower for each of them. Each visit has a page of its own with the probe; those of a kind share a
 * cache.
 */
export async function visitInTurn<Result>(
  browser: Browser,
  { runs, warmUps, slowdown = 1 }: Visits,
  kinds: readonly Visit<Result>[],
): Promise<Result[][]> {
  const visitors = await Promise.all(
    kinds.map(async (visit) => {
      const context = await browser.newContext();
      await installProbe(context);
      const results: Result[] = [];
      return { context, visit, results };
    }),
  );
  for (let run = 0; run < warmUps + runs; run++) {
    for (const { context, visit, results } of visitors) {
      results.push(await visitOnce(context, slowdown, visit));
    }
  }
  await Promise.all(visitors.map(({ context }) => context.close()));
  return visitors.map(({ results }) => results.slice(warmUps));
}

/** The results of visits, each in a page of its own with the probe, all with the same cache. */
export async function visitOften<Result>(
  browser: Browser,
  visits: Visits,
  visit: Visit<Result>,
): Promise<Result[]> {
  const [results = []] = await visitInTurn(browser, visits, [visit]);
  return results;
}
