import { type SpokenClip, spokenClips } from './call-clips.ts';
import type { CallPage } from './call-page.ts';
import { callPath } from './demo-calls.ts';
import { type FakePlatform, json, soundLink } from './fake-platform.ts';

const path = callPath('transfer-answered');

interface Answer {
  data: { records: { voice: string | null; download_voice: string[][] }[] };
}

/**
 * Opens the long demo call with a recording of so many ms in place of each of its own; returns
 * these.
 */
export async function openShortClips(
  callPage: CallPage,
  platform: FakePlatform & { origin: string },
  ms: number,
): Promise<SpokenClip[]> {
  const { page } = callPage;
  const answer: Answer = await (await page.request.get(`/agent-api${path}`)).json();
  let clips = 0;
  // Each sounds a little different, so that each has a link of its own.
  const link = () => soundLink(platform.url, [{ ms, amplitude: 12_000 + 10 * clips++ }]);
  for (const record of answer.data.records) {
    if (record.voice) record.voice = link();
    record.download_voice = record.download_voice.map((links) => links.map(link));
  }
  platform.script(json(answer));
  await callPage.open(`${platform.origin}${path}`);
  return spokenClips(page, path, platform.origin);
}
