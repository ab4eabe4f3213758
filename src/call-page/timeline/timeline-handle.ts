import type { SpokenPlace } from '../navigation/call-navigation.ts';

/** How other parts of the page scroll the timeline. */
export interface TimelineHandle {
  /** Scrolls a sentence or a turn into view, unless it is in view already. */
  scrollTo(place: SpokenPlace): void;
  /** The same, and stops following what plays, so that the timeline stays there. */
  lookAt(place: SpokenPlace): void;
  scrollToStart(): void;
  scrollToEnd(): void;
  /** How far the timeline is scrolled, in px. */
  getOffset(): number;
  setOffset(px: number): void;
}
