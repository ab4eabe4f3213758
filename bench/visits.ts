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

/** The pause between two visits, in ms: cleaning up after one must not slow down the next. */
const restMs = 500;

/** The results of visits, each in a page of its own with the probe, all with the same cache. */
export async function visitOften<Result>(
  browser: Browser,
  { runs, warmUps, slowdown = 1 }: Visits,
  visit: (page: Page) => Promise<Result>,
): Promise<Result[]> {
  const context = await browser.newContext();
  await installProbe(context);
  const results: Result[] = [];
  for (let run = 0; run < warmUps + runs; run++) {
    const page = await context.newPage();
    if (slowdown > 1) {
      const cdp = await context.newCDPSession(page);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    }
    results.push(await visit(page));
    await page.close();
    await setTimeout(restMs);
  }
  await context.close();
  return results.slice(warmUps);
}
