import type { SpokenPlace } from '../navigation/call-navigation.ts';

/** What others may ask of the timeline. */
export interface TimelineHandle {
  /** Brings a sentence or a turn into view, unless it is. */
  scrollTo(place: SpokenPlace): void;
  /** The same, and stays there, whatever plays on meanwhile. */
  lookAt(place: SpokenPlace): void;
  scrollToStart(): void;
  scrollToEnd(): void;
  /** How far the timeline is scrolled, in px. */
  getOffset(): number;
  setOffset(px: number): void;
}
