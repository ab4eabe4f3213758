import type { ClipLibrary } from '../clips/clip-library.ts';
import type { CallTrack } from './call-track.ts';

const heldAhead = 3;

/** Fetches the audio of the current cue and of the three after it, and keeps it from being freed. */
export class Upcoming {
  private readonly call: CallTrack;
  private readonly library: ClipLibrary;
  private releases: (() => void)[] = [];

  constructor(call: CallTrack, library: ClipLibrary) {
    this.call = call;
    this.library = library;
  }

  /** Moves on to a place of the call. A clip that failed is fetched again only when it is the current one. */
  holdFrom(index: number): void {
    const before = this.releases;
    this.releases = [];
    let at = index;
    for (let ahead = 0; ahead <= heldAhead && at >= 0; ahead++) {
      const clip = this.call.cues[at]?.clip;
      if (clip) this.releases.push(this.library.hold(clip.id));
      const isFailed = clip && this.library.getState(clip.id).status === 'failed';
      if (clip && (ahead === 0 || !isFailed)) this.library.load(clip);
      at = this.call.nextPlayable(at + 1);
    }
    for (const release of before) release();
  }
}
