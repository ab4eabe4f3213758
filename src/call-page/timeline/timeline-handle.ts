import type { SpokenPlace } from '../navigation/call-navigation.ts';

/**
 * How far the timeline is scrolled: the row at its top, and how many px of that row are above. Not px
 * alone: rows that are measured meanwhile would move what is there.
 */
export interface ScrolledPlace {
  rowId: string;
  px: number;
}

/** How other parts of the page scroll the timeline. */
export interface TimelineHandle {
  /** Scrolls a sentence or a turn into view, unless it is in view already. */
  scrollTo(place: SpokenPlace): void;
  /** The same, and stops following what plays, so that the timeline stays there. */
  lookAt(place: SpokenPlace): void;
  scrollToStart(): void;
  scrollToEnd(): void;
  /** How far it is scrolled; null while nothing is rendered. */
  getPlace(): ScrolledPlace | null;
  /** Scrolls back to where one was, and stays there, whatever plays on or was on its way meanwhile. */
  returnTo(place: ScrolledPlace): void;
  /** The room above has grown by so many px: what one reads stays where it is on the screen. */
  makeUpFor(px: number): void;
  /** Takes the focus, so that the page's keys work from here. */
  focus(): void;
}
