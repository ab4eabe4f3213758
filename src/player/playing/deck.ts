import { Mixer } from './mixer.ts';
import { Slot } from './slot.ts';

/** Events of the clip that the deck plays. */
export interface DeckEvents {
  onPlaying(): void;
  onPaused(): void;
  onTime(): void;
  onEnded(): void;
  /** The spare element is free again to prepare a clip. */
  onFree(): void;
  /** The browser cannot play the clip after all. */
  onUnplayable(): void;
  /** The browser plays nothing before the reviewer has clicked or pressed a key. */
  onBlocked(): void;
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
    return (this.active.leftSeconds / this.rate) * 1000;
  }

  /** Whether a clip is loaded to come next. */
  isPrepared(clipId: string): boolean {
    return this.spare.clipId === clipId;
  }

  /** Makes a clip the one to play, at a second; one that was prepared is there at once. */
  load(clipId: string, url: string, seconds: number, volume: number): void {
    if (!this.isPrepared(clipId)) this.spare.fill(clipId, url, this.rate);
    this.spare.seek(seconds);
    this.swap();
    this.spare.clear();
    this.setVolume(volume);
  }

  /** Makes the prepared clip the one to play; the one before it plays on to its end. */
  handOver(): void {
    this.swap();
    this.spare.isEnding = true;
  }

  /** Loads the clip that comes next. */
  prepare(clipId: string, url: string, volume: number): void {
    if (this.spare.clipId === clipId || this.spare.isEnding) return;
    this.spare.fill(clipId, url, this.rate);
    this.applyVolume(this.spare, volume);
  }

  /** Lets go of the clip to play. */
  unload(): void {
    this.active.clear();
  }

  play(): void {
    this.begunAt = performance.now();
    this.start();
  }

  pause(): void {
    this.begunAt = Number.NEGATIVE_INFINITY;
    this.active.audio.pause();
    if (this.spare.isEnding) this.spare.clear();
  }

  seek(seconds: number): void {
    this.active.audio.currentTime = seconds;
  }

  /** The speed, pitch kept. */
  setRate(rate: number): void {
    this.rate = rate;
    this.active.setRate(rate);
    this.spare.setRate(rate);
  }

  /** How loud the clip is that plays: 1 is as recorded. */
  setVolume(volume: number): void {
    this.applyVolume(this.active, volume);
  }

  dispose(): void {
    this.abort.abort();
    this.active.clear();
    this.spare.clear();
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
    const slot = new Slot();
    const { signal } = this.abort;
    const whenActive = (handle: () => void) => () => {
      if (slot === this.active && slot.clipId !== null) handle();
    };
    const { events } = this;
    slot.on('play', whenActive(events.onPlaying), signal);
    slot.on('timeupdate', whenActive(events.onTime), signal);
    slot.on('error', whenActive(events.onUnplayable), signal);
    // The event is queued: it may be of an earlier clip, while the element already plays the next.
    const isPaused = () => slot.audio.paused && !slot.audio.ended;
    slot.on(
      'pause',
      whenActive(() => isPaused() && this.onPaused()),
      signal,
    );
    slot.on('ended', () => this.onEnded(slot), signal);
    return slot;
  }

  /**
   * Chromium now and then pauses a clip that it has just begun, when others were loaded and dropped
   * right before it: that clip is begun once more.
   */
  private onPaused(): void {
    const hasJustBegun = performance.now() - this.begunAt < settleMs;
    this.begunAt = Number.NEGATIVE_INFINITY;
    if (hasJustBegun) this.start();
    else this.events.onPaused();
  }

  private onEnded(slot: Slot): void {
    if (slot.isEnding) {
      slot.clear();
      this.events.onFree();
    } else if (slot === this.active && slot.clipId !== null) {
      this.events.onEnded();
    }
  }

  private swap(): void {
    [this.active, this.spare] = [this.spare, this.active];
  }

  /** Until a volume is changed, the elements play without Web Audio. */
  private applyVolume(slot: Slot, volume: number): void {
    if (volume === 1 && !this.mixer) return;
    this.mixer ??= new Mixer();
    this.mixer.setVolume(slot.audio, volume);
  }
}
