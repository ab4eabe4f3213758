import { expect, type Page } from '@playwright/test';
import type { CallPage } from './call-page.ts';
import { documentedRows } from './documented-turns.ts';
import type { Look } from './listening.ts';

/** A clip of a call as its data has it. */
export interface SpokenClip {
  /** The sentence's id on the page. */
  sentenceId: string;
  link: string;
  speaker: string;
  text: string;
  /** Where it begins in the call as one recording, and its length; in seconds of decoded audio. */
  start: number;
  duration: number;
}

interface Row {
  id: string;
  question: string | null;
  voice: string | null;
  answer_content: string | null;
  download_voice: string[][];
  bridge_status: number | null;
}

/** The clips of a call in spoken order, each decoded to know its length. */
export async function spokenClips(page: Page, path: string, origin = ''): Promise<SpokenClip[]> {
  const { data } = await (await page.request.get(`${origin}/agent-api${path}`)).json();
  const rows = documentedRows<Row>(data.records);
  const clips = rows.flatMap((row) => {
    const texts = (row.answer_content ?? '').split('\n');
    const answerer = row.bridge_status ? 'agent' : 'robot';
    const asked = row.voice
      ? [
          {
            sentenceId: `${row.id}-question.0`,
            link: row.voice,
            speaker: 'customer',
            text: row.question ?? '',
          },
        ]
      : [];
    const answered = row.download_voice.map(([link = ''], index) => ({
      sentenceId: `${row.id}-answer.${index}`,
      link,
      speaker: answerer,
      text: texts[index] ?? '',
    }));
    return [...asked, ...answered];
  });
  const durations = await page.evaluate(
    async (links) => {
      const context = new OfflineAudioContext(1, 1, 16_000);
      return Promise.all(
        links.map(async (link) => {
          const response = await fetch(`/voice?src=${encodeURIComponent(link)}`);
          return (await context.decodeAudioData(await response.arrayBuffer())).duration;
        }),
      );
    },
    clips.map(({ link }) => link),
  );
  let start = 0;
  return clips.map((clip, index) => {
    const duration = durations[index] ?? 0;
    const placed = { ...clip, start, duration };
    start += duration;
    return placed;
  });
}

/** The clips of an open call, and their length in seconds once its waveform has it too. */
export async function drawnClips(
  callPage: CallPage,
  path: string,
): Promise<{ clips: SpokenClip[]; total: number }> {
  const clips = await spokenClips(callPage.page, path);
  const total = clips.reduce((sum, { duration }) => sum + duration, 0);
  await expect
    .poll(() => callPage.recording.getAttribute('aria-valuemax'))
    .toBe(String(Math.floor(total)));
  return { clips, total };
}

/** Where a hearing is in the call as one recording, in seconds. */
export function placeOf(
  clips: readonly SpokenClip[],
  { link, time }: Pick<Look, 'link' | 'time'>,
): number {
  const clip = clips.find((each) => each.link === link);
  if (!clip) throw new Error(`no clip of the call: ${link}`);
  return clip.start + time;
}
