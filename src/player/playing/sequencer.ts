import { ClipError, type ClipErrorKind } from '../../call/clip-error.ts';
import type { Cue } from '../../call/track.ts';
import type { ClipLibrary } from '../clips/clip-library.ts';
import { nextJump } from '../clips/pauses.ts';
import type { PlayerState } from '../player-state.ts';
import type { Store } from '../store.ts';
import type { CallTrack, Moment } from './call-track.ts';
import { Deck } from './deck.ts';
import { Handover } from './handover.ts';

/** Faults of the network or of the whole platform: no other clip would come either. */
const outages: ReadonlySet<ClipErrorKind> = new Set(['offline', 'unreachable', 'rate-limited']);

/** Whether a clip that failed is waited for rather than passed over. */
function isAwaited({ error, willRetry }: { error: ClipError; willRetry: boolean }): boolean {
  return willRetry && outages.has(error.kind);
}

const preparedAhead = 3;
const slack = 0.02;

/**
 * Plays cue after cue: fetches ahead, passes over what is missing, skips silences, keeps loops and
 * pauses. It owns the part of the state that tells where the call is.
 */
export class Sequencer {
  private readonly store: Store<PlayerState>;
  private readonly call: CallTrack;
  private readonly library: ClipLibrary;
  private readonly deck: Deck;
  private readonly handover = new Handover();
  private startAt = 0;
  /** Whether the reviewer wants sound, be it there yet or not. */
  private isWanted = false;
  private pauseEndsAt = 0;
  private pauseTimer: ReturnType<typeof setTimeout> | undefined;
  private momentTimer: ReturnType<typeof setTimeout> | undefined;
  private holds: (() => void)[] = [];

  constructor(store: Store<PlayerState>, call: CallTrack, library: ClipLibrary) {
    this.store = store;
    this.call = call;
    this.library = library;
    this.deck = new Deck({
      onPlaying: () => this.onPlaying(),
      onPaused: () => this.onPaused(),
      onTime: () => this.onTime(),
      onEnded: () => this.onEnded(),
      onFree: () => this.prepareNext(),
      onUnplayable: () => this.onUnplayable(),
      onBlocked: () => this.pause(),
    });
    this.deck.setRate(this.state.rate);
  }

  /** Where the call is right now, exactly; the state's `time` lags behind. */
  now(): Moment {
    const { index, status, time, rate } = this.state;
    if (status === 'playing' && time < 0) {
      const left = ((this.pauseEndsAt - performance.now()) / 1000) * rate;
      return { index, time: -Math.max(left, 0) };
    }
    const isLoaded = this.deck.clipId !== null && this.deck.clipId === this.cue?.clip?.id;
    return { index, time: isLoaded && status === 'playing' ? this.deck.time : time };
  }

  /** Plays on from a moment. */
  play(moment: Moment): void {
    this.isWanted = true;
    this.store.set({ skipped: -1 });
    this.take(moment);
  }

  /** Moves to a moment; goes on playing if it played. */
  move(moment: Moment): void {
    if (this.isWanted) this.play(moment);
    else this.take(moment);
  }

  pause(): void {
    const { time } = this.now();
    this.isWanted = false;
    clearTimeout(this.pauseTimer);
    this.deck.pause();
    const { index, status } = this.state;
    if (index >= 0 && status !== 'ended') {
      this.store.set({ status: 'paused', time: Math.max(time, 0) });
    }
  }

  /** Takes up the state's speed. */
  applyRate(before: Moment): void {
    this.deck.setRate(this.state.rate);
    if (before.time < 0 && this.isWanted) this.waitBefore(before.index, -before.time);
    this.watchMoments();
  }

  /** Takes up the state's volumes. */
  applyVolumes(): void {
    if (this.cue) this.deck.setGain(this.gainOf(this.cue));
  }

  /** Loads the next clip into the deck, when it is there; `clipId` limits it to that one. */
  prepareNext(clipId?: string): void {
    const next = this.call.cues[this.call.nextPlayable(this.state.index + 1)];
    const current = this.cue?.clip?.id ?? null;
    if (!next?.clip || this.deck.clipId !== current) return;
    if (clipId !== undefined && clipId !== next.clip.id) return;
    const objectUrl = this.library.objectUrlOf(next.clip.id);
    if (objectUrl === undefined) return;
    this.deck.prepare(next.clip.id, objectUrl, this.gainOf(next));
    this.watchMoments();
  }

