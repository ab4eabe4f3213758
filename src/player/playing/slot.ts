/** A media element and the clip in it. */
export class Slot {
  readonly audio = new Audio();
  /** The clip in it; null when there is none. */
  clipId: string | null = null;
  /** It plays the last of its clip, while the next one has begun in another slot. */
  isEnding = false;

  constructor() {
    this.audio.preservesPitch = true;
  }

  /** How long its clip still plays, in seconds of the clip; Infinity when that is not known. */
  get leftSeconds(): number {
    const left = this.audio.duration - this.audio.currentTime;
    return Number.isFinite(left) ? left : Number.POSITIVE_INFINITY;
  }

  /** Calls back on an event of the element. */
  on(event: keyof HTMLMediaElementEventMap, handle: () => void, signal: AbortSignal): void {
    this.audio.addEventListener(event, handle, { signal });
  }

  /** Loads a clip, to be played at a speed. */
  fill(clipId: string, url: string, rate: number): void {
    this.clipId = clipId;
    this.isEnding = false;
    this.audio.src = url;
    this.audio.preload = 'auto';
    this.audio.playbackRate = rate;
  }

  /** The speed, pitch kept. */
  setRate(rate: number): void {
    this.audio.defaultPlaybackRate = rate;
    this.audio.playbackRate = rate;
  }

  seek(seconds: number): void {
    if (seconds !== this.audio.currentTime) this.audio.currentTime = seconds;
  }

  /** Lets go of its clip, so that the browser can free it. */
  clear(): void {
    this.clipId = null;
    this.isEnding = false;
    this.audio.pause();
    this.audio.removeAttribute('src');
    this.audio.load();
  }
}
