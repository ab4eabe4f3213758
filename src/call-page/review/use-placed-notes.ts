import { useSyncExternalStore } from 'react';
import { noNotes, type PlacedNote } from './placed-notes.ts';
import type { Reviewing } from './reviewing.ts';

const nothing = () => () => {};

/** The notes of the review that is open, kept up to date; none for those who only read. */
export function usePlacedNotes(reviewing: Reviewing | null): readonly PlacedNote[] {
  return useSyncExternalStore(
    reviewing?.subscribe ?? nothing,
    () => reviewing?.getState().notes ?? noNotes,
  );
}
