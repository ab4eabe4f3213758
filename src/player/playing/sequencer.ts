import { ClipError } from '../../call/clip-error.ts';
import type { ClipLibrary } from '../clips/clip-library.ts';
import { isAwaited } from '../clips/clip-state.ts';
import type { PlayerState } from '../player-state.ts';
import type { Store } from '../store.ts';
import { ActionTimer, type TimedAction } from './action-timer.ts';
import type { CallTrack, Moment } from './call-track.ts';
import { loopAction, skipAction } from './clip-actions.ts';
import { Deck } from './deck.ts';
import { NextClip } from './next-clip.ts';
import { PauseTimer } from './pause-timer.ts';
import { Playback } from './playback.ts';
import { Upcoming } from './upcoming.ts';

/**
 * Plays cue after cue: passes over what is missing, skips silences, keeps loops and pauses. It owns
 * the part of the state that tells where the call is.
 */
export class Sequencer {
  private readonly playback: Playback;
  private readonly nextClip: NextClip;
  private readonly upcoming: Upcoming;
  private readonly realPause = new PauseTimer();
  private readonly actions = new ActionTimer(() => this.dueActions());
  /** Where the current clip begins to play once it is there, in seconds. */
  private startAt = 0;
  /** Whether the reviewer wants sound, be it there yet or not. */
  private isWanted = false;

  constructor(store: Store<PlayerState>, call: CallTrack, library: ClipLibrary) {
    const deck = new Deck({
      onPlaying: () => this.onPlaying(),
      onPaused: () => this.onPaused(),
      onTime: () => this.onTime(),
      onEnded: () => this.onEnded(),
      onFree: () => this.prepareNext(),
      onUnplayable: () => this.onUnplayable(),
      onBlocked: () => this.pause(),
    });
    this.playback = new Playback(store, call, library, deck);
    this.nextClip = new NextClip(this.playback);
    this.upcoming = new Upcoming(call, library);
    deck.setRate(this.playback.state.rate);
  }

  /** Where the call is right now, exactly; the state's `time` lags behind. */
  now(): Moment {
    const { state, deck, cue } = this.playback;
    const { index, status, time, rate } = state;
    if (status === 'playing' && time < 0) return { index, time: -this.realPause.left(rate) };
    const isLoaded = deck.clipId !== null && deck.clipId === cue?.clip?.id;
    return { index, time: isLoaded && status === 'playing' ? deck.time : time };
  }

  /** Plays on from a moment. */
  play(moment: Moment): void {
    this.isWanted = true;
    this.playback.store.set({ skipped: -1 });
    this.goTo(moment);
  }

  /** Moves to a moment; goes on playing if it played. */
  move(moment: Moment): void {
    if (this.isWanted) this.play(moment);
    else this.goTo(moment);
  }

  pause(): void {
    const { time } = this.now();
    this.isWanted = false;
    this.realPause.cancel();
    this.playback.deck.pause();
    const { index, status } = this.playback.state;
    if (index >= 0 && status !== 'ended') {
      this.playback.store.set({ status: 'paused', time: Math.max(time, 0) });
    }
  }

  /** Takes up the state's speed. `before` is where the call was at the speed before. */
  applyRate(before: Moment): void {
    this.playback.deck.setRate(this.playback.state.rate);
    if (before.time < 0 && this.isWanted) this.waitBefore(before.index, -before.time);
    this.actions.plan();
  }

  /** Takes up the state's volumes. */
  applyVolumes(): void {
    const { cue, deck } = this.playback;
    if (cue) deck.setVolume(this.playback.volumeOf(cue));
  }

  /** Takes up the state's loop, and whether silences are skipped. */
  applyLoop(): void {
    this.actions.plan();
  }

  /** Goes on with a clip whose state has changed: it may be there now, or have failed. */
  onClip(clipId: string): void {
    if (clipId === this.playback.cue?.clip?.id) this.onCurrentClip(clipId);
    else this.prepareNext(clipId);
  }

  /** Stops sound and frees the media elements. */
  dispose(): void {
    this.isWanted = false;
    this.realPause.cancel();
    this.actions.cancel();
    this.playback.deck.dispose();
  }

