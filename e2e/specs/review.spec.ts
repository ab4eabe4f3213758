import { callPath } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { hold } from '../hold.ts';
import { ReviewPanel } from '../review-panel.ts';
import { needed } from '../review-server.ts';

const call = callPath('complaint');

// A call is listened to, and servers are killed and started.
test.setTimeout(120_000);

for (const engine of ['embedded', 'postgresql'] as const) {
  test.describe(`kept by ${engine}`, () => {
    test('a call is reviewed from end to end by keyboard alone', async ({
      page,
      callPage,
      reviewServers,
    }) => {
      const reviewServer = await needed(reviewServers(engine));
      await callPage.open(`${reviewServer.origin}${callPath('interruptions')}`);
      const review = new ReviewPanel(page);
      await review.begin('AI outbound call');
      const keys = page.keyboard;
      // Opening: partly; names: as the machine says; honest: yes; privacy and risk: as it says.
      await keys.press('2');
      await keys.press('a');
      await keys.press('1');
      await keys.press('a');
      await expect(review.chosen('No identity number')).toHaveText(/Yes/);
      await keys.press('a');
      await keys.press('4');
      await expect(review.chosen('Understands the customer')).toHaveText('4');
      // Evidence and a note, at the sentence that was gone to.
      await keys.press('j');
      await keys.press('j');
      await keys.press('ArrowUp');
      await keys.press('e');
      await expect(
        review.question('Understands the customer').getByRole('list', { name: 'Evidence' }),
      ).toContainText('喂，你是谁啊？');
      await keys.press('n');
      await expect(review.notes).toBeFocused();
      await keys.type('断句太碎');
      await keys.press('Enter');
      await expect(review.question('Understands the customer')).toBeFocused();
      await keys.press('ArrowDown');
      await keys.press('ArrowUp');
      await keys.press('ArrowDown');
      // Prompt: as the machine says; objections and script: not applicable; transfer: likewise.
      await keys.press('2');
      await keys.press('0');
      await keys.press('0');
      await keys.press('0');
      await keys.press('1');
      await expect(review.chosen('The intention fits')).toHaveText(/Yes/);
      // Not all is answered, and nothing was heard.
      await keys.press('Control+Enter');
      await expect(review.panel.getByRole('alert')).toHaveText(/2 required questions/);
      await expect(review.question('Sounds natural')).toBeFocused();
      await keys.press('3');
      await keys.press('1');
      await keys.press('Control+Enter');
      await expect(review.panel.getByRole('alert')).toHaveText(/more to be heard/);
      for (let press = 0; press < 8; press++) await keys.press('.');
      await keys.press('Space');
      await expect(review.panel.getByRole('alert')).toHaveCount(0, { timeout: 60_000 });
      await keys.press('Control+Enter');
      await expect(review.panel.getByText(/^Submitted \d\d:\d\d$/)).toBeVisible();
      await expect(review.panel.getByText('Submission 1')).toBeVisible();
      expect((await review.onServer()).notes).toEqual(['断句太碎']);
    });

    test('a draft survives a reload, a killed server, being offline and a second tab', async ({
      page,
      context,
      callPage,
      reviewServers,
      expectFaults,
    }) => {
      expectFaults(/^net::ERR_|^503 /);
      const reviewServer = await needed(reviewServers(engine));
      await callPage.open(`${reviewServer.origin}${call}`);
      const review = new ReviewPanel(page);
      await review.begin('Five questions');
      await page.keyboard.press('1');
      await review.expectSaved();

      const release = await hold(page, '**/api/v1/reviews/*');
      await page.reload();
      await expect(review.panel.getByText('Reading the reviews')).toBeAttached();
      await expect(review.panel.getByRole('button')).toHaveCount(0);
      release();
      await expect(review.chosen('Says who calls')).toHaveText(/Yes/);

      await reviewServer.kill();
      await page.keyboard.press('1');
      await expect(review.panel.getByText(/server cannot keep this now/)).toBeVisible();
      await page.keyboard.press('4');
      await reviewServer.start();
      await review.expectSaved();
      expect((await review.onServer()).answers).toMatchObject({ honest: 'yes', understood: '4' });

      await context.setOffline(true);
      await page.keyboard.press('0');
      await expect(review.panel.getByText(/server cannot keep this now/)).toBeVisible();
      await context.setOffline(false);
      await review.expectSaved();
      expect((await review.onServer()).answers).toMatchObject({ refusal: 'n/a' });

      const second = await context.newPage();
      await second.goto(`${reviewServer.origin}${call}?panel=review`);
      const other = new ReviewPanel(second);
      await expect(other.chosen('Understands the customer')).toHaveText('4');
      await other.question('Understands the customer').getByRole('button', { name: '2' }).click();
      await other.expectSaved();
      await expect(review.panel.getByText(/Changed in another tab/)).toBeVisible();
      await expect(review.chosen('Understands the customer')).toHaveText('2');
      await second.close();
    });
  });
}

