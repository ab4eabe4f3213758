import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { placeOf, type SpokenClip, spokenClips } from '../call-clips.ts';
import type { CallPage } from '../call-page.ts';
import { callPath } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import { hearNow, lastStarted, listen } from '../listening.ts';
import { expectSilence, media } from '../media.ts';

const sale = callPath('transfer-answered');

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
test.beforeEach(({ context }) => listen(context));

test('a link leads to what it names, and one that is wrong opens the call all the same', async ({
  callPage,
  page,
}) => {
  await callPage.open(sale);
  const clips = await spokenClips(page, sale);
  const secondTurn = (await callPage.turns.nth(1).getAttribute('data-turn-id')) ?? '';

  await test.step('one that names a turn by its speaker, as earlier links did', async () => {
    const row = secondTurn.replace(/-(question|answer)$/, '');
    const speaker = secondTurn.endsWith('-question') ? 'customer' : 'robot';
    await callPage.open(callPath('transfer-answered', { turn: `${row}-${speaker}` }));
    await expect(callPage.selectedTurn).toHaveAttribute('data-turn-id', secondTurn);
  });

  await test.step('one with a wrong turn and time', async () => {
    await callPage.open(callPath('transfer-answered', { turn: 'there-is-none', t: 'soon' }));
    await page.keyboard.press('Space');
    expect((await hearNow(page)).link).toBe(clips[0]?.link);
  });

  await test.step('one to a moment, which is ready to play', async () => {
    const target = clips.findIndex(({ sentenceId }) => sentenceId.endsWith('-answer.1'));
    const [before, clip] = [clips[target - 1], clips[target]];
    const turn = clip?.sentenceId.replace(/\.1$/, '') ?? '';
    const t = (before?.duration ?? 0) + 1;
    await callPage.open(callPath('transfer-answered', { turn, t: t.toFixed(1) }));
    await expect(callPage.selectedTurn).toHaveAttribute('data-turn-id', turn);
    await expect(page.locator(`[data-sentence-id="${clip?.sentenceId}"]`)).toHaveAttribute(
      'data-current',
      'true',
    );
    await expectSilence(page);
    await page.keyboard.press('Space');
    const { link, from } = await lastStarted(page);
    expect(link).toBe(clip?.link);
    expect(from).toBeCloseTo(1, 1);
  });
});

test('every turn copies a link to itself, and the player one to this very moment', async ({
  callPage,
  page,
  context,
}) => {
  await callPage.open(`${sale}?panel=task`);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());

  await test.step('a turn', async () => {
    const turn = callPage.turns.nth(2);
    await turn.getByRole('button', { name: 'Copy link to this turn' }).click();
    const id = await turn.getAttribute('data-turn-id');
    expect(await copied()).toBe(new URL(`${sale}?turn=${id}`, page.url()).href);
  });

  await test.step('the player', async () => {
    const clips = await spokenClips(page, sale);
    await callPage.clickRecording(0.5);
    await page.keyboard.press('Space');
    await hearNow(page);
    await page.keyboard.press('Space');
    await expectSilence(page);
    const paused = { ...(await lastStarted(page)), time: (await media(page)).time };
    await callPage.player.getByRole('button', { name: 'Copy link here' }).click();
    const link = await copied();
    expect(link).toMatch(/\?turn=[^&]+&t=\d+\.\d$/);
    const other = await context.newPage();
    await other.goto(link);
    await expect(other.locator('[data-current]')).toHaveCount(1);
    await other.keyboard.press('Space');
    const { link: heard, from } = await lastStarted(other);
    const moved = placeOf(clips, { link: heard, time: from }) - placeOf(clips, paused);
    expect(Math.abs(moved)).toBeLessThan(0.3);
  });
});

/** Saves the call in a form, and reads the file. */
async function saved(page: Page, callPage: CallPage, kind: string): Promise<[string, Buffer]> {
  const coming = page.waitForEvent('download');
  await callPage.player.getByRole('button', { name: 'Download' }).click();
  await page.getByRole('menuitem', { name: kind }).click();
  const download = await coming;
  return [download.suggestedFilename(), await readFile(await download.path())];
}

/** The chunks of a RIFF file by their names. */
function chunksOf(file: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 12; at < file.length; ) {
    const size = file.readUInt32LE(at + 4);
    chunks.set(file.toString('latin1', at, at + 4), file.subarray(at + 8, at + 8 + size));
    at += 8 + size + (size % 2);
  }
  return chunks;
}

/** Expects a WAV file to hold these clips one after another, with their turns as cue points. */
function expectWhole(file: Buffer, clips: readonly SpokenClip[]): void {
  const chunks = chunksOf(file);
  const format = chunks.get('fmt ');
  const rate = format?.readUInt32LE(4) ?? 0;
  expect([format?.readUInt16LE(2), format?.readUInt16LE(14)]).toEqual([1, 16]);
  const seconds = (chunks.get('data')?.length ?? 0) / 2 / rate;
  expect(seconds).toBeCloseTo(lengthOf(clips), 1);
  const turns = [...new Set(clips.map(({ sentenceId }) => sentenceId.replace(/\.\d+$/, '')))];
  const cues = chunks.get('cue ');
  expect(cues?.readUInt32LE(0)).toBe(turns.length);
  const starts = turns.map((_, index) => (cues?.readUInt32LE(4 + index * 24 + 4) ?? 0) / rate);
  for (const [index, turn] of turns.entries()) {
    const clip = clips.find(({ sentenceId }) => sentenceId.startsWith(turn));
    expect(starts[index]).toBeCloseTo(clip?.start ?? Number.NaN, 1);
  }
  const data = chunks.get('data') ?? Buffer.alloc(0);
  const middle = data.subarray(
    Math.floor(data.length / 4) * 2,
    Math.floor(data.length / 4) * 2 + 64_000,
  );
  const samples = new Int16Array(
    middle.buffer.slice(middle.byteOffset, middle.byteOffset + middle.length),
  );
  expect(Math.max(...samples)).toBeGreaterThan(500);
}

/** In seconds. */
function lengthOf(clips: readonly SpokenClip[]): number {
  return clips.reduce((sum, { duration }) => sum + duration, 0);
}

test('a call is saved as its transcript and as its sound', async ({ callPage, page }) => {
  await callPage.open(sale);
  const clips = await spokenClips(page, sale);

  await test.step('the transcript as text, WebVTT and JSON', async () => {
    const [textName, text] = await saved(page, callPage, 'Transcript (text)');
    expect(textName).toMatch(/\.txt$/);
    const said = clips[2]?.text ?? '';
    expect(text.toString()).toContain(said);
    const [vttName, vtt] = await saved(page, callPage, 'Transcript (WebVTT)');
    expect(vttName).toMatch(/\.vtt$/);
    expect(vtt.toString()).toMatch(/^WEBVTT\n/);
    expect(vtt.toString().match(/ --> /g)).toHaveLength(clips.length);
    const [jsonName, json] = await saved(page, callPage, 'Transcript (JSON)');
    expect(jsonName).toMatch(/\.json$/);
    const { turns } = JSON.parse(json.toString());
    expect(turns.at(-1).sentences.at(-1).endMs / 1000).toBeCloseTo(lengthOf(clips), 1);
    expect(`${text}${vtt}${json}`).not.toMatch(/download-voice|1\d{10}/);
  });

  await test.step('the sound as one WAV file with its turns as cue points', async () => {
    const [name, file] = await saved(page, callPage, 'Audio (WAV)');
    expect(name).toMatch(/^turnwise-.+\.wav$/);
    expectWhole(file, clips);
  });
});