  /** Goes on with a clip that has come or failed. */
  onClip(clipId: string): void {
    if (clipId === this.cue?.clip?.id) this.onCurrentClip(clipId);
    else this.prepareNext(clipId);
  }

  /**
   * Wakes at the next silence to be skipped, at the end of the loop, or when the next clip is to be
   * started, whichever comes first.
   */
  watchMoments(): void {
    clearTimeout(this.momentTimer);
    const { status, time, rate } = this.state;
    if (status !== 'playing' || time < 0) return;
    const now = this.deck.time;
    const next = Math.min(this.nextJump(now)?.from ?? Infinity, this.loopEnd() ?? Infinity);
    const ms = Math.min(((next - now) / rate) * 1000, this.handoverMs());
    if (ms < Infinity) this.momentTimer = setTimeout(() => this.onMoment(), Math.max(ms, 0));
  }

  /** Stops sound and frees the media elements. */
  dispose(): void {
    this.isWanted = false;
    clearTimeout(this.pauseTimer);
    clearTimeout(this.momentTimer);
    this.deck.dispose();
  }

  private get state(): PlayerState {
    return this.store.get();
  }

  private get cue(): Cue | undefined {
    return this.call.cues[this.state.index];
  }

  private gainOf(cue: Cue): number {
    return this.state.volumes[cue.turn.speaker];
  }

  private take({ index, time }: Moment): void {
    clearTimeout(this.pauseTimer);
    clearTimeout(this.momentTimer);
    this.handover.cancel();
    const clip = this.call.cues[index]?.clip;
    if (!clip) {
      this.passOver(index);
      return;
    }
    const isReady = this.library.getState(clip.id).status === 'ready';
    if (!isReady) this.deck.pause();
    this.startAt = time;
    const goesOn = isReady && this.state.status === 'playing' ? 'playing' : 'waiting';
    const status = this.isWanted ? goesOn : 'paused';
    this.store.set({ index, time, duration: this.durationOf(clip.id), status });
    this.holdFrom(index);
    this.library.load(clip);
    this.onClip(clip.id);
  }

  private durationOf(clipId: string): number {
    return (this.library.getOutline(clipId)?.durationMs ?? 0) / 1000;
  }

  /** Goes on after a cue that cannot be heard. */
  private passOver(index: number): void {
    this.store.set({ skipped: index });
    const next = this.call.nextPlayable(index + 1);
    if (next >= 0) this.take({ index: next, time: 0 });
    else this.finish();
  }

  private finish(): void {
    this.isWanted = false;
    this.deck.pause();
    this.store.set({ status: 'ended', time: this.state.duration });
  }

  /** Keeps the audio of a cue and of those that come next, and asks for what is not there. */
  private holdFrom(index: number): void {
    const before = this.holds;
    this.holds = [];
    let at = index;
    for (let ahead = 0; ahead <= preparedAhead && at >= 0; ahead++) {
      const clip = this.call.cues[at]?.clip;
      if (clip) this.holds.push(this.library.hold(clip.id));
      const isFailed = clip && this.library.getState(clip.id).status === 'failed';
      if (clip && ahead > 0 && !isFailed) this.library.load(clip);
      at = this.call.nextPlayable(at + 1);
    }
    for (const release of before) release();
  }

  private onCurrentClip(clipId: string): void {
    const state = this.library.getState(clipId);
    if (state.status === 'failed' && !isAwaited(state)) this.passOver(this.state.index);
    const objectUrl = this.library.objectUrlOf(clipId);
    if (objectUrl === undefined || !this.cue || this.state.time < 0) return;
    if (this.deck.clipId === clipId) this.deck.seek(this.startAt);
    else this.deck.load(clipId, objectUrl, this.startAt, this.gainOf(this.cue));
    this.store.set({ duration: this.durationOf(clipId) });
    if (this.isWanted) this.deck.play();
    this.prepareNext();
  }

