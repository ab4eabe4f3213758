import { Mixer } from './mixer.ts';

/** What the deck tells of the clip that it plays. */
export interface DeckEvents {
  onPlaying(): void;
  onPaused(): void;
  onTime(): void;
  onEnded(): void;
  /** There is room again to prepare a clip. */
  onFree(): void;
  /** The browser cannot play the clip after all. */
  onUnplayable(): void;
  /** The browser wants a reviewer's act before it sounds. */
  onBlocked(): void;
}

interface Slot {
  audio: HTMLAudioElement;
  /** The clip in it. */
  clipId: string | null;
  gain: number;
  /** It plays the last of its clip, while the next one has begun. */
  isEnding: boolean;
}

const settleMs = 300;

/**
 * Two media elements that take turns: while one plays, the other has the next clip loaded, so that
 * hardly any silence falls between them.
 */
export class Deck {
  private active: Slot;
  private spare: Slot;
  private rate = 1;
  /** When the clip was last told to play, by `performance.now()`; −∞ once it was told to pause. */
  private begunAt = Number.NEGATIVE_INFINITY;
  private mixer: Mixer | null = null;
  private readonly events: DeckEvents;
  private readonly abort = new AbortController();

  constructor(events: DeckEvents) {
    this.events = events;
    this.active = this.createSlot();
    this.spare = this.createSlot();
  }

  /** The clip that is loaded to play; null when there is none. */
  get clipId(): string | null {
    return this.active.clipId;
  }

  /** Where it is, in seconds. */
  get time(): number {
    return this.active.audio.currentTime;
  }

  /** How long it still plays, in ms of the clock; Infinity when that is not known. */
  get leftMs(): number {
    const left = this.active.audio.duration - this.active.audio.currentTime;
    return Number.isFinite(left) ? (left / this.rate) * 1000 : Number.POSITIVE_INFINITY;
  }

  /** Whether a clip is loaded to come next. */
  isPrepared(clipId: string): boolean {
    return this.spare.clipId === clipId;
  }

  /** Makes a clip the one to play, at a second; one that was prepared is there at once. */
  load(clipId: string, url: string, seconds: number, gain: number): void {
    if (!this.isPrepared(clipId)) this.fill(this.spare, clipId, url, gain);
    if (seconds !== this.spare.audio.currentTime) this.spare.audio.currentTime = seconds;
    this.swap();
    this.clear(this.spare);
    this.setGain(gain);
  }

  /** Makes the prepared clip the one to play, and lets the one before it come to its end. */
  handOver(): void {
    this.swap();
    this.spare.isEnding = true;
  }

  /** Loads the clip that comes next. */
  prepare(clipId: string, url: string, gain: number): void {
    if (this.spare.clipId !== clipId && !this.spare.isEnding) {
      this.fill(this.spare, clipId, url, gain);
    }
  }

  /** Lets go of the clip to play. */
  unload(): void {
    this.clear(this.active);
  }

  play(): void {
    this.begunAt = performance.now();
    this.start();
  }

  pause(): void {
    this.begunAt = Number.NEGATIVE_INFINITY;
    this.active.audio.pause();
    if (this.spare.isEnding) this.clear(this.spare);
  }

  seek(seconds: number): void {
    this.active.audio.currentTime = seconds;
  }

  /** The speed, pitch kept. */
  setRate(rate: number): void {
    this.rate = rate;
    for (const { audio } of [this.active, this.spare]) {
      audio.defaultPlaybackRate = rate;
      audio.playbackRate = rate;
    }
  }

  /** How loud the clip is that plays: 1 is as recorded. */
  setGain(gain: number): void {
    this.active.gain = gain;
    this.applyGain(this.active);
  }

  dispose(): void {
    this.abort.abort();
    this.clear(this.active);
    this.clear(this.spare);
    this.mixer?.dispose();
  }

  private start(): void {
    this.mixer?.resume();
    const { audio, clipId } = this.active;
    audio.play().catch((error: unknown) => {
      const name = error instanceof DOMException ? error.name : '';
      const isSuperseded = name === 'AbortError' || this.active.clipId !== clipId;
      if (isSuperseded) return;
      if (name === 'NotAllowedError') this.events.onBlocked();
      else this.events.onUnplayable();
    });
  }

  private createSlot(): Slot {
    const audio = new Audio();
    audio.preservesPitch = true;
    const slot: Slot = { audio, clipId: null, gain: 1, isEnding: false };
    const on = (event: keyof HTMLMediaElementEventMap, handle: () => void) =>
      audio.addEventListener(
        event,
        () => {
          if (slot === this.active && slot.clipId !== null) handle();
        },
        { signal: this.abort.signal },
      );
    on('play', () => this.events.onPlaying());
    on('timeupdate', () => this.events.onTime());
    on('error', () => this.events.onUnplayable());
    on('pause', () => {
      // The event may tell of an earlier clip, and come when the element plays its next one.
      if (audio.paused && !audio.ended) this.onPaused();
    });
    audio.addEventListener('ended', () => this.onEnded(slot), { signal: this.abort.signal });
    return slot;
  }

  /**
   * Chromium now and then pauses a clip that it has just begun, when others came and went right
   * before it: that clip is begun once more.
   */
  private onPaused(): void {
    const hasJustBegun = performance.now() - this.begunAt < settleMs;
    this.begunAt = Number.NEGATIVE_INFINITY;
    if (hasJustBegun) this.start();
    else this.events.onPaused();
  }

  private onEnded(slot: Slot): void {
    if (slot.isEnding) {
      this.clear(slot);
      this.events.onFree();
    } else if (slot === this.active && slot.clipId !== null) {
      this.events.onEnded();
    }
  }

  private swap(): void {
    [this.active, this.spare] = [this.spare, this.active];
  }

  private fill(slot: Slot, clipId: string, url: string, gain: number): void {
    slot.clipId = clipId;
    slot.isEnding = false;
    slot.gain = gain;
    slot.audio.src = url;
    slot.audio.preload = 'auto';
    slot.audio.playbackRate = this.rate;
    this.applyGain(slot);
  }

  private clear(slot: Slot): void {
    slot.clipId = null;
    slot.isEnding = false;
    slot.audio.pause();
    slot.audio.removeAttribute('src');
    slot.audio.load();
  }

  private applyGain(slot: Slot): void {
    if (slot.gain === 1 && !this.mixer) return;
    this.mixer ??= new Mixer();
    this.mixer.setGain(slot.audio, slot.gain);
  }
}
