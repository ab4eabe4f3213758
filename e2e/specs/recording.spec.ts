import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { drawnClips, placeOf } from '../call-clips.ts';
import { callPath, exampleId, exampleSentences } from '../demo-calls.ts';
import { type Answer, json, soundLink } from '../fake-platform.ts';
import { documentedAnswer, expect, test } from '../fixtures.ts';
import { hold } from '../hold.ts';
import { hearNow, listen } from '../listening.ts';
import { expectSilence, expectSound } from '../media.ts';

const [long, short] = exampleSentences;
const sale = callPath('transfer-answered');

test.beforeEach(({ context }) => listen(context));

/** How many clips' outlines the browser keeps. */
function keptOutlines(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const found = await indexedDB.databases();
    if (!found.some(({ name }) => name === 'turnwise')) return 0;
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('turnwise'));
    const count = await done(db.transaction('outlines').objectStore('outlines').count());
    db.close();
    return count;
  });
}

test('only recordings near the view and a few ahead of what plays are fetched of a long call', async ({
  callPage,
  page,
}) => {
  let asked = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/voice') asked++;
  });
  await callPage.open(callPath('rows-5000'));
  // Once the panels are there, rows beyond those in view are too, with their clips.
  await expect(page.getByRole('tabpanel')).toBeVisible();
  await expect(callPage.clips('ready').first()).toBeVisible();
  await expect(callPage.clips('loading')).toHaveCount(0);
  expect(asked).toBeLessThan(60);

  asked = 0;
  await callPage.clickRecording(0.5);
  await page.keyboard.press('Space');
  await expectSound(page);
  await expect(callPage.clips('loading')).toHaveCount(0);
  const drawn = await callPage.timeline.locator('[data-clip]').count();
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThanOrEqual(drawn + 4);
});

test('the total is an estimate until every recording is known, and a call opened again is drawn with no request', async ({
  callPage,
  page,
}) => {
  const release = await hold(page, '**/voice?*');
  await callPage.open(callPath(exampleId));

  await test.step('the total says that it is an estimate, and nothing moves once it is none', async () => {
    await expect(callPage.player).toContainText(/0:00 \/ ~\d:\d\d/);
    await expect(callPage.recording).toHaveAttribute('aria-valuetext', /^0:00 \/ about \d:\d\d$/);
    const position = callPage.player.getByText('Audio 0:00');
    const before = await position.boundingBox();
    release();
    await expect(callPage.player).toContainText('0:00 / 0:27');
    await expect(callPage.recording).toHaveAttribute('aria-valuetext', '0:00 / 0:27');
    expect(await position.boundingBox()).toEqual(before);
  });

  await test.step('opened again, the call is drawn with no request for audio', async () => {
    await expect(callPage.position(short)).toBeVisible();
    await expect.poll(() => keptOutlines(page)).toBe(2);
    let asked = 0;
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/voice') asked++;
    });
    await page.reload();
    await expect.poll(() => callPage.waveformInk(long)).toBeGreaterThan(500);
    await expect.poll(() => callPage.waveformInk(short)).toBeGreaterThan(500);
    await expect(callPage.player).toContainText('/ 0:27');
    expect(asked).toBe(0);
    await callPage.play(short).click();
    await expectSound(page);
  });
});

test('a clip that can no longer be decoded is silent in the downloaded call, and counted as missing', async ({
  callPage,
  page,
  otherPlatform,
}) => {
  const answerWith = (...amplitudes: number[]) => {
    const answer = documentedAnswer(otherPlatform.url);
    const [record] = answer.data.records;
    const sounds = amplitudes.map((amplitude) => [
      soundLink(otherPlatform.url, [{ ms: 1000, amplitude }]),
    ]);
    if (record) record.download_voice = sounds;
    return json(answer);
  };
  const garbage: Answer = (_, res) => {
    res.writeHead(200, { 'content-type': 'audio/wav' }).end(Buffer.alloc(16_044, 1));
  };
  const address = `${otherPlatform.origin}/user/an-account/task/a-task/detail/a-record`;
  otherPlatform.script(answerWith(12_000, 12_001), answerWith(12_002, 12_003));
  await callPage.open(address);
  await expect(callPage.clips('ready')).toHaveCount(2);
  await expect.poll(() => keptOutlines(page)).toBe(2);
  otherPlatform.scriptClips(garbage);
  await callPage.open(address);
  const downloading = page.waitForEvent('download');
  await callPage.player.getByRole('button', { name: 'Download' }).click();
  await page.getByRole('menuitem', { name: 'Audio (WAV)' }).click();
  const file = await readFile(await (await downloading).path());
  await expect(callPage.player).toContainText('Downloaded; 1 recording is missing');
  await expect(callPage.clips('failed')).toContainText('Undecodable recording');
  const from = file.indexOf('data') + 8;
  const seconds = [0, 1].map((at) => file.subarray(from + at * 32_000, from + (at + 1) * 32_000));
  const loudest = seconds.map((bytes) => Math.max(...new Int16Array(new Uint8Array(bytes).buffer)));
  expect(loudest.toSorted((a, b) => a - b)).toEqual([0, expect.closeTo(12_000, -3)]);
});

async function pause(page: Page): Promise<void> {
  await page.keyboard.press('Space');
  await expectSilence(page);
}