test('an answer that is lost on its way makes no conflict with oneself', async ({
  page,
  callPage,
  reviewServers,
  expectFaults,
}) => {
  expectFaults(/^net::ERR_/);
  const { origin } = await needed(reviewServers('embedded'));
  await callPage.open(`${origin}${callPath('silent-call')}`);
  const review = new ReviewPanel(page);
  await review.begin('Five questions');
  await review.expectSaved();
  const lost = page.getByText(/server cannot keep this now/);
  const loseAnswers = async (address: string) =>
    page.route(address, async (route) => {
      await route.fetch();
      await route.abort();
    });
  await loseAnswers('**/api/v1/reviews/*/content');
  await page.keyboard.press('1');
  await expect(lost).toBeVisible();
  await page.keyboard.press('1');
  await page.unrouteAll();
  await review.expectSaved();
  const { answers } = await review.onServer();
  expect(answers).toMatchObject({ opening: 'yes', honest: 'yes' });

  await test.step('nor does one that comes after the page was left', async () => {
    await loseAnswers('**/api/v1/reviews/*/content');
    await page.keyboard.press('n');
    await page.keyboard.type('断句');
    await expect(lost).toBeVisible();
    await page.keyboard.type('太碎');
    await page.unrouteAll();
    await page.reload();
    await expect(review.notes).toHaveValue('断句太碎');
    await review.expectSaved();
    expect((await review.onServer()).notes).toEqual(['断句太碎']);
    await page.keyboard.press('Escape');
  });

  await loseAnswers('**/api/v1/reviews/*/versions/*');
  for (const key of ['3', '1', '1', 'Control+Enter']) await page.keyboard.press(key);
  await expect(review.panel.getByText(/^Submitted \d\d:\d\d$/)).toBeVisible();
});

test('what was changed in two places is never overwritten unasked', async ({
  page,
  context,
  callPage,
  reviewServers,
  expectFaults,
}) => {
  expectFaults(/^net::ERR_|^412 /);
  const reviewServer = await needed(reviewServers('embedded'));
  const path = `${reviewServer.origin}${callPath('transfer-failed')}`;
  await callPage.open(path);
  const here = new ReviewPanel(page);
  await here.begin('Five questions');
  await page.keyboard.press('1');
  await here.expectSaved();
  const second = await context.newPage();
  await second.goto(`${path}?panel=review`);
  const there = new ReviewPanel(second);
  await expect(there.chosen('Says who calls')).toHaveText(/Yes/);
  // Both change it while neither hears of the other.
  await context.setOffline(true);
  await here.question('Says who calls').getByRole('button', { name: 'No' }).click();
  await there.question('Says who calls').getByRole('button', { name: 'Partly' }).click();
  await expect(here.panel.getByText(/server cannot keep this now/)).toBeVisible();
  await expect(there.panel.getByText(/server cannot keep this now/)).toBeVisible();
  await context.setOffline(false);
  const conflict = /was changed elsewhere at/;
  const conflicts = async () => {
    const found = [here, there].map(({ panel }) => panel.getByText(conflict).count());
    return Promise.all(found);
  };
  await expect.poll(async () => (await conflicts()).toSorted()).toEqual([0, 1]);
  const loser = (await conflicts())[0] === 1 ? here : there;
  const [own, others] = loser === here ? ['No', 'Partly'] : ['Partly', 'No'];
  await expect(loser.chosen('Says who calls')).toContainText(own);
  await loser.panel.getByRole('button', { name: 'Take what is there' }).click();
  await expect(loser.chosen('Says who calls')).toContainText(others);
  await second.close();
});