  private onPlaying(): void {
    if (!this.isWanted) return;
    this.store.set({ status: 'playing' });
    this.watchMoments();
  }

  /** Something other than the reviewer paused: another app, headphones pulled out. */
  private onPaused(): void {
    if (this.state.status === 'playing' && this.isWanted) this.pause();
  }

  private onTime(): void {
    const { status, time, rate } = this.state;
    if (status !== 'playing' || time < 0) return;
    const now = this.deck.time;
    this.store.set({ time: now });
    if (now === 0) return;
    this.handover.complete(performance.now() - (now / rate) * 1000);
    this.watchMoments();
  }

  /** Starts the next clip a little before this one ends. */
  private handOver(next: number, cue: Cue): void {
    const { index } = this.state;
    this.handover.begin(performance.now() + this.deck.leftMs);
    this.deck.handOver();
    this.deck.setGain(this.gainOf(cue));
    const skipped = next > index + 1 ? next - 1 : -1;
    this.store.set({ index: next, time: 0, duration: this.durationOf(cue.id), skipped });
    this.deck.play();
    this.holdFrom(next);
  }

  /** The next cue's place, if it is prepared and follows without a pause or a loop; else −1. */
  private nextSeamless(): number {
    const { index, loop } = this.state;
    const next = this.call.nextPlayable(index + 1);
    const clipId = this.call.cues[next]?.clip?.id;
    const comesNext = clipId !== undefined && this.deck.isPrepared(clipId);
    return comesNext && loop?.to.index !== index && this.call.pauseBefore(next) <= 0 ? next : -1;
  }

  private onEnded(): void {
    const { index, loop } = this.state;
    if (loop?.to.index === index) {
      this.take(loop.from);
      return;
    }
    const next = this.call.nextPlayable(index + 1);
    const last = next < 0 ? this.call.cues.length - 1 : next - 1;
    this.store.set({ skipped: last > index ? last : -1 });
    const pause = next < 0 ? 0 : this.call.pauseBefore(next) / 1000;
    if (next < 0) this.finish();
    else if (pause > 0) this.waitBefore(next, pause);
    else this.take({ index: next, time: 0 });
  }

  /** Lets seconds of the real call's pause go by before a cue. */
  private waitBefore(index: number, seconds: number): void {
    clearTimeout(this.pauseTimer);
    const ms = (seconds * 1000) / this.state.rate;
    this.pauseEndsAt = performance.now() + ms;
    this.store.set({ index, time: -seconds, status: 'playing' });
    this.pauseTimer = setTimeout(() => this.take({ index, time: 0 }), ms);
  }

  private onUnplayable(): void {
    const { clipId } = this.deck;
    this.deck.unload();
    if (clipId) this.library.fail(clipId, new ClipError('undecodable'));
  }

  /** When to start the next clip, in ms from now; Infinity when this one's end is to be waited for. */
  private handoverMs(): number {
    return this.nextSeamless() < 0 ? Infinity : this.deck.leftMs - this.handover.leadMs;
  }

  private nextJump(time: number) {
    const clipId = this.state.skipsSilence ? this.deck.clipId : null;
    const outline = clipId === null ? undefined : this.library.getOutline(clipId);
    return outline ? nextJump(outline.pauses, time) : null;
  }

  /** Where the loop ends, if that is inside the current clip. */
  private loopEnd(): number | null {
    const { loop, index, duration } = this.state;
    return loop?.to.index === index && loop.to.time < duration ? loop.to.time : null;
  }

  private onMoment(): void {
    const now = this.deck.time;
    const { loop } = this.state;
    const loopEnd = this.loopEnd();
    if (loop && loopEnd !== null && now >= loopEnd - slack) {
      this.take(loop.from);
      return;
    }
    const next = this.nextSeamless();
    const cue = this.call.cues[next];
    if (cue && this.isWanted && this.handoverMs() <= slack * 1000) {
      this.handOver(next, cue);
      return;
    }
    const jump = this.nextJump(now);
    if (jump && now >= jump.from - slack) {
      this.deck.seek(jump.to);
      this.store.set({ time: jump.to, saved: this.state.saved + jump.to - now });
    }
    this.watchMoments();
  }
}
