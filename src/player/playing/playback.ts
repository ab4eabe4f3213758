import type { Cue } from '../../call/track.ts';
import type { ClipLibrary } from '../clips/clip-library.ts';
import type { PlayerState } from '../player-state.ts';
import type { Store } from '../store.ts';
import type { CallTrack } from './call-track.ts';
import type { Deck } from './deck.ts';

/** What the parts that play a call have in common: its state, its cues, its clips, what sounds. */
export class Playback {
  readonly store: Store<PlayerState>;
  readonly call: CallTrack;
  readonly library: ClipLibrary;
  readonly deck: Deck;

  constructor(store: Store<PlayerState>, call: CallTrack, library: ClipLibrary, deck: Deck) {
    this.store = store;
    this.call = call;
    this.library = library;
    this.deck = deck;
  }

  get state(): PlayerState {
    return this.store.get();
  }

  /** The current cue. */
  get cue(): Cue | undefined {
    return this.call.cues[this.state.index];
  }

  /** How loud a cue is to be: 1 is as recorded. */
  volumeOf(cue: Cue): number {
    return this.state.volumes[cue.turn.speaker];
  }

  /** A clip's length in seconds; 0 until it is known. */
  durationOf(clipId: string): number {
    return (this.library.getOutline(clipId)?.durationMs ?? 0) / 1000;
  }
}
