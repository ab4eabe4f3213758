import { Handover } from './handover.ts';
import type { Playback } from './playback.ts';

/**
 * The clip after the current one: loaded while that one plays, and begun a little before it ends, so
 * that no silence falls between them.
 */
export class NextClip {
  private readonly playback: Playback;
  private readonly handover = new Handover();

  constructor(playback: Playback) {
    this.playback = playback;
  }

  /** Loads it into the deck, if its audio is there and its id is `clipId`, where one is given. Returns whether it did. */
  prepare(clipId?: string): boolean {
    const { call, deck, library, state, cue } = this.playback;
    const next = call.cues[call.nextPlayable(state.index + 1)];
    if (!next?.clip || deck.clipId !== (cue?.clip?.id ?? null)) return false;
    if (clipId !== undefined && clipId !== next.clip.id) return false;
    const objectUrl = library.objectUrlOf(next.clip.id);
    if (objectUrl === undefined) return false;
    deck.prepare(next.clip.id, objectUrl, this.playback.volumeOf(next));
    return true;
  }

  /** When it is to be begun, in ms from now; Infinity when the current clip's end is to be waited for. */
  get inMs(): number {
    const isSeamless = this.seamlessPlace >= 0;
    return isSeamless ? this.playback.deck.leftMs - this.handover.leadMs : Number.POSITIVE_INFINITY;
  }

  /** Begins it while the current clip still plays its last; returns its place in the call. */
  begin(): number {
    const { call, deck, store, state } = this.playback;
    const place = this.seamlessPlace;
    const cue = call.cues[place];
    if (!cue) throw new Error('no clip is prepared to follow');
    this.handover.begin(performance.now() + deck.leftMs);
    deck.handOver();
    deck.setVolume(this.playback.volumeOf(cue));
    const skipped = place > state.index + 1 ? place - 1 : -1;
    const duration = this.playback.durationOf(cue.id);
    store.set({ index: place, time: 0, duration, skipped });
    deck.play();
    return place;
  }

  /** The clip that was begun sounds: the gap that was heard decides how early the next one is begun. */
  noteSound(): void {
    const { deck, state } = this.playback;
    if (deck.time > 0) this.handover.complete(performance.now() - (deck.time / state.rate) * 1000);
  }

  /** The reviewer went elsewhere: no gap is measured. */
  cancel(): void {
    this.handover.cancel();
  }

  /** Its place, if it is prepared and follows without a pause or a loop; else −1. */
  private get seamlessPlace(): number {
    const { call, deck, state } = this.playback;
    const next = call.nextPlayable(state.index + 1);
    const clipId = call.cues[next]?.clip?.id;
    const isPrepared = clipId !== undefined && deck.isPrepared(clipId);
    const endsLoop = state.loop?.to.index === state.index;
    return isPrepared && !endsLoop && call.pauseBefore(next) <= 0 ? next : -1;
  }
}
