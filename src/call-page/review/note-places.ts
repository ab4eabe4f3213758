import type { Call } from '../../call/types.ts';
import { findAnchor } from '../../contract/anchors.ts';
import type { Note } from '../../contract/review.ts';
import type { PlacedNote } from './placed-notes.ts';

/** Where notes stand in a call as it is now. */
export function placeNotes(call: Call, notes: readonly Note[]): PlacedNote[] {
  return notes.map(({ id, text, anchor }) => {
    const found = anchor && findAnchor(call, anchor);
    return {
      ...{ id, text, startMs: anchor?.startMs ?? 0 },
      turnId: found?.turn.id ?? null,
      sentenceId: found?.sentence.id ?? null,
    };
  });
}

/** The id of a note's element in the review panel. */
export function noteElementId(noteId: string): string {
  return `note-${noteId}`;
}
