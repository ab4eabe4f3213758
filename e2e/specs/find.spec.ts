import { spokenClips } from '../call-clips.ts';
import type { CallPage } from '../call-page.ts';
import { callPath } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { hearNow, listen } from '../listening.ts';

const loan = callPath('not-in-crm');
const sale = callPath('transfer-answered');

test.beforeEach(({ context }) => listen(context));

/** Types other words into the bar for searching, from a turn's first match on. */
async function search({ page, find, timeline }: CallPage, words: string): Promise<void> {
  await page.keyboard.press('/');
  await find.fill('');
  await expect(timeline.locator('mark[data-found]')).toHaveCount(0);
  await find.fill(words);
}

async function closeSearch({ page, find }: CallPage): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(find).toHaveCount(0);
}

test('slash finds words in the data; Enter selects the match, then goes on from match to match', async ({
  callPage,
  page,
}) => {
  await callPage.open(sale);
  const clips = await spokenClips(page, sale);
  const matching = clips.filter(({ text }) => text.includes('续保'));
  const count = clips.reduce((sum, { text }) => sum + text.split('续保').length - 1, 0);
  expect(matching.length).toBeGreaterThan(2);
  await page.keyboard.press('/');
  await expect(callPage.find).toBeFocused();
  await page.keyboard.insertText('续保');
  const status = page.getByRole('search').getByRole('status');
  await expect(status).toHaveText(`1 of ${count}`);
  await expect(callPage.timeline.locator('mark[data-found]').first()).toHaveText('续保');
  await expect(callPage.timeline.locator('mark[data-found="current"]')).toBeInViewport();
  const [first, second] = matching;
  const inFirst = (first?.text.split('续保').length ?? 2) - 1;
  for (let times = 0; times <= inFirst; times++) await callPage.find.press('Enter');
  await expect(status).toHaveText(`${inFirst + 1} of ${count}`);
  await callPage.find.press('Escape');
  await expect(callPage.find).toHaveCount(0);
  await expect(callPage.timeline.locator('mark[data-found]')).toHaveCount(0);
  await page.keyboard.press('Space');
  expect((await hearNow(page)).link).toBe(second?.link);
});

test('a call of 5000 rows is searched as a whole', async ({ callPage, page }) => {
  const path = callPath('rows-5000');
  const words = '续保';
  const status = page.getByRole('search').getByRole('status');
  await callPage.open(path);

  await test.step('Enter right after the words selects the first match as soon as it is found', async () => {
    await page.keyboard.press('/');
    await expect(callPage.find).toBeFocused();
    // Between the two, the page renders the words in the bar, but has no time to search.
    await callPage.find.evaluate(async (input, typed) => {
      document.execCommand('insertText', false, typed);
      await Promise.resolve();
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    }, words);
    await expect(callPage.selectedTurn.locator('mark[data-found="current"]')).toHaveText(words);
    await expect(status).toHaveText(/^1 of \d+$/);
    await closeSearch(callPage);
  });

  await test.step('all matches are counted and the last one is reached', async () => {
    const { data } = await (await page.request.get(`/agent-api${path}`)).json();
    const spoken = data.records.flatMap(
      ({ question, answer_content, answer_text, keyword }: Record<string, string | null>) => [
        question,
        answer_content,
        answer_text,
        keyword,
      ],
    );
    const most = spoken.join('\n').split(words).length - 1;
    await search(callPage, words);
    await expect(status).toHaveText(/^1 of [\d,]{3,}$/);
    const count = Number((await status.textContent())?.replace(/^.* of |,/g, ''));
    expect(count).toBeGreaterThan(most * 0.5);
    expect(count).toBeLessThanOrEqual(most);
    await callPage.find.press('Shift+Enter');
    await expect(status).toHaveText(/^([\d,]+) of \1$/);
    await expect(callPage.timeline.locator('mark[data-found="current"]')).toBeInViewport();
  });
});

