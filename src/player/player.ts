import { ClipError } from '../call/clip-error.ts';
import type { Cue, Track } from '../call/track.ts';
import type { Speaker } from '../call/types.ts';
import { CallTrack, type Moment } from './call-track.ts';
import { ClipLibrary, type ClipSource } from './clip-library.ts';
import { Deck } from './deck.ts';
import { Handover } from './handover.ts';
import { isInLoop, type Loop } from './loop.ts';
import { nextJump } from './pauses.ts';
import { writeRate } from './rate.ts';
import { readSettings, type Settings, writeSwitch } from './settings.ts';
import { writeVolumes } from './volumes.ts';

/** What the player does. `waiting` means that the clip is still being fetched. */
export type PlayerStatus = 'idle' | 'waiting' | 'playing' | 'paused' | 'ended';

/** The player's state. Times are seconds. */
export interface PlayerState extends Settings {
  /** The current cue's place in the call; −1 when there is none yet. */
  index: number;
  status: PlayerStatus;
  /** Where in the current clip; below 0 in the pause before it. */
  time: number;
  /** The current clip's length; 0 until it is known. */
  duration: number;
  /** Silence skipped since the page was opened. */
  saved: number;
  loop: Loop | null;
  /** The cue that was last passed over because it cannot be heard; −1 when none was. */
  skipped: number;
  /** Grows with each change of the track. */
  trackVersion: number;
}

const preparedAhead = 3;
/** A call up to this many clips is outlined whole, so that all of it can be drawn. */
const outlinedWhole = 150;
const slack = 0.02;

/**
 * Plays a call as one recording, cue after cue, from any place of it. Plain TypeScript: React only
 * subscribes.
 */