  private prepareNext(clipId?: string): void {
    if (this.nextClip.prepare(clipId)) this.actions.plan();
  }

  private goTo({ index, time }: Moment): void {
    const { call, library, deck, state, store } = this.playback;
    this.realPause.cancel();
    this.actions.cancel();
    this.nextClip.cancel();
    const clip = call.cues[index]?.clip;
    if (!clip) {
      this.passOver(index);
      return;
    }
    const isReady = library.getState(clip.id).status === 'ready';
    if (!isReady) deck.pause();
    this.startAt = time;
    const goesOn = isReady && state.status === 'playing' ? 'playing' : 'waiting';
    const status = this.isWanted ? goesOn : 'paused';
    store.set({ index, time, duration: this.playback.durationOf(clip.id), status });
    this.upcoming.holdFrom(index);
    this.onClip(clip.id);
  }

  /** Goes on after a cue that cannot be heard. */
  private passOver(index: number): void {
    this.playback.store.set({ skipped: index });
    const next = this.playback.call.nextPlayable(index + 1);
    if (next >= 0) this.goTo({ index: next, time: 0 });
    else this.finish();
  }

  private finish(): void {
    this.isWanted = false;
    this.playback.deck.pause();
    this.playback.store.set({ status: 'ended', time: this.playback.state.duration });
  }

  private onCurrentClip(clipId: string): void {
    const { library, deck, store, state, cue } = this.playback;
    const clipState = library.getState(clipId);
    if (clipState.status === 'failed' && !isAwaited(clipState)) this.passOver(state.index);
    const objectUrl = library.objectUrlOf(clipId);
    if (objectUrl === undefined || !cue || state.time < 0) return;
    if (deck.clipId === clipId) deck.seek(this.startAt);
    else deck.load(clipId, objectUrl, this.startAt, this.playback.volumeOf(cue));
    store.set({ duration: this.playback.durationOf(clipId) });
    if (this.isWanted) deck.play();
    this.prepareNext();
  }

  private onPlaying(): void {
    if (!this.isWanted) return;
    this.playback.store.set({ status: 'playing' });
    this.actions.plan();
  }

  /** Something other than the reviewer paused: another app, headphones pulled out. */
  private onPaused(): void {
    if (this.playback.state.status === 'playing' && this.isWanted) this.pause();
  }

  private onTime(): void {
    const { status, time } = this.playback.state;
    if (status !== 'playing' || time < 0) return;
    this.playback.store.set({ time: this.playback.deck.time });
    this.nextClip.noteSound();
    this.actions.plan();
  }

  private onEnded(): void {
    const { call, store, state } = this.playback;
    const { index, loop } = state;
    if (loop?.to.index === index) {
      this.goTo(loop.from);
      return;
    }
    const next = call.nextPlayable(index + 1);
    const last = next < 0 ? call.cues.length - 1 : next - 1;
    store.set({ skipped: last > index ? last : -1 });
    const pause = next < 0 ? 0 : call.pauseBefore(next) / 1000;
    if (next < 0) this.finish();
    else if (pause > 0) this.waitBefore(next, pause);
    else this.goTo({ index: next, time: 0 });
  }

  /** Lets seconds of the real call's pause go by before a cue. */
  private waitBefore(index: number, seconds: number): void {
    const { store, state } = this.playback;
    store.set({ index, time: -seconds, status: 'playing' });
    this.realPause.start(seconds, state.rate, () => this.goTo({ index, time: 0 }));
  }

  private onUnplayable(): void {
    const { deck, library } = this.playback;
    const { clipId } = deck;
    deck.unload();
    if (clipId) library.fail(clipId, new ClipError('undecodable'));
  }

  /** What is to be done in the clip that plays. */
  private dueActions(): TimedAction[] {
    const { status, time } = this.playback.state;
    if (!this.isWanted || status !== 'playing' || time < 0) return [];
    const begin = () => this.upcoming.holdFrom(this.nextClip.begin());
    return [
      loopAction(this.playback, (moment) => this.goTo(moment)),
      { inMs: this.nextClip.inMs, run: begin },
      skipAction(this.playback),
    ];
  }
}
