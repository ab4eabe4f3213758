import type { Page } from '@playwright/test';
import { CallPage } from '../call-page.ts';
import { callPath, type DemoCall, demoCalls } from '../demo-calls.ts';
import { documentedTurns } from '../documented-turns.ts';
import { expect, test } from '../fixtures.ts';
import { OpenPage } from '../open-page.ts';

/** Opens a call from the list, expects the turns that its data implies, and goes back to the list. */
async function visit(page: Page, call: DemoCall): Promise<void> {
  const { recordId, title, subUserId, masked, transfer } = call;
  const [openPage, callPage] = [new OpenPage(page), new CallPage(page)];
  const path = callPath(recordId);
  const response = page.waitForResponse(
    (each) => new URL(each.url()).pathname === `/agent-api${path}`,
  );
  await openPage.demoCall(title).click();

  await expect(callPage.title).toContainText(masked);
  await expect(callPage.header).toContainText(transfer);
  await expect(page).toHaveURL(callPath(recordId, subUserId ? { sub_user_id: subUserId } : {}));
  await expect(callPage.section('Before transfer')).toBeVisible();

  const answer = await (await response).json();
  const implied = documentedTurns(answer.data.records);
  const shown = await callPage.allTurns();
  const speakersIn = (section: string) =>
    shown
      .filter((turn) => turn.section === section)
      .map(({ speaker }) => (speaker === 'customer' ? 'customer' : 'answer'));
  expect(speakersIn('Before transfer')).toEqual(implied.before);
  expect(speakersIn('After transfer')).toEqual(implied.after);

  await page.getByRole('link', { name: 'Turnwise' }).click();
  await expect(openPage.open).toBeVisible();
}

const brokenIds = ['broken-audio', 'expired-links'];

test('the opening page offers every demo call, and each opens from there and shows the turns that its data implies', async ({
  openPage,
  page,
}) => {
  test.setTimeout(90_000);
  await openPage.goto();

  await test.step('every demo call is offered, the very long one last', async () => {
    const titles = [...demoCalls.map((call) => call.title), '5000 records'];
    await expect(openPage.demoCalls.getByRole('link')).toHaveCount(titles.length);
    for (const [index, title] of titles.entries()) {
      await expect(openPage.demoCalls.getByRole('link').nth(index)).toContainText(title);
    }
  });

  for (const call of demoCalls.filter(({ recordId }) => !brokenIds.includes(recordId))) {
    await test.step(`"${call.title}" shows its turns`, () => visit(page, call));
  }
});

test('so do those whose recordings cannot be heard', async ({ openPage, page, expectFaults }) => {
  await openPage.goto();
  for (const call of demoCalls.filter(({ recordId }) => brokenIds.includes(recordId))) {
    await test.step(`"${call.title}" shows its turns`, async () => {
      expectFaults(
        call.recordId === 'broken-audio' ? /^(?:403|422|502) .*\/voice\?/ : /^403 .*\/voice\?/,
      );
      await visit(page, call);
    });
  }
});
