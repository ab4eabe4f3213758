import { type BrowserContext, expect, type Page } from '@playwright/test';

/** One clip as it sounded, by what its media element itself tells. */
export interface Heard {
  /** The platform's link of the clip. */
  link: string;
  /** When its first and its last sample sounded, in ms of the page's clock. */
  startedAt: number;
  endedAt: number;
  /** Seconds of the clip at the first and the last look. */
  from: number;
  to: number;
  duration: number;
  /** The sentences that the page showed as the current one, look by look, without repeats. */
  highlighted: string[];
}

/** One look at a media element that sounds. */
export interface Look {
  link: string;
  at: number;
  time: number;
  duration: number;
  rate: number;
  highlighted: string;
}

/** A clip that was told to play, by the events of its media element. */
interface Played {
  link: string;
  /** The second of the clip at which it began. */
  from: number;
  /** Whether it came to its end. */
  isEnded: boolean;
}

declare global {
  interface Window {
    looks: Look[];
    played: Played[];
    /** The sentences that were shown as the current one, in order, each change once. */
    highlights: string[];
    linkOf: Map<string, string>;
    objectUrls: Set<string>;
    /** When a media element first said that it plays, in ms of the page's clock. */
    firstPlayingAt: number | undefined;
  }
}

/**
 * Watches, frame by frame, which clip sounds and where it is. Object URLs are traced back to the
 * platform's links through the responses that they were made of.
 */
export async function listen(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.looks = [];
    window.played = [];
    window.highlights = [];
    window.linkOf = new Map();
    window.objectUrls = new Set();
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function () {
      const onPlaying = () => {
        window.firstPlayingAt ??= performance.now();
      };
      this.addEventListener('playing', onPlaying, { once: true });
      const link = window.linkOf.get(this.src) ?? '';
      const played: Played = { link, from: this.currentTime, isEnded: false };
      window.played.push(played);
      const onEnded = () => {
        played.isEnded = true;
      };
      this.addEventListener('ended', onEnded, { once: true });
      return play.call(this);
    };
    const links = new WeakMap<Blob, string>();
    const { blob } = Response.prototype;
    Response.prototype.blob = async function () {
      const made = await blob.call(this);
      links.set(made, new URL(this.url).searchParams.get('src') ?? this.url);
      return made;
    };
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (source: Blob) => {
      const url = createObjectURL(source);
      window.objectUrls.add(url);
      window.linkOf.set(url, links.get(source) ?? '');
      return url;
    };
    URL.revokeObjectURL = (url: string) => {
      window.objectUrls.delete(url);
      revokeObjectURL(url);
    };
    const highlightedNow = () =>
      document.querySelector<HTMLElement>('[data-current]')?.dataset.sentenceId ?? '';
    new MutationObserver(() => {
      const highlighted = highlightedNow();
      if (highlighted && highlighted !== window.highlights.at(-1)) {
        window.highlights.push(highlighted);
      }
    }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-current'] });
    const look = () => {
      requestAnimationFrame(look);
      const highlighted = highlightedNow();
      for (const media of window.playedMedia ?? []) {
        if (media.paused || media.ended || media.currentTime === 0) continue;
        window.looks.push({
          link: window.linkOf.get(media.src) ?? '',
          at: performance.now(),
          time: media.currentTime,
          duration: media.duration,
          rate: media.playbackRate,
          highlighted,
        });
      }
    };
    look();
  });
}

/** How far a clip may run ahead of the clock between two looks before it counts as a jump. */
const slackSeconds = 0.4;

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Looks at one clip, one after another without a jump, as one hearing. */
function hearingOf(looks: readonly Look[]): Heard {
  const [first] = looks;
  const last = looks.at(-1);
  if (!first || !last) throw new Error('nothing was looked at');
  return {
    link: first.link,
    startedAt: median(looks.map(({ at, time, rate }) => at - (time / rate) * 1000)),
    endedAt: median(
      looks.map(({ at, time, duration, rate }) => at + ((duration - time) / rate) * 1000),
    ),
    from: first.time,
    to: last.time,
    duration: last.duration,
    highlighted: [...new Set(looks.map(({ highlighted }) => highlighted))],
  };
}

/** Whether the clip went on without a jump: a busy machine delays sound, but never hurries it. */
function isSteady(one: Look, other: Look): boolean {
  const due = ((other.at - one.at) / 1000) * other.rate;
  return other.time - one.time - due < slackSeconds * other.rate;
}

/** The clips that sounded so far, in the order in which they began. */
export async function hearings(page: Page): Promise<Heard[]> {
  const looks = await page.evaluate(() => window.looks);
  const open: Look[][] = [];
  for (const look of looks) {
    const run = open.findLast((each) => each[0]?.link === look.link);
    const last = run?.at(-1);
    const goesOn = last && look.time >= last.time && isSteady(last, look);
    if (run && goesOn) run.push(look);
    else open.push([look]);
  }
  return open.map(hearingOf);
}

/** The clip that was last told to play, and where it began, however late it was looked at. */
export async function lastStarted(page: Page): Promise<Pick<Played, 'link' | 'from'>> {
  await expect.poll(() => page.evaluate(() => window.played.length)).toBeGreaterThan(0);
  const played = await page.evaluate(() => window.played.at(-1));
  if (!played) throw new Error('nothing was told to play');
  return played;
}

/** The last look at what sounds. Waits until something was heard since the call. */
export async function hearNow(page: Page): Promise<Look> {
  const count = await page.evaluate(() => window.looks.length);
  await expect.poll(() => page.evaluate(() => window.looks.length)).toBeGreaterThan(count);
  const look = await page.evaluate(() => window.looks.at(-1));
  if (!look) throw new Error('nothing was heard');
  return look;
}
