import type { BrowserContext, Page } from '@playwright/test';

/** What the probe in a page noted. Times are ms since the navigation. */
interface Probe {
  firstTurnAt: number | null;
  /** When the page first handled the key that plays, if {@link pressUntilUsable} presses it. */
  usableAt: number | null;
  /** When the first waveform of a single recording was drawn. */
  firstClipAt: number | null;
  /** How long after its key what {@link keyToPaintMs} waits for was painted. */
  paintedAfterMs: number | null;
  clickedAt: number | null;
  soundedAt: number | null;
  longTasks: { at: number; ms: number }[];
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/**
 * Makes every page of a context note when its first turn is painted, what blocks it, and what
 * sounds.
 */
export async function installProbe(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const probe: Probe = {
      firstTurnAt: null,
      usableAt: null,
      firstClipAt: null,
      paintedAfterMs: null,
      clickedAt: null,
      soundedAt: null,
      longTasks: [],
    };
    window.probe = probe;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        probe.longTasks.push({ at: startTime, ms: duration });
      }
    }).observe({ type: 'longtask', buffered: true });

    // Urgent, to run before the page's own work that waits for the paint: its time would be counted
    // too.
    const afterPaint = (then: () => void) =>
      requestAnimationFrame(() => void scheduler.postTask(then, { priority: 'user-blocking' }));
    const watchFirstTurn = () => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector('article')) return;
        observer.disconnect();
        afterPaint(() => {
          probe.firstTurnAt = performance.now();
        });
      });
      observer.observe(document, { childList: true, subtree: true });
    };
    watchFirstTurn();

    const watchFirstClip = () => {
      const wave = document.querySelector('[data-waveform] > div')?.shadowRoot;
      const canvas = wave?.querySelector('canvas');
      if (canvas && canvas.width > 0) probe.firstClipAt = performance.now();
      else requestAnimationFrame(watchFirstClip);
    };
    watchFirstClip();

    const onClick = ({ timeStamp }: Event) => {
      probe.clickedAt = timeStamp;
      probe.soundedAt = null;
      probe.firstTurnAt = null;
      watchFirstTurn();
    };
    document.addEventListener('click', onClick, { capture: true });
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function () {
      const onPlaying = () => {
        probe.soundedAt ??= performance.now();
      };
      this.addEventListener('playing', onPlaying, { once: true });
      return play.call(this);
    };
  });
}

/** When the first turn was painted, in ms from the navigation. */
export async function firstTurnAt(page: Page, timeout: number): Promise<number> {
  await page.waitForFunction(() => window.probe.firstTurnAt !== null, null, { timeout });
  return page.evaluate(() => window.probe.firstTurnAt ?? Number.NaN);
}

/** How long after a key the next is pressed, in ms. */
const pressMs = 4;

/**
 * Makes a page's next visit press the key that plays again and again until the page handles it: as
 * urgently as the browser brings a key, before other tasks, and not only between frames.
 */
export async function pressUntilUsable(page: Page): Promise<void> {
  await page.addInitScript((pressMs) => {
    const press = () => {
      const init = { key: ' ', bubbles: true, cancelable: true };
      const isTaken =
        document.body && !document.body.dispatchEvent(new KeyboardEvent('keydown', init));
      if (isTaken) window.probe.usableAt = performance.now();
      else void scheduler.postTask(press, { priority: 'user-blocking', delay: pressMs });
    };
    press();
  }, pressMs);
}

/** When the page first handled the key that plays, in ms from the navigation. */
export async function usableAt(page: Page, timeout: number): Promise<number> {
  await page.waitForFunction(() => window.probe.usableAt !== null, null, { timeout });
  return page.evaluate(() => window.probe.usableAt ?? Number.NaN);
}

/** When the first clip was drawn, in ms from the navigation. */
export async function firstClipAt(page: Page, timeout: number): Promise<number> {
  await page.waitForFunction(() => window.probe.firstClipAt !== null, null, { timeout });
  return page.evaluate(() => window.probe.firstClipAt ?? Number.NaN);
}

/** What tasks took beyond 50 ms each since a moment, in ms, as Total Blocking Time counts it. */
export function blockingMs(page: Page, since = 0): Promise<number> {
  return page.evaluate(
    (from) =>
      window.probe.longTasks
        .filter(({ at }) => at >= from)
        .reduce((total, { ms }) => total + ms - 50, 0),
    since,
  );
}

/** The longest task since a moment, in ms; 0 when none took 50 ms. */
export function longestTaskMs(page: Page, since: number): Promise<number> {
  return page.evaluate(
    (from) =>
      Math.max(0, ...window.probe.longTasks.filter(({ at }) => at >= from).map(({ ms }) => ms)),
    since,
  );
}

/**
 * After a garbage collection: JavaScript heap in MB, and the document's nodes with those of shadow
 * trees.
 */
export async function measureMemory(page: Page): Promise<{ heapMb: number; nodes: number }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return { heapMb: usedSize / 2 ** 20, nodes: await countNodes(page) };
}

/** The nodes that a page made: without those inside of the browser's own controls. */
function countNodes(page: Page): Promise<number> {
  return page.evaluate(() => {
    let count = 0;
    const walk = (node: Node) => {
      count++;
      for (const child of node.childNodes) walk(child);
      if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot);
    };
    walk(document);
    return count;
  });
}

/** Bytes of scripts and styles that a page has loaded, compressed as they came, without headers. */
export function codeBytes(page: Page): Promise<{ js: number; css: number }> {
  return page.evaluate(() => {
    const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const bytesOf = (ending: string) =>
      files
        .filter(({ name }) => new URL(name).pathname.endsWith(ending))
        .reduce((total, { encodedBodySize }) => total + encodedBodySize, 0);
    return { js: bytesOf('.js'), css: bytesOf('.css') };
  });
}

/** Presses a key; how long it takes until an element is painted that was not there before, in ms. */
export async function keyToPaintMs(page: Page, key: string, selector: string): Promise<number> {
  await page.evaluate((wanted) => {
    const onKey = ({ timeStamp }: Event) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector(wanted)) return;
        observer.disconnect();
        const note = () => {
          window.probe.paintedAfterMs = performance.now() - timeStamp;
        };
        requestAnimationFrame(() => void scheduler.postTask(note, { priority: 'user-blocking' }));
      });
      observer.observe(document, { childList: true, subtree: true });
    };
    document.addEventListener('keydown', onKey, { capture: true, once: true });
  }, selector);
  await page.keyboard.press(key);
  await page.waitForFunction(() => window.probe.paintedAfterMs !== null);
  return page.evaluate(() => window.probe.paintedAfterMs ?? Number.NaN);
}
