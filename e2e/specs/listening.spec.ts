import type { Page } from '@playwright/test';
import { drawnClips, spokenClips } from '../call-clips.ts';
import { callPath, exampleId } from '../demo-calls.ts';
import { json, soundLink } from '../fake-platform.ts';
import { documentedAnswer, expect, test } from '../fixtures.ts';
import { hearings, hearNow, listen } from '../listening.ts';
import { expectSilence, expectSound } from '../media.ts';
import { openSounds, silence, tone } from '../sounds.ts';

const path = '/user/their-account/task/their-task/detail/their-call';
const sale = callPath('transfer-answered');
test.beforeEach(({ context }) => listen(context));

function timesOf(page: Page, link: string): Promise<number[]> {
  return page.evaluate(
    (wanted) => window.looks.filter((look) => look.link === wanted).map(({ time }) => time),
    link,
  );
}

function forget(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.looks = [];
  });
}

test('long silences are played as they are at first, and shortened when asked', async ({
  callPage,
  page,
  otherPlatform,
}) => {
  await openSounds(callPage, otherPlatform, [[tone(600), silence(3000), tone(600)], [tone(800)]]);
  const status = callPage.player.getByRole('status');

  await test.step('they are played as they are at first', async () => {
    await page.keyboard.press('Space');
    await expect(status).toHaveText('End of call');
    const heard = await hearings(page);
    expect(heard).toHaveLength(2);
    expect(heard[0]?.to).toBeGreaterThan(3.2);
  });

  await test.step('they are shortened when asked, and the time saved is told', async () => {
    const options = await callPage.openOptions();
    const skipSilence = options.getByRole('switch', { name: /^Skip silence/ });
    await skipSilence.click();
    await page.keyboard.press('Escape');
    await forget(page);
    await callPage.playerButton('Play').click();
    await hearNow(page);
    await expect(status).toHaveText('End of call');
    const links = new Set(await page.evaluate(() => window.looks.map(({ link }) => link)));
    expect(links.size).toBe(2);
    const times = await timesOf(page, [...links][0] ?? '');
    expect(times.filter((time) => time > 2.2 && time < 3.2)).toEqual([]);
    expect(times.some((time) => time > 3.3)).toBe(true);
    await callPage.openOptions();
    await expect(options).toContainText(/saved 0:0[1-3]/);
    await page.reload();
    await callPage.openOptions();
    await expect(skipSilence).toBeChecked();
  });
});

test.describe('a loop', () => {
  test('over a sentence says it again and again, until another is chosen', async ({
    callPage,
    page,
    otherPlatform,
  }) => {
    await openSounds(callPage, otherPlatform, [[tone(700)], [tone(700)]]);
    // Looped before it plays: a busy machine could come to its end first.
    await page.keyboard.press('j');
    await page.keyboard.press('l');
    await page.keyboard.press('Space');
    const { link } = await hearNow(page);
    await expect.poll(async () => (await hearings(page)).length).toBeGreaterThanOrEqual(3);
    const heard = await hearings(page);
    expect(new Set(heard.map((each) => each.link))).toEqual(new Set([link]));
    await callPage.playerButton('Next sentence').click();
    await expect(callPage.player.getByRole('status')).toHaveText('End of call');
  });

  test('over a range that is marked stays in it', async ({ callPage, page }) => {
    await callPage.open(callPath(exampleId));
    await expect(callPage.clips('ready')).toHaveCount(2);
    const times = () => page.evaluate(() => window.looks.map(({ time }) => time));

    await test.step('marked without a mouse, end by end', async () => {
      const options = await callPage.openOptions();
      await page.keyboard.press('Escape');
      await callPage.recording.press('ArrowRight');
      await callPage.openOptions();
      await options.getByRole('button', { name: 'From here' }).press('Enter');
      await page.keyboard.press('Escape');
      await callPage.recording.press('ArrowRight');
      await callPage.openOptions();
      await options.getByRole('button', { name: 'To here' }).press('Enter');
      await page.keyboard.press('Escape');
      await callPage.speed.selectOption('3×');
      await callPage.recording.press('Enter');
      await expect.poll(async () => (await hearings(page)).length).toBeGreaterThanOrEqual(3);
      expect(Math.min(...(await times()))).toBeGreaterThan(4.8);
      expect(Math.max(...(await times()))).toBeLessThan(14);
    });

    await test.step('marked on the waveform', async () => {
      await callPage.speed.selectOption('1×');
      await callPage.playerButton('Pause').click();
      await expectSilence(page);
      await forget(page);
      const clips = await spokenClips(page, callPath(exampleId));
      const total = clips.reduce((sum, { duration }) => sum + duration, 0);
      const { x = 0, y = 0, width = 0 } = (await callPage.recording.boundingBox()) ?? {};
      await page.keyboard.down('Shift');
      await page.mouse.move(x + width * 0.4, y + 20);
      await page.mouse.down();
      await page.mouse.move(x + width * 0.44, y + 20, { steps: 5 });
      await page.mouse.up();
      await page.keyboard.up('Shift');
      await callPage.playerButton('Play').click();
      await hearNow(page);
      await expect
        .poll(async () => (await hearings(page)).length, { timeout: 15_000 })
        .toBeGreaterThanOrEqual(4);
      expect(Math.min(...(await times()))).toBeGreaterThan(total * 0.4 - 0.2);
      expect(Math.max(...(await times()))).toBeLessThan(total * 0.44 + 2);
    });
  });
});

