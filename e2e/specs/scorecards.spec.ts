import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { callPath } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { readExports } from '../read-exports.ts';
import { ReviewPanel } from '../review-panel.ts';
import { needed } from '../review-server.ts';
import { ReviewsPage } from '../reviews-page.ts';
import { ScorecardPages } from '../scorecard-pages.ts';

// Servers are started, killed and started again.
test.setTimeout(180_000);

/** Has the page choose a file by the button for importing. */
async function importFile(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import' }).click();
  await (await chooser).setFiles({
    ...{ name, mimeType: 'application/json' },
    buffer: Buffer.from(text),
  });
}

for (const engine of ['embedded', 'postgresql'] as const) {
  test(`kept by ${engine}, a scorecard is made, tried, published and used, and cannot be changed then`, async ({
    page,
    callPage,
    reviewServers,
  }) => {
    const { origin } = await needed(reviewServers(engine));
    const scorecards = new ScorecardPages(page);
    await scorecards.make(origin);
    await scorecards.field('Name').fill('Closing');
    await expect(scorecards.status).toHaveText(/2 things to complete/);
    await scorecards.publishButton.click();
    await expect(scorecards.field('Section')).toBeFocused();
    await expect(scorecards.field('Section')).toHaveAccessibleDescription('Needs words');
    await page.keyboard.type('End');
    await scorecards.publishButton.click();
    await expect(scorecards.field('Question')).toBeFocused();
    await page.keyboard.type('Says goodbye');
    await page.getByRole('checkbox', { name: /^Critical/ }).check();
    await page.getByRole('button', { name: 'Add a question' }).click();
    await expect(scorecards.field('Question')).toBeFocused();
    await page.keyboard.type('How warmly');
    await scorecards.field('Answered by').selectOption('Scale');
    await scorecards.field('Weight').last().fill('3');
    await scorecards.expectSaved();

    const { preview } = scorecards;
    await preview.getByRole('group', { name: 'Says goodbye' }).focus();
    await page.keyboard.press('1');
    await page.keyboard.press('2');
    await expect(preview).toContainText('44 / 100');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('2');
    await expect(preview).toContainText('0 / 100');

    await scorecards.publish();
    const { pathname } = new URL(page.url());
    await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
    const { published } = await (
      await page.request.get(`${origin}/api/v1${pathname.replace('forms', 'scorecards')}`)
    ).json();
    const definition = { ...published.definition, title: 'Changed' };
    const refused = await page.request.put(
      `${origin}/api/v1/scorecard-versions/${published.id}/definition`,
      { data: definition, headers: { 'if-match': `"${published.revision}"` } },
    );
    expect(refused.status()).toBe(409);

    // A call that no other test reviews on this server.
    await callPage.open(`${origin}${callPath('spoken-numbers')}`);
    const review = new ReviewPanel(page);
    await review.begin('Closing');
    await page.keyboard.press('1');
    await page.keyboard.press('5');
    await page.keyboard.press('n');
    await page.keyboard.type('说了两次再见');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await expect(review.panel.getByText(/^Submitted \d\d:\d\d$/)).toBeVisible();

    await page.goto(`${origin}${pathname}`);
    await page.getByRole('button', { name: 'Edit as next version' }).click();
    await scorecards.line('1 Says goodbye').click();
    await scorecards.field('Question').fill('Says goodbye twice');
    await scorecards.publish();
    await expect(scorecards.status).toHaveText(/^v2/);

    await page.goto(`${origin}/reviews`);
    const reviews = new ReviewsPage(page);
    await reviews.choice('Scorecard').selectOption('Closing');
    await expect(reviews.rows).toHaveCount(1);
    expect(await reviews.column('Scorecard')).toEqual(['Closingv1']);
    const read = await readExports(page);
    expect(read).toMatchObject({ csv: [100], xlsx: [100], json: [100] });
    expect(read.annotations).toContain('说了两次再见');
    await reviews.rows.first().getByRole('link').first().click();
    await expect(review.question('Says goodbye')).toContainText('Says goodbye');
    await expect(review.question('Says goodbye twice')).toHaveCount(0);
  });
}

