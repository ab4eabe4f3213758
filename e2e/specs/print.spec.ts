import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { callPath } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { spoken } from '../spoken.ts';

const sale = callPath('transfer-answered');

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** Matches words as a document holds them: fonts write some characters as the radical that looks the same. */
function inPrint(words: string): RegExp {
  const codes = [...plain(words)].map((character) => character.codePointAt(0)?.toString(16));
  return new RegExp(codes.map((code) => `[\\u{${code}}\\u2E80-\\u2EFF]`).join(''), 'u');
}

/** The page as the browser prints it: its pages and all their words. */
async function printed(page: Page): Promise<{ pages: number; text: string }> {
  const file = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const document = await getDocumentProxy(new Uint8Array(file));
  const { text, totalPages } = await extractText(document, { mergePages: true });
  return { pages: totalPages, text: plain(text) };
}

/** The words that the robot says in a call, by its data. */
async function saidWords(page: Page, path: string): Promise<string[]> {
  const { data } = await (await page.request.get(`/agent-api${path}`)).json();
  return data.records
    .filter(({ bridge_status }: { bridge_status: unknown }) => !bridge_status)
    .flatMap(
      ({ answer_content }: { answer_content: string | null }) => answer_content?.split('\n') ?? [],
    );
}

test('a call prints as one or two pages with its figures, findings and every word', async ({
  callPage,
  page,
}) => {
  await callPage.open(sale);

  await test.step('its number is masked, and the page shows the call again then', async () => {
    await expect(page.getByRole('region', { name: 'Key figures' })).not.toContainText('…');
    const { pages, text } = await printed(page);
    expect(pages).toBeLessThanOrEqual(2);
    expect(text).toContain('138****1286');
    expect(text).not.toContain('13800001286');
    expect(text).toContain('Customer’stalk');
    expect(text).toContain('readaloud:(停顿1秒)');
    const said = await saidWords(page, sale);
    expect(said.length).toBeGreaterThan(10);
    for (const words of said) expect(text).toMatch(inPrint(spoken(words)));
    await expect(callPage.timeline).toBeVisible();
    await expect(page.locator('[data-print]')).toHaveCount(0);
  });

  await test.step('a number that was revealed is printed whole', async () => {
    await page.keyboard.press('m');
    await expect(callPage.title).toContainText('13800001286');
    expect((await printed(page)).text).toContain('13800001286');
  });

  await test.step('the print button opens the browser’s own print dialogue', async () => {
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-asked', '');
    });
    await page.getByRole('button', { name: 'Print' }).click();
    await expect(page.locator('body[data-asked]')).toHaveCount(1);
  });
});
