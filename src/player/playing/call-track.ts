import {
  type Cue,
  type CueLength,
  estimateMs,
  gapMs,
  layOut,
  locate,
  type Track,
} from '../../call/track.ts';
import type { ClipLibrary } from '../clips/clip-library.ts';

/** A moment of the call: a cue by its place, and seconds of its clip. */
export interface Moment {
  index: number;
  time: number;
}

const nothing: CueLength = { ms: gapMs, standing: 'missing' };

/** The cues of a call laid out with the lengths that are known by now. */
export class CallTrack {
  cues: readonly Cue[] = [];
  private places = new Map<string, number>();
  private turnPlaces = new Map<string, number>();
  private laidOut: Track | null = null;
  private readonly lengths = new Map<string, CueLength>();
  private answeredAt: number | null = null;
  private hasPauses = false;
  private readonly library: ClipLibrary;

  constructor(library: ClipLibrary) {
    this.library = library;
  }

  /** Takes a call's cues. `answeredAt` is epoch ms. */
  setCues(cues: readonly Cue[], answeredAt: number | null): void {
    this.cues = cues;
    this.answeredAt = answeredAt;
    this.places = new Map(cues.map(({ id }, index) => [id, index]));
    this.turnPlaces = new Map();
    for (const [index, { turn }] of cues.entries()) {
      if (!this.turnPlaces.has(turn.id)) this.turnPlaces.set(turn.id, index);
    }
    this.change();
  }

  setHasPauses(hasPauses: boolean): void {
    this.hasPauses = hasPauses;
    this.change();
  }

  /** Asks for all lengths anew, and lays the cues out with them, when they are next needed. */
  change(): void {
    this.lengths.clear();
    this.laidOut = null;
  }

  /** Asks for a cue's length anew; whether it, or how it is known, differs from what was laid out. */
  updateLength(cueId: string): boolean {
    const before = this.lengths.get(cueId);
    this.lengths.delete(cueId);
    const cue = this.cues[this.placeOf(cueId)];
    if (!cue || !before || !this.laidOut) return false;
    const { ms, standing } = this.lengthOf(cue);
    if (standing === before.standing && Math.abs(ms - before.ms) <= 0.001) return false;
    this.laidOut = null;
    return true;
  }

  get layout(): Track {
    this.laidOut ??= layOut(this.cues, this.lengthOf, {
      hasPauses: this.hasPauses,
      answeredAt: this.answeredAt,
    });
    return this.laidOut;
  }

  /** A cue's length, and how it is known. */
  lengthOf = (cue: Cue): CueLength => {
    const known = this.lengths.get(cue.id);
    if (known) return known;
    const length = this.askLength(cue);
    this.lengths.set(cue.id, length);
    return length;
  };

  private askLength(cue: Cue): CueLength {
    const { clip } = cue;
    if (!clip) return nothing;
    const state = this.library.getState(clip.id);
    if (state.status === 'failed' && !state.willRetry) return nothing;
    const outline = this.library.getOutline(clip.id);
    if (outline) return { ms: outline.durationMs, standing: 'decoded' };
    return { ms: estimateMs(cue), standing: 'estimated' };
  }

  /** A cue's place in the call by its id; −1 when it has none. */
  placeOf(cueId: string): number {
    return this.places.get(cueId) ?? -1;
  }

  /** The places of a turn's cues, which follow one another. */
  placesOfTurn(turnId: string): number[] {
    const places: number[] = [];
    let at = this.turnPlaces.get(turnId);
    while (at !== undefined && this.cues[at]?.turn.id === turnId) places.push(at++);
    return places;
  }

  /** The first cue from a place on that can be heard as far as is known; −1 when there is none. */
  nextPlayable(from: number): number {
    for (let index = Math.max(from, 0); index < this.cues.length; index++) {
      const cue = this.cues[index];
      if (cue && this.lengthOf(cue).standing !== 'missing') return index;
    }
    return -1;
  }

  /** The pause of the real call before a cue, in ms. */
  pauseBefore(index: number): number {
    const { startMs, endMs } = this.layout;
    return index > 0 ? (startMs[index] ?? 0) - (endMs[index - 1] ?? 0) : 0;
  }

  /** A moment as ms of the recording. */
  msAt({ index, time }: Moment): number {
    return index < 0 ? 0 : Math.max(0, (this.layout.startMs[index] ?? 0) + time * 1000);
  }

  /** The moment at ms of the recording. */
  momentAt(ms: number): Moment {
    const { index, offsetMs } = locate(this.layout, ms);
    return { index, time: offsetMs / 1000 };
  }
}
