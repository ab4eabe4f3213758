import type { Page } from '@playwright/test';

declare global {
  interface Window {
    answeredAfterMs: number | undefined;
  }
}

/** How the bench uses a page that shows a call. Methods for what a page cannot do are absent. */
export interface MeasuredPage {
  name: string;
  /** From this many rows on it takes minutes, and is opened once. */
  onceFrom?: number;
  /** Scrolls on until the last turn is in view. */
  reachLast?(page: Page): Promise<void>;
  /**
   * Scrolls from the first turn to the last in steps of a frame while the call plays from its
   * beginning.
   */
  scrollWhilePlaying?(page: Page): Promise<void>;
  /** Finds words in all texts; ms until the page says how often. */
  find?(page: Page, words: string): Promise<number>;
  /** Plays or pauses a recording in view, by its place from the end: the last is 1. */
  toggleFromEnd?(page: Page, place: number): Promise<void>;
}

const long = 90_000;
/** Long enough to play several clips, in ms. */
const playedMs = 5000;

/** Types words into the focused field; ms until an element has text, looked for frame by frame. */
async function answerMs(page: Page, words: string, selector: string): Promise<number> {
  await page.evaluate((answer) => {
    const onInput = () => {
      const askedAt = performance.now();
      const look = () => {
        if (document.querySelector(answer)?.textContent) {
          window.answeredAfterMs = performance.now() - askedAt;
        } else requestAnimationFrame(look);
      };
      look();
    };
    document.addEventListener('input', onInput, { capture: true, once: true });
  }, selector);
  await page.keyboard.insertText(words);
  await page.waitForFunction(() => window.answeredAfterMs !== undefined);
  return page.evaluate(() => window.answeredAfterMs ?? Number.NaN);
}

const app: MeasuredPage = {
  name: 'Turnwise',
  async reachLast(page) {
    const timeline = page.getByRole('region', { name: 'Call timeline' });
    await timeline.evaluate(async (scroller) => {
      const drawn = () =>
        new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const isThere = () => {
        const last = [...scroller.querySelectorAll('li')].at(-1);
        const isLastOfAll = last !== undefined && last.ariaPosInSet === last.ariaSetSize;
        const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
        return isLastOfAll && isAtEnd;
      };
      do {
        scroller.scrollTop = scroller.scrollHeight;
        await drawn();
      } while (!isThere());
    });
  },
  async scrollWhilePlaying(page) {
    const timeline = page.getByRole('region', { name: 'Call timeline' });
    await timeline.press('Home');
    await page.locator('[data-turn-id] [data-clip]').first().getByRole('button').first().click();
    await timeline.evaluate(async (scroller) => {
      const steps = 90;
      for (let step = 0; step <= steps; step++) {
        scroller.scrollTop = (scroller.scrollHeight * step) / steps;
        await new Promise((done) => requestAnimationFrame(done));
      }
    });
    await page.waitForTimeout(playedMs);
    const player = page.getByRole('region', { name: 'Player' });
    await player.getByRole('button', { name: 'Pause', exact: true }).click();
  },
  async find(page, words) {
    await page.getByRole('button', { name: 'Find in call' }).click();
    await page.getByRole('searchbox', { name: 'Find in call' }).focus();
    return answerMs(page, words, 'search [role=status]');
  },
  async toggleFromEnd(page, place) {
    await page.locator('[data-clip]').nth(-place).getByRole('button').first().click();
  },
};

const naive: MeasuredPage = {
  name: 'The naive page',
  onceFrom: 10_000,
  async reachLast(page) {
    await page.evaluate(() => document.querySelector('article:last-of-type')?.scrollIntoView());
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  },
  async find(page, words) {
    const input = page.getByRole('textbox', { name: 'Find' });
    await input.focus({ timeout: long });
    return answerMs(page, words, 'mark');
  },
  async toggleFromEnd(page, place) {
    await page.getByRole('button', { name: 'Play' }).nth(-place).click({ timeout: long });
  },
};

const limit: MeasuredPage = {
  name: 'The limit',
  find: (page, words) => page.evaluate((text) => window.findWords(text), words),
};

/** The app, and what it is measured against. */
export const measuredPages = { app, limit, naive };
