import { createContext } from 'react';

/** A note of the review that is open, as the rest of the page shows it. */
export interface PlacedNote {
  id: string;
  text: string;
  /** Where it stands; null for a note of the whole call, or one whose sentence is gone. */
  turnId: string | null;
  sentenceId: string | null;
  /** How far into the sentence's recording it begins, in ms. */
  startMs: number;
}

/** Where no review is open. */
export const noNotes: readonly PlacedNote[] = [];

/** The notes of the review that is open. */
export const PlacedNotesContext = createContext<readonly PlacedNote[]>(noNotes);
