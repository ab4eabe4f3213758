import type { Page } from '@playwright/test';
import { callPath } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { sizes } from '../sizes.ts';

const sale = callPath('transfer-answered');

/** How far the document itself can be scrolled, in px. */
function documentScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    return Math.max(scrollHeight - clientHeight, scrollWidth - clientWidth);
  });
}

for (const [width, height] of sizes) {
  test.describe(`at ${width}×${height}`, () => {
    test.use({ viewport: { width, height } });

    test('the conversation gets at least 40 % of the height, before and while one reads', async ({
      callPage,
    }) => {
      await callPage.open(sale);
      const share = async () => ((await callPage.timeline.boundingBox())?.height ?? 0) / height;
      expect(await share()).toBeGreaterThanOrEqual(0.4);
      await callPage.timeline.hover();
      await callPage.page.mouse.wheel(0, 600);
      await expect.poll(share).toBeGreaterThanOrEqual(0.4);
      await expect(callPage.player).toBeInViewport({ ratio: 1 });
    });

    test('with a panel open the conversation still gets 40 % of the height', async ({
      callPage,
    }) => {
      for (const panel of ['customer', 'insight'] as const) {
        await callPage.open(callPath('transfer-answered', { panel }));
        await expect(callPage.page.getByRole('tabpanel')).not.toBeEmpty();
        const share = ((await callPage.timeline.boundingBox())?.height ?? 0) / height;
        expect(share, panel).toBeGreaterThanOrEqual(0.4);
      }
    });

    test('nothing lies over another control of the header', async ({ callPage }) => {
      await callPage.open(sale);
      const covered = await callPage.header.evaluate((header) =>
        [...header.querySelectorAll('button')]
          .filter((button) => button.checkVisibility())
          .filter((button) => {
            const { left, top, width, height } = button.getBoundingClientRect();
            const hit = document.elementFromPoint(left + width / 2, top + height / 2);
            return hit !== null && !button.contains(hit);
          })
          .map((button) => button.ariaLabel ?? button.textContent),
      );
      expect(covered).toEqual([]);
    });

    test('the document never scrolls, whatever is followed or turned', async ({
      callPage,
      page,
    }) => {
      await callPage.open(sale);
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      for (const panel of ['Customer', 'Task', 'Script', 'Turn', 'Insight'] as const) {
        await callPage.tab(panel).click();
        expect(await documentScroll(page), panel).toBe(0);
      }
      await callPage.panel('Insight').hover();
      await page.mouse.wheel(0, 3000);
      expect(await page.evaluate(() => scrollY)).toBe(0);
      expect(await documentScroll(page)).toBe(0);
    });
  });
}

test('eight turns of the long demo call are in view at 1440×900', async ({ callPage }) => {
  await callPage.open(sale);
  await expect(callPage.turns.first()).toBeVisible();
  const whole = await callPage.timeline.evaluate((timeline) => {
    const frame = timeline.getBoundingClientRect();
    return [...timeline.querySelectorAll('[data-turn-id]')].filter((turn) => {
      const { top, bottom } = turn.getBoundingClientRect();
      return top >= frame.top && bottom <= frame.bottom;
    }).length;
  });
  expect(whole).toBeGreaterThanOrEqual(8);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the header folds while one reads and unfolds at the top, and what one reads stays put', async ({
    callPage,
    page,
  }) => {
    await callPage.open(sale);
    const figures = page.getByRole('region', { name: 'Key figures' });
    await expect(figures).toBeVisible();
    await callPage.timeline.hover();
    await page.mouse.wheel(0, 500);
    await expect(figures).toHaveCount(0);
    await page.mouse.wheel(0, -3000);
    await expect(figures).toBeVisible();
  });

  test('the player has one line, which opens into the whole', async ({ callPage }) => {
    await callPage.open(sale);
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