test('a draft survives a reload, a killed server and a second tab', async ({
  page,
  context,
  reviewServers,
  expectFaults,
}) => {
  const server = await needed(reviewServers('embedded'));
  const here = new ScorecardPages(page);
  await here.make(server.origin);
  await here.field('Name').fill('Sales');
  await here.expectSaved();
  await page.reload();
  await expect(here.field('Name')).toHaveValue('Sales');

  expectFaults(/ERR_CONNECTION_REFUSED|503|scorecard/);
  await server.kill();
  await here.field('Name').fill('Sales calls');
  await expect(page.getByText(/kept in the browser/)).toBeVisible();
  await server.start();
  await here.expectSaved();

  const other = await context.newPage();
  const there = new ScorecardPages(other);
  await other.goto(page.url());
  await expect(there.field('Name')).toHaveValue('Sales calls');
  await there.field('Pass mark (empty: none)').fill('70');
  await there.expectSaved();
  await expect(here.field('Pass mark (empty: none)')).toHaveValue('70');
  await expect(page.getByText('Changed in another tab, and shown here.')).toBeVisible();

  // Both change it at once: the second is told, and chooses.
  await page.route('**/definition', (route) => route.abort());
  await here.field('Name').fill('Mine');
  await expect(page.getByText(/kept in the browser/)).toBeVisible();
  await there.field('Name').fill('Theirs');
  await there.expectSaved();
  await page.unroute('**/definition');
  await expect(page.getByText(/changed elsewhere at/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Keep what is here' }).click();
  await here.expectSaved();
  await expect(there.field('Name')).toHaveValue('Mine');
});

test('what was done is undone, typing as a whole, and what was typed just before leaving is saved', async ({
  page,
  reviewServers,
}) => {
  const { origin } = await needed(reviewServers('embedded'));
  const scorecards = new ScorecardPages(page);
  await scorecards.make(origin);
  await scorecards.field('Section').pressSequentially('Opening');
  await page.getByRole('button', { name: 'Add a question' }).click();
  await expect(scorecards.preview.getByRole('group')).toHaveCount(2);
  const undo = page.getByRole('button', { name: /^Undo/ });
  await undo.click();
  await expect(scorecards.preview.getByRole('group')).toHaveCount(1);
  await undo.click();
  await expect(scorecards.field('Section')).toHaveValue('');
  await expect(undo).toBeDisabled();

  await scorecards.field('Name').fill('Left in a hurry');
  const saved = page.waitForResponse((response) => response.url().endsWith('/definition'));
  await page.getByRole('link', { name: 'Scorecards', exact: true }).first().click();
  expect((await saved).ok()).toBe(true);
  await page.goBack();
  await expect(scorecards.field('Name')).toHaveValue('Left in a hurry');
});

test('a scorecard is exported, imported, duplicated and retired; a bad file is told with its faults', async ({
  page,
  reviewServers,
}) => {
  const { origin } = await needed(reviewServers('embedded'));
  await page.goto(`${origin}/forms`);
  const items = page.getByRole('main').getByRole('listitem');
  const own = items.filter({ hasText: 'AI outbound call', hasNotText: '(copy)' }).first();
  const download = page.waitForEvent('download');
  await own.getByRole('button', { name: 'Export as JSON' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('AI outbound call v1.json');
  const text = await readFile(await file.path(), 'utf8');
  const exported = JSON.parse(text);
  const schema = await page.request.get(exported.$schema);
  expect((await schema.json()).properties).toHaveProperty('sections');

  const bad = { ...exported, passMark: 101, colour: 'red' };
  bad.sections[0].questions[1].text = '';
  await importFile(page, 'bad.json', JSON.stringify(bad));
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('bad.json was not imported: 3 faults');
  await expect(alert.getByRole('listitem')).toHaveText([
    'sections.0.questions.1.textNeeds words',
    'passMarkAt most 100',
    '/Unknown: colour',
  ]);
  await importFile(page, 'broken.json', '{');
  await expect(alert).toContainText('broken.json was not imported: it is no JSON');

  await importFile(page, 'good.json', text);
  const scorecards = new ScorecardPages(page);
  await expect(scorecards.field('Name (English)')).toHaveValue('AI outbound call');
  await scorecards.publish();
  await page.getByRole('link', { name: 'Scorecards', exact: true }).first().click();
  await expect(items.filter({ hasText: 'AI outbound call' })).toHaveCount(2);

  await own.getByRole('button', { name: 'Duplicate' }).click();
  await expect(scorecards.field('Name (English)')).toHaveValue('AI outbound call (copy)');
  await expect(scorecards.field('Name (Chinese)')).toHaveValue('AI 外呼质检（副本）');
  await page.goBack();
  await own.getByRole('button', { name: 'Retire' }).click();
  await expect(page.getByRole('heading', { name: 'Retired' })).toBeVisible();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect(page.getByRole('heading', { name: 'Retired' })).toHaveCount(0);
});

test('a question moves over the edge of its section, and depends on one before it', async ({
  page,
  reviewServers,
}) => {
  const { origin } = await needed(reviewServers('embedded'));
  const scorecards = new ScorecardPages(page);
  await scorecards.make(origin);
  await scorecards.line('1 (no words yet)').click();
  await scorecards.field('Question').fill('Was there a complaint');
  await page.getByRole('button', { name: 'Add a section' }).click();
  await expect(scorecards.field('Question')).toBeFocused();
  await scorecards.field('Question').fill('Was it handled');
  await scorecards.field('Asked').selectOption({ index: 1 });
  await page.getByRole('checkbox', { name: 'Yes' }).check();
  const { preview } = scorecards;
  await expect(preview.getByRole('group')).toHaveCount(1);
  await preview.getByRole('button', { name: 'Yes' }).click();
  await expect(preview.getByRole('group', { name: 'Was it handled' })).toBeVisible();

  await page.getByRole('button', { name: 'Move question up' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Move question up' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Depends on a question that does not stand before it')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Move question up' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Move question down' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove question' }).click();
  await expect(scorecards.line('1 Was there a complaint')).toBeFocused();
});
