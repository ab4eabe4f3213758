import type { Browser } from '@playwright/test';
import { callPath } from '../e2e/demo-calls.ts';
import { beginDraft, longestScorecard } from './drafts.ts';
import type { Engine } from './filled-store.ts';
import { firstClipAt, keyToPaintMs } from './probe.ts';
import { median } from './statistics.ts';
import { visitOften } from './visits.ts';

/** How soon after its key the review panel shows what is reviewed by, in ms. */
export interface PanelRow {
  engine: Engine;
  shown: string;
  medianMs: number;
  worstMs: number;
}

const panel = '#panels-panel[aria-labelledby="panels-review"]';
const scorecards = `${panel} ul button`;
const questions = `${panel} [role="group"][id^="question-"]`;
const [plain, withDraft] = ['transfer-answered', 'interruptions'];
/** What is painted, and whether calls were reviewed in the browser before. */
const openings = [
  { shown: 'scorecards, the first time', record: plain, painted: scorecards, isReviewer: false },
  { shown: 'scorecards', record: plain, painted: scorecards, isReviewer: true },
  { shown: 'questions of a draft', record: withDraft, painted: questions, isReviewer: true },
];
/** Long enough for all that a page loads by itself once its first clip is drawn, in ms. */
const settleMs = 1500;
const timeoutMs = 30_000;

/** Opens the panel once in each visit, some time after the page itself was opened. */
export async function measurePanel(
  engine: Engine,
  origin: string,
  browser: Browser,
  runs: number,
): Promise<PanelRow[]> {
  await beginDraft(origin, await longestScorecard(origin), withDraft);
  const rows: PanelRow[] = [];
  for (const { shown, record, painted, isReviewer } of openings) {
    const times = await visitOften(browser, { runs, warmUps: 1 }, async (page) => {
      if (isReviewer) {
        await page.addInitScript(() => localStorage.setItem('turnwise.reviewer', 'a scorecard'));
      }
      await page.goto(new URL(callPath(record), origin).href);
      await firstClipAt(page, timeoutMs);
      await page.waitForTimeout(settleMs);
      return keyToPaintMs(page, 'q', painted);
    });
    rows.push({ engine, shown, medianMs: median(times), worstMs: Math.max(...times) });
  }
  return rows;
}
