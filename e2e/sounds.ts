import { expect } from '@playwright/test';
import type { CallPage } from './call-page.ts';
import { json, type Stretch, soundLink } from './fake-platform.ts';
import { documentedAnswer } from './fixtures.ts';

const path = '/user/their-account/task/their-task/detail/their-call';

export const tone = (ms: number, amplitude = 12_000): Stretch => ({ ms, amplitude });

export const silence = (ms: number): Stretch => ({ ms, amplitude: 0 });

interface OtherPlatform {
  url: string;
  origin: string;
  script(...answers: ReturnType<typeof json>[]): void;
}

/** Opens the documented call with two recordings of tones and silence in place of its own. */
export async function openSounds(
  callPage: CallPage,
  platform: OtherPlatform,
  sounds: [Stretch[], Stretch[]],
): Promise<void> {
  const answer = documentedAnswer(platform.url);
  const [record] = answer.data.records;
  if (record) record.download_voice = sounds.map((sound) => [soundLink(platform.url, sound)]);
  platform.script(json(answer));
  await callPage.open(`${platform.origin}${path}`);
  await expect(callPage.clips('ready')).toHaveCount(2);
}
