import { createContext, use } from 'react';
import type { InsightSection } from '../panels/insight/insight-sections.ts';

/** A sentence of a turn, or the turn itself (null). */
export interface SpokenPlace {
  turnId: string;
  sentenceId: string | null;
}

/**
 * Commands that move the page to a place of the call, each time they are given. After showTurn,
 * showSentence and showNode the browser's Back returns to the place before.
 */
export interface CallNavigation {
  /** Selects a turn, scrolls to it and moves the player to its beginning. */
  showTurn(turnId: string): void;
  /** Selects a sentence's turn, scrolls to the sentence and moves the player to its beginning. */
  showSentence(place: SpokenPlace): void;
  /** Selects a turn and scrolls to it; the player is left as it is. */
  lookAtTurn(turnId: string): void;
  /** Opens the script panel at a node. */
  showNode(utteranceId: string): void;
  /** Opens the panel that tells why the robot said a turn. */
  showWhy(turnId: string): void;
  /** Opens the insight panel at one of its parts. */
  showInsight(section: InsightSection): void;
  /** Opens the review panel. */
  showReview(): void;
  /** The same as showSentence without a new history entry: for keys, which are pressed often. */
  goTo(place: SpokenPlace): void;
  /**
   * Selects what was clicked, without a new history entry. Moves the player there, unless a whole turn
   * was clicked that it is in already.
   */
  select(place: SpokenPlace): void;
}

/** The commands of the call page that is open. */
export const NavigationContext = createContext<CallNavigation | null>(null);

/** The commands of the call page that is open. Throws outside of one. */
export function useNavigation(): CallNavigation {
  const navigation = use(NavigationContext);
  if (!navigation) throw new Error('useNavigation needs a NavigationContext');
  return navigation;
}