export class Player {
  readonly library: ClipLibrary;
  private readonly call: CallTrack;
  private readonly deck: Deck;
  private state: PlayerState;
  private readonly handover = new Handover();
  private startAt = 0;
  /** Whether the reviewer wants sound, be it there yet or not. */
  private isWanted = false;
  private pauseEndsAt = 0;
  private pauseTimer: ReturnType<typeof setTimeout> | undefined;
  private momentTimer: ReturnType<typeof setTimeout> | undefined;
  private holds: (() => void)[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(source: ClipSource) {
    this.library = new ClipLibrary(source);
    this.call = new CallTrack(this.library);
    this.deck = new Deck({
      onPlaying: () => this.onPlaying(),
      onPaused: () => this.onPaused(),
      onTime: () => this.onTime(),
      onEnded: () => this.onEnded(),
      onFree: () => this.prepareNext(),
      onUnplayable: () => this.onUnplayable(),
      onBlocked: () => this.pause(),
    });
    this.state = {
      ...readSettings(),
      index: -1,
      status: 'idle',
      time: 0,
      duration: 0,
      saved: 0,
      loop: null,
      skipped: -1,
      trackVersion: 0,
    };
    this.deck.setRate(this.state.rate);
    this.call.setHasPauses(this.state.hasPauses);
    this.library.subscribe((clipId) => this.onClip(clipId));
  }

  getState = (): PlayerState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The call as one recording, with the lengths that are known by now. */
  get track(): Track {
    return this.call.layout;
  }

  /** The current cue. */
  get cue(): Cue | undefined {
    return this.call.cues[this.state.index];
  }

  /** Whether a cue can be heard, as far as is known. */
  isMissing(cue: Cue): boolean {
    return this.call.lengthOf(cue).standing === 'missing';
  }

  /** A cue's place in the call by its id; −1 when it has none. */
  placeOf(cueId: string): number {
    return this.call.placeOf(cueId);
  }

  /** The places of a turn's cues, which follow one another. */
  placesOfTurn(turnId: string): number[] {
    return this.call.placesOfTurn(turnId);
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

  /** A moment as ms of the recording; without one, where the call is right now. */
  msAt(moment: Moment = this.now()): number {
    return this.call.msAt(moment);
  }

  /** The moment at ms of the recording. */
  momentAt(ms: number): Moment {
    return this.call.momentAt(ms);
  }

  /** Takes a call's cues; of the same call fetched again, the current cue stays. `answeredAt` is epoch ms. */
  setCues(cues: readonly Cue[], answeredAt: number | null): void {
    const currentId = this.cue?.id ?? '';
    this.call.setCues(cues, answeredAt);
    this.set({ index: this.placeOf(currentId) });
    this.changeTrack();
    const clips = cues.flatMap(({ clip }) => clip ?? []);
    if (clips.length <= outlinedWhole) this.library.requestInAdvance(clips);
  }

  /** Plays on from a second of a cue. */
  play(index: number, time = 0): void {
    this.isWanted = true;
    this.set({ skipped: -1 });
    this.moveTo({ index, time });
  }

  /** Plays on from where the call is, or from its beginning; or pauses. */
  toggle(): void {
    const { index, status, time } = this.state;
    if (status === 'playing' || status === 'waiting') this.pause();
    else if (index < 0 || status === 'ended') this.play(0);
    else this.play(index, Math.max(time, 0));
  }

  /** Plays a cue, or pauses it if it is the one playing; a paused one goes on where it was. */
  toggleCue(cueId: string): void {
    const place = this.placeOf(cueId);
    const { index, status } = this.state;
    if (place === index && status !== 'ended') this.toggle();
    else this.play(place);
  }

  pause(): void {
    const { time } = this.now();
    this.isWanted = false;
    clearTimeout(this.pauseTimer);
    this.deck.pause();
    const { index, status } = this.state;
    if (index >= 0 && status !== 'ended') this.set({ status: 'paused', time: Math.max(time, 0) });
  }

  /** Moves to a second of a cue; goes on playing if it played. */
  seek(index: number, time: number): void {
    if (this.isWanted) this.play(index, time);
    else this.moveTo({ index, time });
  }

  /** Moves to ms of the recording. */
  seekTo(ms: number): void {
    const { index, time } = this.call.momentAt(Math.max(ms, 0));
    if (this.call.cues.length > 0) this.seek(index, time);
  }

  /**
   * Moves to seconds of the recordings of some cues that follow one another, once their lengths
   * are known.
   */
  async seekWithin(indexes: readonly number[], seconds: number): Promise<void> {
    let left = seconds;
    for (const index of indexes) {
      const clip = this.call.cues[index]?.clip;
      const outline = clip && (await this.library.whenOutlined(clip));
      const duration = outline ? outline.durationMs / 1000 : 0;
      if (left < duration || index === indexes.at(-1)) {
        this.seek(index, Math.min(left, duration));
        return;
      }
      left -= duration;
    }
  }

  /** Moves by seconds of the recording, back or on. */
  skip(seconds: number): void {
    this.seekTo(this.msAt() + seconds * 1000);
  }

  /** Plays the current sentence again. */
  repeat(): void {
    if (this.state.index >= 0) this.play(this.state.index);
  }

  /** Sets the speed for this and all later clips, pitch kept, and remembers it. */
  setRate(rate: number): void {
    const { index, time } = this.now();
    writeRate(rate);
    this.set({ rate });
    this.deck.setRate(rate);
    if (time < 0 && this.isWanted) this.waitBefore(index, -time);
    this.watchMoments();
  }

  /** Sets how loud a speaker is (1 is as recorded) and remembers it. */
  setVolume(speaker: Speaker, volume: number): void {
    const volumes = { ...this.state.volumes, [speaker]: volume };
    writeVolumes(volumes);
    this.set({ volumes });
    if (this.cue) this.deck.setGain(volumes[this.cue.turn.speaker]);
  }

  setSkipsSilence(skipsSilence: boolean): void {
    writeSwitch('skipsSilence', skipsSilence);
    this.set({ skipsSilence });
    this.watchMoments();
  }

  setHasPauses(hasPauses: boolean): void {
    writeSwitch('hasPauses', hasPauses);
    this.call.setHasPauses(hasPauses);
    this.set({ hasPauses });
    this.changeTrack();
  }

  /** Plays a stretch over and over; null ends it. */
  setLoop(loop: Loop | null): void {
    this.set({ loop });
    if (loop && !isInLoop(loop, this.now())) this.seek(loop.from.index, loop.from.time);
    this.watchMoments();
  }

  /** Stops sound and frees the media elements and all clips. */
  dispose(): void {
    this.isWanted = false;
    clearTimeout(this.pauseTimer);
    clearTimeout(this.momentTimer);
    this.deck.dispose();
    this.library.dispose();
    this.listeners.clear();
  }

  private set(change: Partial<PlayerState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  private changeTrack(): void {
    this.call.change();
    this.set({ trackVersion: this.state.trackVersion + 1 });
  }

  /** Makes a moment the current one; a loop that it lies outside of ends. */
  private moveTo({ index, time }: Moment): void {
    const target = { index, time: Math.max(time, 0) };
    const { loop } = this.state;
    if (loop && !isInLoop(loop, target)) this.set({ loop: null });
    this.take(target);
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
    const duration = (this.library.getOutline(clip.id)?.durationMs ?? 0) / 1000;
    const goesOn = isReady && this.state.status === 'playing' ? 'playing' : 'waiting';
    this.set({ index, time, duration, status: this.isWanted ? goesOn : 'paused' });
    this.holdFrom(index);
    this.library.load(clip);
    this.onClip(clip.id);
  }

  /** Goes on after a cue that cannot be heard. */
  private passOver(index: number): void {
    this.set({ skipped: index });
    const next = this.call.nextPlayable(index + 1);
    if (next >= 0) this.take({ index: next, time: 0 });
    else this.finish();
  }

  private finish(): void {
    this.isWanted = false;
    this.deck.pause();
    this.set({ status: 'ended', time: this.state.duration });
  }

  /** Keeps the audio of a cue and of those that come next, and asks for what is not there. */
  private holdFrom(index: number): void {
    const before = this.holds;
    this.holds = [];
    let at = index;
    for (let ahead = 0; ahead <= preparedAhead && at >= 0; ahead++) {
      const clip = this.call.cues[at]?.clip;
      if (clip) this.holds.push(this.library.hold(clip.id));
      if (clip && ahead > 0) this.library.load(clip);
      at = this.call.nextPlayable(at + 1);
    }
    for (const release of before) release();
  }

  /** Goes on with the current clip once it has come or failed, and has the next one prepared. */
  private onClip(clipId: string | null): void {
    if (clipId === null || this.call.hasNewLength(clipId)) this.changeTrack();
    if (clipId === null) return;
    if (clipId === this.cue?.clip?.id) this.onCurrentClip(clipId);
    else this.prepareNext(clipId);
  }

  private onCurrentClip(clipId: string): void {
    const clip = this.library.getState(clipId);
    if (clip.status === 'failed') this.passOver(this.state.index);
    if (clip.status !== 'ready' || !this.cue || this.state.time < 0) return;
    const isLoaded = this.deck.clipId === clipId;
    if (isLoaded) this.deck.seek(this.startAt);
    else this.deck.load(clipId, clip.objectUrl, this.startAt, this.gainOf(this.cue));
    this.set({ duration: clip.outline.durationMs / 1000 });
    if (this.isWanted) this.deck.play();
    this.prepareNext();
  }

  /** Loads the next clip into the deck, when it is there; `clipId` limits it to that one. */
  private prepareNext(clipId?: string): void {
    const next = this.call.cues[this.call.nextPlayable(this.state.index + 1)];
    const current = this.cue?.clip?.id ?? null;
    if (!next?.clip || this.deck.clipId !== current) return;
    if (clipId !== undefined && clipId !== next.clip.id) return;
    const clip = this.library.getState(next.clip.id);
    if (clip.status !== 'ready') return;
    this.deck.prepare(next.clip.id, clip.objectUrl, this.gainOf(next));
    this.watchMoments();
  }

  private gainOf(cue: Cue): number {
    return this.state.volumes[cue.turn.speaker];
  }

  private onPlaying(): void {
    if (!this.isWanted) return;
    this.set({ status: 'playing' });
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
    this.set({ time: now });
    if (now === 0) return;
    this.handover.complete(performance.now() - (now / rate) * 1000);
    this.watchMoments();
  }

  /** Starts the next clip a little before this one ends, if nothing is to come between them. */
  private handOver(): void {
    const { index } = this.state;
    const next = this.nextSeamless();
    const cue = this.call.cues[next];
    if (!cue?.clip || !this.isWanted) return;
    this.handover.begin(performance.now() + this.deck.leftMs);
    this.deck.handOver();
    this.deck.setGain(this.gainOf(cue));
    const outline = this.library.getOutline(cue.clip.id);
    const duration = (outline?.durationMs ?? 0) / 1000;
    this.set({ index: next, time: 0, duration, skipped: next > index + 1 ? next - 1 : -1 });
    this.deck.play();
    this.holdFrom(next);
  }

  /** The next cue, if it is prepared and follows without a pause or a loop; else −1. */
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
    this.set({ skipped: last > index ? last : -1 });
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
    this.set({ index, time: -seconds, status: 'playing' });
    this.pauseTimer = setTimeout(() => this.take({ index, time: 0 }), ms);
  }

  private onUnplayable(): void {
    const clipId = this.deck.clipId;
    this.deck.unload();
    if (clipId) this.library.fail(clipId, new ClipError('undecodable'));
  }

  /**
   * Wakes at the next silence to be skipped, at the end of the loop, or when the next clip is to be
   * started, whichever comes first.
   */
  private watchMoments(): void {
    clearTimeout(this.momentTimer);
    const { status, time, rate } = this.state;
    if (status !== 'playing' || time < 0) return;
    const now = this.deck.time;
    const next = Math.min(this.nextJump(now)?.from ?? Infinity, this.loopEnd() ?? Infinity);
    const ms = Math.min(((next - now) / rate) * 1000, this.handoverMs());
    if (ms < Infinity) this.momentTimer = setTimeout(() => this.onMoment(), Math.max(ms, 0));
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
    const jump = this.nextJump(now);
    if (loop && loopEnd !== null && now >= loopEnd - slack) {
      this.take(loop.from);
      return;
    }
    if (this.handoverMs() <= slack * 1000) {
      this.handOver();
      return;
    }
    if (jump && now >= jump.from - slack) {
      this.deck.seek(jump.to);
      this.set({ time: jump.to, saved: this.state.saved + jump.to - now });
    }
    this.watchMoments();
  }
}