test('the pauses of the real call can be kept', async ({ callPage, page, otherPlatform }) => {
  const answer = documentedAnswer(otherPlatform.url);
  const [first] = answer.data.records;
  const said = {
    ...first,
    id: 'said',
    notify: 'asrmessage_notify',
    question_index: 1,
    question: '喂',
    voice: soundLink(otherPlatform.url, [tone(1000)]),
    answer_content: null,
    contents: [],
    download_voice: [],
    // A second is said and a second played before: that leaves two of silence.
    created_at: '2023-07-03 15:21:48',
  };
  const opening = {
    ...first,
    created_at: '2023-07-03 15:21:44',
    answer_content: '您好',
    contents: [],
    download_voice: [[soundLink(otherPlatform.url, [tone(1000)])]],
  };
  answer.data.records = [opening, said];
  otherPlatform.script(json(answer));
  await callPage.open(`${otherPlatform.origin}${path}`);
  await expect(callPage.player).toContainText('/ 0:02');
  const options = await callPage.openOptions();
  await options.getByRole('switch', { name: 'Pauses as in the call' }).click();
  await page.keyboard.press('Escape');
  await expect(callPage.player).toContainText('/ 0:04');
  await callPage.playerButton('Play').click();
  await expect(callPage.player.getByRole('status')).toHaveText('End of call');
  const [one, other] = await hearings(page);
  const pause = (other?.startedAt ?? 0) - (one?.endedAt ?? 0);
  expect(pause).toBeGreaterThan(1900);
  expect(pause).toBeLessThan(4000);
});

/** Keeps what the page does for each media key; what it returns presses one. */
async function takeMediaKeys(page: Page) {
  await page.addInitScript(() => {
    const handlers: Partial<Record<string, MediaSessionActionHandler | null>> = {};
    Object.assign(window, { mediaKeys: handlers });
    const { setActionHandler } = MediaSession.prototype;
    MediaSession.prototype.setActionHandler = function (action, handler) {
      handlers[action] = handler;
      setActionHandler.call(this, action, handler);
    };
  });
  return (action: MediaSessionAction, details: object = {}) =>
    page.evaluate(
      ([name, given]) => {
        const handlers: Record<string, MediaSessionActionHandler> = Reflect.get(
          window,
          'mediaKeys',
        );
        handlers[String(name)]?.({ action: name as MediaSessionAction, ...Object(given) });
      },
      [action, details] as const,
    );
}

test('the recording is a slider that says who speaks, and media keys steer the call too', async ({
  callPage,
  page,
}) => {
  const press = await takeMediaKeys(page);
  await callPage.open(sale);
  const { recording } = callPage;
  await expect(recording).toHaveAttribute('aria-valuetext', /^0:00 \/ (?:about )?\d:\d\d$/);
  const { clips, total } = await drawnClips(callPage, sale);

  await test.step('a slider with a spoken position', async () => {
    await recording.press('End');
    await expect(recording).toHaveAttribute('aria-valuenow', String(Math.floor(total)));
    await recording.press('Home');
    await recording.press('PageUp');
    await expect(recording).toHaveAttribute('aria-valuenow', '30');
    await expect(recording).toHaveAttribute(
      'aria-valuetext',
      /^(Robot|Customer), turn \d+, 0:30 \/ \d:\d\d$/,
    );
    await recording.press('Space');
    await expectSound(page);
    await expect(callPage.player.getByRole('status')).toHaveText(/^(Robot|Customer) is speaking$/);
    await recording.press('Space');
    await expectSilence(page);
  });

  await test.step('media keys and the lock screen', async () => {
    await recording.press('Home');
    await page.locator('body').click({ position: { x: 700, y: 5 } });
    await press('play');
    expect((await hearNow(page)).link).toBe(clips[0]?.link);
    const session = await page.evaluate(() => {
      const { metadata, playbackState } = navigator.mediaSession;
      return { title: metadata?.title, artist: metadata?.artist, playbackState };
    });
    expect(session).toEqual({
      title: expect.stringMatching(/^138\*{4}1286 · /),
      artist: 'Robot',
      playbackState: 'playing',
    });
    await press('nexttrack');
    await expect.poll(async () => (await hearNow(page)).link).toBe(clips[2]?.link);
    await press('seekto', { seekTime: (clips[5]?.start ?? 0) + 0.5 });
    await expect.poll(async () => (await hearNow(page)).link).toBe(clips[5]?.link);
    await press('pause');
    await expect(callPage.playerButton('Play')).toBeVisible();
  });
});