test('the matches, script nodes among them, are gone through in a circle, and the bar is closed and opened again among them', async ({
  callPage,
  page,
}) => {
  const status = page.getByRole('search').getByRole('status');
  const current = callPage.timeline.locator('mark[data-found="current"]');
  await callPage.open(sale);

  await test.step('reopening selects the old words and stays at the match', async () => {
    await search(callPage, '续保');
    await expect(status).toHaveText(/^1 of \d+$/);
    for (let times = 0; times < 4; times++) await callPage.find.press('Enter');
    await expect(status).toHaveText(/^4 of \d+$/);
    await callPage.find.press('Escape');
    const offset = () => callPage.timeline.evaluate((element) => element.scrollTop);
    let place = -1;
    await expect
      .poll(async () => {
        const before = place;
        place = await offset();
        return place - before;
      })
      .toBe(0);
    await page.keyboard.press('/');
    await expect(callPage.find).toHaveValue('续保');
    await expect(status).toHaveText(/^4 of \d+$/);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('续保');
    await expect.poll(async () => Math.abs((await offset()) - place)).toBeLessThan(5);
    await closeSearch(callPage);
  });

  await test.step('the last match is followed by the first, and Shift goes back', async () => {
    await search(callPage, '续保');
    await expect(status).toHaveText(/^1 of \d+$/);
    await callPage.find.press('Shift+Enter');
    await expect(status).toHaveText(/^(\d+) of \1$/);
    await expect(current).toBeInViewport();
    await callPage.find.press('Enter');
    await expect(status).toHaveText(/^1 of \d+$/);
    await closeSearch(callPage);
  });

  await test.step('Esc closes the bar from anywhere, and the keys work on', async () => {
    await search(callPage, '续保');
    await page.getByRole('button', { name: 'Next match' }).click();
    await closeSearch(callPage);
    await expect(callPage.timeline).toBeFocused();
  });

  await test.step('widths do not matter, and script nodes are found too', async () => {
    await search(callPage, '５邀约');
    const found = callPage.timeline.locator('mark[data-found="current"]');
    await expect(found).toHaveText('5邀约');
    await expect(found).toBeInViewport();
    await callPage.find.fill('没有这样的话');
    await expect(page.getByRole('search').getByRole('status')).toHaveText('No matches');
    await expect(page.getByRole('button', { name: 'Next match' })).toBeDisabled();
    await closeSearch(callPage);
  });

  await test.step('after a match was selected, Esc leads back to it', async () => {
    await search(callPage, '请问是');
    await expect(page.getByRole('search').getByRole('status')).toHaveText(/^1 of/);
    await callPage.find.press('Enter');
    await expect(callPage.selectedTurn).toContainText('请问是');
    await callPage.find.fill('再见');
    await expect(callPage.selectedTurn).not.toBeInViewport();
    await callPage.find.press('Escape');
    await expect(callPage.selectedTurn).toBeInViewport();
  });
});

test('words are found by their pinyin', async ({ callPage, page }) => {
  const found = callPage.timeline.locator('mark[data-found]');
  await callPage.open(loan);
  await page.keyboard.press('/');
  for (const query of ['dk', 'daikuan', 'DaiKuan', 'ｄａｉｋｕａｎ', 'daik']) {
    await test.step(`${query} finds 贷款`, async () => {
      await callPage.find.fill('');
      await expect(found).toHaveCount(0);
      await callPage.find.fill(query);
      await expect(found.first()).toHaveText('贷款');
    });
  }
});

test('searching moves no playback; Esc leads back to where one was', async ({ callPage, page }) => {
  await callPage.open(sale);
  await page.keyboard.press('t');
  const current = page.locator('[data-sentence-id][data-current]');
  await expect(current).toHaveCount(1);
  const sentence = (await current.getAttribute('data-sentence-id')) ?? '';
  await expect(current).toBeInViewport({ ratio: 1 });
  const top = async () => (await current.boundingBox())?.y ?? Number.NaN;
  const before = await top();
  await page.keyboard.press('/');
  await callPage.find.fill('续保');
  await expect(callPage.timeline.locator('mark[data-found="current"]')).toBeInViewport();
  await expect(current).not.toBeInViewport();
  await callPage.find.press('Escape');
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(3);
  await expect(current).toHaveAttribute('data-sentence-id', sentence);
  await page.keyboard.press('Space');
  expect((await hearNow(page)).link).toBe(
    (await spokenClips(page, sale)).find(({ sentenceId }) => sentenceId === sentence)?.link,
  );
});
