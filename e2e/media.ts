import { type BrowserContext, expect, type Page } from '@playwright/test';

declare global {
  interface Window {
    /** The media elements that were ever told to play. */
    playedMedia: Set<HTMLMediaElement>;
  }
}

/** What a media element does. Times are seconds. */
export interface MediaState {
  time: number;
  duration: number;
  paused: boolean;
  rate: number;
  preservesPitch: boolean;
  src: string;
}

/** Collects the media elements that play: the player's own are not in the document. */
export async function captureMedia(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.playedMedia = new Set();
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function () {
      // The last one told to play is the last in the set.
      window.playedMedia.delete(this);
      window.playedMedia.add(this);
      return play.call(this);
    };
  });
}

/** Every element that was ever told to play. */
function mediaStates(page: Page): Promise<MediaState[]> {
  return page.evaluate(() =>
    [...window.playedMedia].map((media) => ({
      time: media.currentTime,
      duration: media.duration,
      paused: media.paused,
      rate: media.playbackRate,
      preservesPitch: media.preservesPitch,
      src: media.src,
    })),
  );
}

/** The elements that sound right now. */
export async function sounding(page: Page): Promise<MediaState[]> {
  return (await mediaStates(page)).filter((media) => !media.paused);
}

/** The one element that was last told to play. */
export async function media(page: Page): Promise<MediaState> {
  const state = (await mediaStates(page)).at(-1);
  if (!state) throw new Error('nothing was told to play');
  return state;
}

/** Waits until exactly one element sounds and its time goes on, from one look to the next. */
export async function expectSound(page: Page): Promise<void> {
  let before: MediaState | undefined;
  await expect
    .poll(async () => {
      const [now, ...others] = await sounding(page);
      const isSame = now !== undefined && others.length === 0 && now.src === before?.src;
      const goesOn = isSame && now.time > (before?.time ?? now.time);
      before = now;
      return goesOn;
    })
    .toBe(true);
}

/** Waits until nothing sounds. */
export async function expectSilence(page: Page): Promise<void> {
  await expect.poll(() => sounding(page)).toEqual([]);
}

/** Media seconds that pass in a second of the clock, measured over at least `ms`. */
export function measuredSpeed(page: Page, ms: number): Promise<number> {
  return page.evaluate(async (atLeastMs) => {
    const element = [...window.playedMedia].at(-1);
    if (!element) throw new Error('nothing was told to play');
    const frame = () => new Promise(requestAnimationFrame);
    const [fromTime, from] = [element.currentTime, performance.now()];
    while (performance.now() - from < atLeastMs) await frame();
    return (element.currentTime - fromTime) / ((performance.now() - from) / 1000);
  }, ms);
}
