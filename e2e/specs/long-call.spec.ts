import { callPath } from '../demo-calls.ts';
import { documentedTurns } from '../documented-turns.ts';
import { expect, test } from '../fixtures.ts';

const address = callPath('rows-5000');

interface Row {
  id: string;
  question: string | null;
  answer_content: string | null;
}

test('a call of 5000 rows keeps few rows in the page, wherever one scrolls', async ({
  callPage,
}) => {
  await callPage.open(address);
  const items = callPage.timeline.getByRole('listitem');
  await expect.poll(() => items.count()).toBeGreaterThan(3);
  expect(await items.count()).toBeLessThan(60);
  for (const part of [0.3, 0.7, 1]) {
    await callPage.timeline.evaluate((scroller, at) => {
      scroller.scrollTop = scroller.scrollHeight * at;
    }, part);
    await expect.poll(() => items.count()).toBeGreaterThan(3);
    expect(await items.count()).toBeLessThan(60);
  }
});

test('a call of 5000 rows tells how many items a section has, and which one each is', async ({
  callPage,
  request,
}) => {
  await callPage.open(address);
  const { data } = await (await request.get(`/agent-api${address}`)).json();
  const item = callPage.section('Before transfer').getByRole('listitem').first();
  await expect(item).toHaveAttribute('aria-posinset', '1');
  const turns = documentedTurns(data.records).before.length;
  const marks = data.records.filter(
    (row: { bridge_status: unknown; notify: string }) =>
      !row.bridge_status && /^(?:enter|playback_result|wait_result|leave)$/.test(row.notify),
  ).length;
  await expect(item).toHaveAttribute('aria-setsize', String(turns + marks));
});

test('scrolling to the end of a call of 5000 rows reaches the last turn', async ({
  callPage,
  request,
}) => {
  const { data } = await (await request.get(`/agent-api${address}`)).json();
  const spoken = data.records.filter((row: Row) => row.question || row.answer_content);
  await callPage.open(address);
  await callPage.timeline.focus();
  await expect(async () => {
    await callPage.page.keyboard.press('End');
    await expect(callPage.turns.last()).toHaveAttribute(
      'data-turn-id',
      new RegExp(spoken.at(-1).id),
      {
        timeout: 500,
      },
    );
  }).toPass();
  await expect(callPage.turns.last()).toBeInViewport();
});

test('an address with a turn opens a call of 5000 rows at that turn and marks it', async ({
  callPage,
  request,
}) => {
  const { data } = await (await request.get(`/agent-api${address}`)).json();
  const finished = data.records.filter(
    (row: Row & { notify: string }) => row.notify === 'asrmessage_notify' && row.question,
  );
  const row: Row = finished[Math.floor(finished.length / 2)];
  await callPage.open(callPath('rows-5000', { turn: `${row.id}-question` }));
  await expect(callPage.selectedTurn).toHaveCount(1);
  await expect(callPage.selectedTurn).toContainText(row.question ?? '');
  await expect(callPage.selectedTurn).toBeInViewport({ ratio: 1 });
});
