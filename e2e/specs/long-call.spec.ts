import { callPath } from '../demo-calls.ts';
import { documentedTurns } from '../documented-turns.ts';
import { expect, test } from '../fixtures.ts';

const address = callPath('rows-5000');

interface Row {
  id: string;
  question: string | null;
  answer_content: string | null;
}

test('a call of 5000 rows keeps few rows in the page, is reached to its end, and opens at a turn', async ({
  callPage,
  request,
}) => {
  const { data } = await (await request.get(`/agent-api${address}`)).json();
  await callPage.open(address);

  await test.step('a section tells how many items it has, and which one each is', async () => {
    const item = callPage.section('Before transfer').getByRole('listitem').first();
    await expect(item).toHaveAttribute('aria-posinset', '1');
    const turns = documentedTurns(data.records).before.length;
    const marks = data.records.filter(
      (row: { bridge_status: unknown; notify: string }) =>
        !row.bridge_status && /^(?:enter|playback_result|wait_result|leave)$/.test(row.notify),
    ).length;
    await expect(item).toHaveAttribute('aria-setsize', String(turns + marks));
  });

  await test.step('scrolling to the end reaches the last turn', async () => {
    const spoken = data.records.filter((row: Row) => row.question || row.answer_content);
    const last = new RegExp(spoken.at(-1).id);
    await callPage.timeline.focus();
    await expect(async () => {
      await callPage.page.keyboard.press('End');
      await expect(callPage.turns.last()).toHaveAttribute('data-turn-id', last, { timeout: 500 });
    }).toPass();
    await expect(callPage.turns.last()).toBeInViewport();
  });

  await test.step('few rows are in the page, wherever one scrolls', async () => {
    const items = callPage.timeline.getByRole('listitem');
    for (const part of [0, 0.3, 0.7, 1]) {
      await callPage.timeline.evaluate((scroller, at) => {
        scroller.scrollTop = scroller.scrollHeight * at;
      }, part);
      await expect.poll(() => items.count()).toBeGreaterThan(3);
      expect(await items.count()).toBeLessThan(60);
    }
  });

  await test.step('an address with a turn opens it at that turn, and marks it', async () => {
    const finished = data.records.filter(
      (row: Row & { notify: string }) => row.notify === 'asrmessage_notify' && row.question,
    );
    const row: Row = finished[Math.floor(finished.length / 2)];
    await callPage.open(callPath('rows-5000', { turn: `${row.id}-question` }));
    await expect(callPage.selectedTurn).toHaveCount(1);
    await expect(callPage.selectedTurn).toContainText(row.question ?? '');
    await expect(callPage.selectedTurn).toBeInViewport({ ratio: 1 });
  });
});
