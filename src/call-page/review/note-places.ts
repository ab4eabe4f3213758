import type { Call } from '../../call/types.ts';
import { type AnchoredSentence, findAnchor } from '../../contract/anchors.ts';
import type { Note } from '../../contract/review.ts';

/** Where notes stand in a call as it is now. */
export interface NotePlaces {
  /** By the sentence's id. */
  bySentence: ReadonlyMap<string, readonly Note[]>;
  /** By the note's id; null for an orphan, whose sentence is no longer there. */
  byNote: ReadonlyMap<string, AnchoredSentence | null>;
}

const known = new WeakMap<readonly Note[], { call: Call; places: NotePlaces }>();

/** Where notes stand. The same notes are looked up in the same call once, however often it is asked. */
export function placesOfNotes(call: Call, notes: readonly Note[]): NotePlaces {
  const before = known.get(notes);
  if (before?.call === call) return before.places;
  const bySentence = new Map<string, Note[]>();
  const byNote = new Map<string, AnchoredSentence | null>();
  for (const note of notes) {
    if (!note.anchor) continue;
    const found = findAnchor(call, note.anchor);
    byNote.set(note.id, found);
    if (!found) continue;
    const { id } = found.sentence;
    bySentence.set(id, [...(bySentence.get(id) ?? []), note]);
  }
  const places = { bySentence, byNote };
  known.set(notes, { call, places });
  return places;
}

/** The id of a note's element in the review panel. */
export function noteElementId(noteId: string): string {
  return `note-${noteId}`;
}
