import { callPath, demoCalls } from '../demo-calls.ts';
import { documentedTurns } from '../documented-turns.ts';
import { expect, test } from '../fixtures.ts';

test('the opening page offers every demo call, the very long one last', async ({ openPage }) => {
  await openPage.goto();
  const titles = [...demoCalls.map((call) => call.title), '5000 records'];
  await expect(openPage.demoCalls.getByRole('link')).toHaveCount(titles.length);
  for (const [index, title] of titles.entries()) {
    await expect(openPage.demoCalls.getByRole('link').nth(index)).toContainText(title);
  }
});

for (const { recordId, title, subUserId, masked, transfer } of demoCalls) {
  test(`"${title}" opens from the list and shows the turns that its data implies`, async ({
    openPage,
    callPage,
    page,
    expectFaults,
  }) => {
    if (recordId === 'broken-audio') expectFaults(/^(?:403|422|502) .*\/voice\?/);
    if (recordId === 'expired-links') expectFaults(/^403 .*\/voice\?/);
    const address = callPath(recordId, subUserId ? { sub_user_id: subUserId } : {});
    await openPage.goto();
    const response = page.waitForResponse((each) => each.url().includes('/agent-api/'));
    await openPage.demoCall(title).click();

    await expect(callPage.title).toContainText(masked);
    await expect(callPage.header).toContainText(transfer);
    await expect(page).toHaveURL(address);
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
  });
}
