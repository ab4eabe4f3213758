import { v7 as uuidv7 } from 'uuid';
import type { Anchor } from '../../../contract/anchor.ts';
import { placeKey } from '../../../contract/anchors.ts';
import type { Answer, Answered, Suggestion } from '../../../contract/answer.ts';
import type { Note, ReviewContent } from '../../../contract/review.ts';
import type { RootCause } from '../../../contract/scorecard.ts';

/** A change of what a review says. */
export type Edit = (content: ReviewContent) => ReviewContent;

const unanswered: Answered = { answer: null, evidence: [], causes: [], suggested: null };

/** What a review says to a question. */
export function answeredOf(content: ReviewContent, questionId: string): Answered {
  return content.questions[questionId] ?? unanswered;
}

function changeQuestion(questionId: string, change: (answered: Answered) => Answered): Edit {
  return (content) => {
    const changed = change(answeredOf(content, questionId));
    return { ...content, questions: { ...content.questions, [questionId]: changed } };
  };
}

/** Answers a question, and keeps what the machine had suggested; null takes the answer back. */
export function answer(id: string, given: Answer | null, suggested: Suggestion | null): Edit {
  return changeQuestion(id, (before) => ({
    ...before,
    answer: given,
    suggested: suggested ?? before.suggested,
  }));
}

/** Takes over what the machine suggests, with what it rests on. */
export function accept(id: string, suggestion: Suggestion): Edit {
  return changeQuestion(id, (before) => ({
    ...before,
    answer: suggestion.answer,
    suggested: suggestion,
    evidence: suggestion.evidence.reduce(withAnchor, before.evidence),
  }));
}

/** Ties a sentence to a question. */
export function addEvidence(id: string, place: Anchor): Edit {
  return changeQuestion(id, (before) => ({
    ...before,
    evidence: withAnchor(before.evidence, place),
  }));
}

/** Unties a sentence from a question. */
export function removeEvidence(id: string, place: Anchor): Edit {
  return changeQuestion(id, (before) => ({
    ...before,
    evidence: before.evidence.filter((each) => each !== place),
  }));
}

/** Says, or no longer says, that points were lost for a cause. */
export function toggleCause(id: string, cause: RootCause): Edit {
  return changeQuestion(id, (before) => ({
    ...before,
    causes: before.causes.includes(cause)
      ? before.causes.filter((each) => each !== cause)
      : [...before.causes, cause],
  }));
}

function withAnchor(anchors: Anchor[], added: Anchor): Anchor[] {
  const isThere = anchors.some((each) => placeKey(each) === placeKey(added));
  return isThere ? anchors : [...anchors, added];
}

/** A new note, without words yet. */
export function newNote(place: Anchor | null, questionId: string | null): Note {
  const id = uuidv7();
  return { id, text: '', severity: 'minor', tags: [], questionId, anchor: place };
}

/** Adds a note, or changes the one of its id. */
export function putNote(note: Note): Edit {
  return (content) => {
    const isThere = content.notes.some(({ id }) => id === note.id);
    const notes = isThere
      ? content.notes.map((each) => (each.id === note.id ? note : each))
      : [...content.notes, note];
    return { ...content, notes };
  };
}

/** Removes the notes that say nothing. */
export function dropEmptyNotes(content: ReviewContent): ReviewContent {
  const notes = content.notes.filter((note) => !isEmptyNote(note));
  return notes.length === content.notes.length ? content : { ...content, notes };
}

/** Whether a note has neither words nor tags. */
export function isEmptyNote({ text, tags }: Note): boolean {
  return text.trim() === '' && tags.length === 0;
}

/** Removes a note. */
export function removeNote(noteId: string): Edit {
  return (content) => ({ ...content, notes: content.notes.filter(({ id }) => id !== noteId) });
}
