import { createContext, use } from 'react';
import type { InsightSection } from '../panels/insight/insight-sections.ts';

/** A sentence of a turn, or the turn itself (null). */
export interface SpokenPlace {
  turnId: string;
  sentenceId: string | null;
}

/**
 * Commands that lead somewhere in the call, however often they are given and from wherever. The
 * browser's Back leads back to where one was.
 */
export interface CallNavigation {
  /** Selects a turn, scrolls to it and has the player ready at its beginning. */
  showTurn(turnId: string): void;
  /**
   * Selects a sentence's turn, scrolls to the sentence and has the player ready at its beginning.
   */
  showSentence(place: SpokenPlace): void;
  /** Selects a turn and scrolls to it; the player goes on as it is. */
  lookAtTurn(turnId: string): void;
  /** Opens the script panel at a node. */
  showNode(utteranceId: string): void;
  /** Opens the panel that tells why the robot said a turn. */
  showWhy(turnId: string): void;
  /** Opens the insight panel at one of its parts. */
  showInsight(section: InsightSection): void;
  /** The same as showSentence in the current entry of history: for steps, of which one takes many. */
  goTo(place: SpokenPlace): void;
  /**
   * Selects what was clicked, and has the player ready there unless it plays that turn; history
   * stays.
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