test('arrow keys, clicks and drags on the waveform, a click on a turn and the keys of the call move the sound', async ({
  callPage,
  page,
}) => {
  await callPage.open(sale);
  await expect(callPage.clips('loading')).toHaveCount(0);
  const { clips, total } = await drawnClips(callPage, sale);

  await test.step('arrow keys by five seconds, over the bounds of clips', async () => {
    await page.keyboard.press('Space');
    const look = async () => {
      const heard = await hearNow(page);
      return { place: placeOf(clips, heard), at: heard.at / 1000 };
    };
    /** How far the sound moved between two looks, and how much of that is playing on at most. */
    const moved = (from: Awaited<ReturnType<typeof look>>, to: typeof from) => ({
      by: to.place - from.place,
      played: to.at - from.at,
    });
    const before = await look();
    for (let times = 0; times < 4; times++) await page.keyboard.press('ArrowRight');
    const after = await look();
    const forward = moved(before, after);
    expect(forward.by).toBeGreaterThan(19.9);
    expect(forward.by).toBeLessThan(20.5 + forward.played);
    for (let times = 0; times < 2; times++) await page.keyboard.press('ArrowLeft');
    const back = moved(after, await look());
    expect(back.by).toBeGreaterThan(-10.1);
    expect(back.by).toBeLessThan(-9.5 + back.played);
    await expect(callPage.timeline.locator('[data-current]')).toHaveCount(1);
    await pause(page);
  });

  await test.step('a click to what is there', async () => {
    await callPage.clickRecording(0.6);
    await page.keyboard.press('Space');
    const heard = placeOf(clips, await hearNow(page));
    expect(heard / total).toBeGreaterThan(0.595);
    expect(heard / total).toBeLessThan(0.62);
    await pause(page);
  });

  await test.step('a drag to where it is let go', async () => {
    const { x = 0, y = 0, width = 0 } = (await callPage.recording.boundingBox()) ?? {};
    await page.mouse.move(x + width * 0.1, y + 20);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.3, y + 20, { steps: 6 });
    await page.mouse.up();
    await page.keyboard.press('Space');
    const share = placeOf(clips, await hearNow(page)) / total;
    expect(share).toBeGreaterThan(0.29);
    expect(share).toBeLessThan(0.32);
  });

  const heardLink = async () => (await hearNow(page)).link;

  await test.step('a click on a turn or a sentence', async () => {
    await callPage.recording.press('Home');
    await expect.poll(heardLink).toBe(clips[0]?.link);
    const third = clips[3];
    const words = third?.text ?? '';
    await callPage.turn(words).first().getByText(words).click();
    await expect.poll(heardLink).toBe(third?.link);
    const second = clips[1];
    await page.locator(`[data-sentence-id="${second?.sentenceId}"] > p`).click();
    await expect.poll(heardLink).toBe(second?.link);
  });

  await test.step('J and K go from turn to turn', async () => {
    await callPage.recording.press('Home');
    await expect.poll(heardLink).toBe(clips[0]?.link);
    await page.keyboard.press('j');
    await expect.poll(heardLink).toBe(clips[2]?.link);
    await page.keyboard.press('k');
    await expect.poll(heardLink).toBe(clips[0]?.link);
  });

  await test.step('R says the sentence again', async () => {
    await expect.poll(async () => (await hearNow(page)).time).toBeGreaterThan(1.2);
    const before = await page.evaluate(() => window.looks.length);
    await page.keyboard.press('r');
    const isSaidAgain = () =>
      page.evaluate(
        ([from, said]) =>
          window.looks.slice(from).some(({ link, time }) => link === said && time < 1),
        [before, clips[0]?.link] as const,
      );
    await expect.poll(isSaidAgain).toBe(true);
  });

  await test.step('T goes to the transfer', async () => {
    await page.keyboard.press('t');
    const after = clips.find(({ speaker }) => speaker === 'agent');
    const firstAfter = after && clips[clips.indexOf(after) - 1];
    await expect
      .poll(async () => [after?.link, firstAfter?.link].includes(await heardLink()))
      .toBe(true);
  });
});

test('what plays is followed until the reviewer scrolls away, and again when asked', async ({
  callPage,
  page,
}) => {
  await callPage.open(sale);
  await callPage.speed.selectOption('3×');
  await callPage.clickRecording(0.3);
  await page.keyboard.press('Space');
  const current = callPage.timeline.locator('[data-current]');
  await expect(current).toBeInViewport({ ratio: 1 });
  await callPage.clickRecording(0.8);
  await expect(current).toBeInViewport({ ratio: 1 });
  await expect(callPage.backToPlayhead).toHaveCount(0);
  await callPage.timeline.hover();
  await page.mouse.wheel(0, -3000);
  await expect(callPage.backToPlayhead).toBeVisible();
  const { link } = await hearNow(page);
  await expect.poll(async () => (await hearNow(page)).link, { timeout: 15_000 }).not.toBe(link);
  await expect(current).toHaveCount(0);
  await callPage.backToPlayhead.click();
  await expect(current).toBeInViewport({ ratio: 1 });
  await expect(callPage.backToPlayhead).toHaveCount(0);
});

test('leaving the page frees all audio', async ({ callPage, page, openPage }) => {
  await callPage.open(sale);
  await page.keyboard.press('Space');
  await expectSound(page);
  // The clip that sounds, and the next.
  await expect.poll(() => page.evaluate(() => window.objectUrls.size)).toBe(2);
  await page.getByRole('link', { name: 'Turnwise' }).click();
  await expect(openPage.open).toBeVisible();
  await expectSilence(page);
  await expect.poll(() => page.evaluate(() => window.objectUrls.size)).toBe(0);
  expect(await page.evaluate(() => [...window.playedMedia].some(({ src }) => src !== ''))).toBe(
    false,
  );
});
