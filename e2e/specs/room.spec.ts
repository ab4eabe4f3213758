import type { Page } from '@playwright/test';
import type { CallPage } from '../call-page.ts';
import { callPath } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { resize } from '../resize.ts';
import { sizes } from '../sizes.ts';

const sale = callPath('transfer-answered');

/** How far the document itself can be scrolled, in px. */
function documentScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    return Math.max(scrollHeight - clientHeight, scrollWidth - clientWidth);
  });
}

/** The share of the window's height that the conversation gets. */
async function share({ page, timeline }: CallPage): Promise<number> {
  const { height = 0 } = (await timeline.boundingBox()) ?? {};
  return height / (page.viewportSize()?.height ?? 0);
}

/** The names of the header's buttons that something else lies over. */
function covered({ header }: CallPage): Promise<(string | null)[]> {
  return header.evaluate((element) =>
    [...element.querySelectorAll('button')]
      .filter((button) => button.checkVisibility())
      .filter((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return hit !== null && !button.contains(hit);
      })
      .map((button) => button.ariaLabel ?? button.textContent),
  );
}

/** How many turns are in view as a whole. */
function wholeTurns({ timeline }: CallPage): Promise<number> {
  return timeline.evaluate((element) => {
    const frame = element.getBoundingClientRect();
    return [...element.querySelectorAll('[data-turn-id]')].filter((turn) => {
      const { top, bottom } = turn.getBoundingClientRect();
      return top >= frame.top && bottom <= frame.bottom;
    }).length;
  });
}

test('the conversation gets at least 40 % of the height, before and while one reads, and nothing lies over another control of the header', async ({
  callPage,
  page,
}) => {
  await callPage.open(sale);
  await test.step('eight turns of the long demo call are in view at 1440×900', async () => {
    await expect(callPage.turns.first()).toBeVisible();
    expect(await wholeTurns(callPage)).toBeGreaterThanOrEqual(8);
  });
  for (const [width, height] of sizes) {
    await test.step(`at ${width}×${height}`, async () => {
      await resize(page, width, height);
      expect(await share(callPage)).toBeGreaterThanOrEqual(0.4);
      expect(await covered(callPage)).toEqual([]);
      const head = async () => (await callPage.header.boundingBox())?.height;
      const unfolded = await head();
      await callPage.timeline.hover();
      await page.mouse.wheel(0, 600);
      await expect.poll(() => share(callPage)).toBeGreaterThanOrEqual(0.4);
      await expect(callPage.player).toBeInViewport({ ratio: 1 });
      await page.mouse.wheel(0, -6000);
      await expect.poll(head).toBe(unfolded);
    });
  }
});

test('with a panel open the conversation still gets 40 % of the height, and the document never scrolls, whatever is followed or turned', async ({
  callPage,
  page,
}) => {
  await callPage.open(sale);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  for (const [width, height] of sizes) {
    await test.step(`at ${width}×${height}`, async () => {
      await resize(page, width, height);
      for (const panel of ['Customer', 'Task', 'Script', 'Turn', 'Insight'] as const) {
        await callPage.tab(panel).click();
        await expect(callPage.panel(panel)).not.toBeEmpty();
        expect(await share(callPage), panel).toBeGreaterThanOrEqual(0.4);
        expect(await documentScroll(page), panel).toBe(0);
      }
      await callPage.panel('Insight').hover();
      await page.mouse.wheel(0, 3000);
      expect(await page.evaluate(() => scrollY)).toBe(0);
      expect(await documentScroll(page)).toBe(0);
    });
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the header folds while one reads, and the player has one line', async ({
    callPage,
    page,
  }) => {
    await callPage.open(sale);

    await test.step('the header folds while one reads and unfolds at the top, and what one reads stays put', async () => {
      const figures = page.getByRole('region', { name: 'Key figures' });
      await expect(figures).toBeVisible();
      await callPage.timeline.hover();
      await page.mouse.wheel(0, 500);
      await expect(figures).toHaveCount(0);
      await page.mouse.wheel(0, -3000);
      await expect(figures).toBeVisible();
    });

    await test.step('the player has one line, which opens into the whole', async () => {
      const height = async () => (await callPage.player.boundingBox())?.height ?? 0;
      expect(await height()).toBeLessThan(50);
      await expect(callPage.player.getByText('~')).toHaveCount(0);
      await callPage.player.getByRole('slider', { name: 'Whole call' }).fill('60');
      await expect(callPage.player).toContainText('1:00 /');
      const placeOf = (name: string) => callPage.player.getByRole('button', { name }).boundingBox();
      const more = await placeOf('Show the whole player');
      await callPage.player.getByRole('button', { name: 'Show the whole player' }).click();
      await expect(callPage.speed).toBeVisible();
      const less = await placeOf('Show less of the player');
      expect(Math.abs((less?.y ?? 0) - (more?.y ?? 0))).toBeLessThan(10);
      await callPage.player.getByRole('button', { name: 'Show less of the player' }).click();
      expect(await height()).toBeLessThan(50);
    });
  });
});
