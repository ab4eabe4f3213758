import { callPath } from '../demo-calls.ts';
import { json, soundLink } from '../fake-platform.ts';
import { expect, test } from '../fixtures.ts';
import { listen, spokenClips } from '../listening.ts';

const path = callPath('transfer-answered');
const clipMs = 900;

test.beforeEach(({ context }) => listen(context));

interface Answer {
  data: { records: { voice: string | null; download_voice: string[][] }[] };
}

/** A call's answer with a short recording in place of each of its own. */
function withShortClips(answer: Answer, platformUrl: string): Answer {
  let clips = 0;
  // Each sounds a little different, so that each has a link of its own.
  const shortLink = () =>
    soundLink(platformUrl, [{ ms: clipMs, amplitude: 12_000 + 10 * clips++ }]);
  for (const record of answer.data.records) {
    if (record.voice) record.voice = shortLink();
    record.download_voice = record.download_voice.map((links) => links.map(shortLink));
  }
  return answer;
}

test('a call plays from its first word to its last at 3×, over the transfer, its text following', async ({
  callPage,
  page,
  otherPlatform,
}) => {
  test.setTimeout(120_000);
  const { origin, url } = otherPlatform;
  const demo: Answer = await (await page.request.get(`/agent-api${path}`)).json();
  otherPlatform.script(json(withShortClips(demo, url)));
  await callPage.open(`${origin}${path}`);
  const clips = await spokenClips(page, path, origin);
  expect(clips.some(({ speaker }) => speaker === 'agent')).toBe(true);
  await callPage.speed.selectOption('3×');
  await page.locator('body').click({ position: { x: 700, y: 5 } });
  await page.keyboard.press('Space');
  await expect(callPage.player.getByRole('status')).toHaveText('End of call', {
    timeout: 100_000,
  });
  const played = await page.evaluate(() => window.played);
  expect(played).toEqual(clips.map(({ link }) => ({ link, from: 0, isEnded: true })));
  const highlights = await page.evaluate(() => window.highlights);
  expect(highlights).toEqual(clips.map(({ sentenceId }) => sentenceId));
});
