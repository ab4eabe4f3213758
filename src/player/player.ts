import { ClipError } from '../call/clip-error.ts';
import type { Clip } from '../call/types.ts';
import { ClipLibrary, type FetchClip } from './clip-library.ts';
import { readRate, writeRate } from './rate.ts';

/** What the player does. `waiting` means that the clip is still being fetched. */
export type PlayerStatus = 'idle' | 'waiting' | 'playing' | 'paused' | 'failed';

/** The player's state. Times are seconds of the clip; `rate` is a factor. */
export interface PlayerState {
  clip: Clip | null;
  status: PlayerStatus;
  time: number;
  duration: number;
  rate: number;
}

/**
 * Plays clips, one at a time, through one media element that outlives the rows of the timeline.
 * Plain TypeScript: React only subscribes.
 */
export class Player {
  readonly library: ClipLibrary;
  readonly audio: HTMLAudioElement;
  private state: PlayerState;
  private startAt = 0;
  private isWanted = false;
  private release = () => {};
  private readonly listeners = new Set<() => void>();
  private readonly abort = new AbortController();

  constructor(fetchClip: FetchClip) {
    this.library = new ClipLibrary(fetchClip);
    this.audio = new Audio();
    this.audio.preservesPitch = true;
    this.state = { clip: null, status: 'idle', time: 0, duration: 0, rate: readRate() };
    this.library.subscribe((clipId) => this.onClip(clipId));
    this.listen();
    this.applyRate();
  }

  getState = (): PlayerState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Plays a clip from a second on; what was playing stops. */
  play(clip: Clip, from = 0): void {
    this.isWanted = true;
    if (!this.isLoaded(clip)) {
      this.take(clip, from, 'waiting');
      return;
    }
    this.audio.currentTime = from;
    this.start();
  }

  /** Plays a clip, or pauses it if it is the one playing; a paused one goes on where it was. */
  toggle(clip: Clip): void {
    const { clip: current, status, time, duration } = this.state;
    const isCurrent = current?.id === clip.id;
    const hasEnded = duration > 0 && time >= duration - 0.01;
    if (isCurrent && (status === 'playing' || status === 'waiting')) this.pause();
    else this.play(clip, isCurrent && !hasEnded ? time : 0);
  }

  pause(): void {
    this.isWanted = false;
    this.audio.pause();
    if (this.state.clip) this.set({ status: 'paused' });
  }

  /** Moves to a second of a clip; a clip that is not the current one becomes it, and plays if asked. */
  seek(clip: Clip, time: number, thenPlay: boolean): void {
    if (this.isLoaded(clip)) {
      this.audio.currentTime = Math.min(Math.max(time, 0), this.state.duration);
      this.set({ time: this.audio.currentTime });
    } else if (thenPlay) {
      this.play(clip, time);
    } else {
      this.isWanted = false;
      this.take(clip, time, 'paused');
    }
  }

  /** Sets the speed for this and all later clips, pitch kept, and remembers it. */
  setRate(rate: number): void {
    writeRate(rate);
    this.set({ rate });
    this.applyRate();
  }

  /** Stops sound and frees the media element and all clips. */
  dispose(): void {
    this.unload();
    this.release();
    this.abort.abort();
    this.library.dispose();
    this.listeners.clear();
  }

  private set(change: Partial<PlayerState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  private applyRate(): void {
    this.audio.defaultPlaybackRate = this.state.rate;
    this.audio.playbackRate = this.state.rate;
  }

  private unload(): void {
    this.audio.pause();
    this.audio.removeAttribute('src');
    this.audio.load();
  }

  private isLoaded(clip: Clip): boolean {
    return this.state.clip?.id === clip.id && this.audio.hasAttribute('src');
  }

  /** Makes a clip the current one and asks for it. */
  private take(clip: Clip, from: number, status: PlayerStatus): void {
    this.unload();
    this.release();
    this.release = this.library.hold(clip.id);
    this.startAt = from;
    this.set({ clip, status, time: from, duration: 0 });
    this.library.load(clip);
    this.onClip(clip.id);
  }

  /** Goes on with the current clip, once it has come or failed. */
  private onClip(clipId: string): void {
    if (this.state.clip?.id !== clipId) return;
    const clip = this.library.getState(clipId);
    if (clip.status === 'failed') this.set({ status: 'failed' });
    if (clip.status === 'loading' && this.isWanted) this.set({ status: 'waiting' });
    if (clip.status !== 'ready' || this.audio.hasAttribute('src')) return;
    this.audio.src = clip.objectUrl;
    this.applyRate();
    this.audio.currentTime = this.startAt;
    this.set({ duration: clip.outline.durationMs / 1000 });
    if (this.isWanted) this.start();
    else this.set({ status: 'paused' });
  }

  private start(): void {
    this.audio.play().catch((error: unknown) => {
      const isSuperseded = error instanceof DOMException && error.name === 'AbortError';
      if (isSuperseded) return;
      const needsGesture = error instanceof DOMException && error.name === 'NotAllowedError';
      if (needsGesture) this.set({ status: 'paused' });
      else this.onUndecodable();
    });
  }

  private onUndecodable(): void {
    const { clip } = this.state;
    this.unload();
    if (clip) this.library.fail(clip.id, new ClipError('undecodable'));
  }

  private listen(): void {
    const { signal } = this.abort;
    const on = (event: keyof HTMLMediaElementEventMap, handle: () => void) =>
      this.audio.addEventListener(event, handle, { signal });
    on('play', () => this.set({ status: 'playing' }));
    on('timeupdate', () => {
      if (this.audio.hasAttribute('src')) this.set({ time: this.audio.currentTime });
    });
    on('ended', () => this.set({ status: 'paused', time: this.state.duration }));
    on('error', () => {
      if (this.audio.hasAttribute('src')) this.onUndecodable();
    });
    on('pause', () => {
      if (this.audio.hasAttribute('src') && this.state.status === 'playing')
        this.set({ status: 'paused' });
    });
  }
}
