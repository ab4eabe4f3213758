import type { Cue, Track } from '../call/track.ts';
import type { Speaker } from '../call/types.ts';
import { ClipLibrary, type ClipSource } from './clips/clip-library.ts';
import { initialState, type PlayerState } from './player-state.ts';
import { CallTrack, type Moment } from './playing/call-track.ts';
import { isInLoop, type Loop } from './playing/loop.ts';
import { Sequencer } from './playing/sequencer.ts';
import { writeRate } from './settings/rate.ts';
import { writeSwitch } from './settings/settings.ts';
import { writeVolumes } from './settings/volumes.ts';
import { Store } from './store.ts';
import { Throttle } from './throttle.ts';

/** A call up to this many clips is outlined whole, so that all of it can be drawn. */
const outlinedWhole = 150;
/** Many lengths become known at a time; a long call is laid out anew once for all within so many ms. */
const trackRestMs = 100;

/**
 * Plays a call as one recording, from any place of it. Plain TypeScript: React only subscribes.
 */
export class Player {
  readonly library: ClipLibrary;
  private readonly call: CallTrack;
  private readonly store = new Store(initialState());
  private readonly sequencer: Sequencer;
  /** Counts the commands that move the player: one that waits notices a later one. */
  private moves = 0;
  private readonly trackNotice = new Throttle(trackRestMs, () => this.announceTrack());

  constructor(source: ClipSource) {
    this.library = new ClipLibrary(source);
    this.call = new CallTrack(this.library);
    this.call.setHasPauses(this.store.get().hasPauses);
    this.sequencer = new Sequencer(this.store, this.call, this.library);
    this.library.subscribe((clipId) => this.onClip(clipId));
  }

  /** Reads what is kept of the call's clips, then fetches them. A player that was never opened needs no disposal. */
  open(): Promise<void> {
    return this.library.open();
  }

  getState = (): PlayerState => this.store.get();

  subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  /** The call as one recording, with the lengths that are known by now. */
  get track(): Track {
    return this.call.layout;
  }

  /** The current cue. */
  get cue(): Cue | undefined {
    return this.call.cues[this.getState().index];
  }

  /** Whether a clip of the call is there by now, or none can come. */
  get hasFirstClip(): boolean {
    if (this.getState().trackVersion === 0) return false;
    return this.library.hasSettled || this.call.cues.every(({ clip }) => clip === null);
  }

  /** Whether a cue cannot be heard, as far as is known. */
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
    return this.sequencer.now();
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
    this.store.set({ index: this.placeOf(currentId) });
    this.changeTrack();
    const clips = cues.flatMap(({ clip }) => clip ?? []);
    if (clips.length <= outlinedWhole) this.library.prefetch(clips);
  }

  /** Plays on from a second of a cue. */
  play(index: number, time = 0): void {
    this.sequencer.play(this.beginMove({ index, time }));
  }

  /** Plays on from where the call is, or from its beginning; or pauses. */
  toggle(): void {
    const { index, status, time } = this.getState();
    if (status === 'playing' || status === 'waiting') this.pause();
    else if (index < 0 || status === 'ended') this.play(0);
    else this.play(index, time);
  }

  /** Plays a cue, or pauses it if it is the one playing; a paused one goes on where it was. */
  toggleCue(cueId: string): void {
    const place = this.placeOf(cueId);
    const { index, status } = this.getState();
    if (place === index && status !== 'ended') this.toggle();
    else this.play(place);
  }

  pause(): void {
    this.sequencer.pause();
  }

  /** Moves to a second of a cue; goes on playing if it played. */
  seek(index: number, time: number): void {
    this.sequencer.move(this.beginMove({ index, time }));
  }

  /** Moves to ms of the recording. */
  seekTo(ms: number): void {
    const { index, time } = this.call.momentAt(Math.max(ms, 0));
    if (this.call.cues.length > 0) this.seek(index, time);
  }

  /**
   * Moves to seconds of the recordings of some cues that follow one another, once their lengths are
   * known; does nothing if another command moved the player before.
   */
  async seekWithin(indexes: readonly number[], seconds: number): Promise<void> {
    const move = ++this.moves;
    const cues = indexes.flatMap((index) => this.call.cues[index] ?? []);
    let left = seconds;
    for (const cue of cues) {
      const outline = cue.clip && (await this.library.whenOutlined(cue.clip));
      if (move !== this.moves) return;
      const duration = outline ? outline.durationMs / 1000 : 0;
      if (left < duration || cue === cues.at(-1)) {
        this.seek(this.placeOf(cue.id), Math.min(left, duration));
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
    const { index } = this.getState();
    if (index >= 0) this.play(index);
  }

  /** Sets the speed for this and all later clips, pitch kept, and remembers it. */
  setRate(rate: number): void {
    const before = this.now();
    writeRate(rate);
    this.store.set({ rate });
    this.sequencer.applyRate(before);
  }

  /** Sets how loud a speaker is (1 is as recorded) and remembers it. */
  setVolume(speaker: Speaker, volume: number): void {
    const volumes = { ...this.getState().volumes, [speaker]: volume };
    writeVolumes(volumes);
    this.store.set({ volumes });
    this.sequencer.applyVolumes();
  }

  setSkipsSilence(skipsSilence: boolean): void {
    writeSwitch('skipsSilence', skipsSilence);
    this.store.set({ skipsSilence });
    this.sequencer.applyLoop();
  }

  setHasPauses(hasPauses: boolean): void {
    writeSwitch('hasPauses', hasPauses);
    this.call.setHasPauses(hasPauses);
    this.store.set({ hasPauses });
    this.changeTrack();
  }

  /** Plays a stretch over and over; null ends it. */
  setLoop(loop: Loop | null): void {
    this.store.set({ loop });
    if (loop && !isInLoop(loop, this.now())) this.seek(loop.from.index, loop.from.time);
    this.sequencer.applyLoop();
  }

  /** Stops sound and frees the media elements and all clips. */
  dispose(): void {
    this.trackNotice.cancel();
    this.sequencer.dispose();
    this.library.dispose();
    this.store.dispose();
  }

  /** Begins a move to a moment that the reviewer chose: a loop that it lies outside of ends. */
  private beginMove({ index, time }: Moment): Moment {
    this.moves++;
    const target = { index, time: Math.max(time, 0) };
    const { loop } = this.getState();
    if (loop && !isInLoop(loop, target)) this.store.set({ loop: null });
    return target;
  }

  private onClip(clipId: string | null): void {
    if (clipId === null) this.changeTrack();
    else if (this.call.updateLength(clipId)) {
      this.trackNotice.soon();
    }
    if (clipId !== null) this.sequencer.onClip(clipId);
  }

  private changeTrack(): void {
    this.call.change();
    this.trackNotice.now();
  }

  private announceTrack(): void {
    this.store.set({ trackVersion: this.getState().trackVersion + 1 });
  }
}
